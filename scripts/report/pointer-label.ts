import { pointerTokens } from "../json/json-pointer.ts";
import { methods } from "../openapi/methods.ts";

/** Keys that lead to a named thing and say nothing themselves. */
const silent: ReadonlySet<string> = new Set(["properties", "content", "items", "schema"]);

/** Keys behind which stands a name, even one that reads like a key. */
const naming: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "mapping"],
  ...["content", "headers", "responses", "examples", "links", "callbacks", "encoding", "variables"],
]);

/**
 * A JSON pointer into an OpenAPI document in a person's words: `FileResponse, LineCount` for
 * `/components/schemas/FileResponse/properties/LineCount`, `GET /files, operationId` for an operation's.
 */
export function pointerLabel(pointer: string): string {
  const tokens = pointerTokens(pointer);
  const [first, second, third, ...rest] = tokens;
  if (first === "components" && third !== undefined) return [third, ...words(rest)].join(", ");
  if (first === "paths" && second !== undefined) {
    return third !== undefined && methods.includes(third)
      ? [`${third.toUpperCase()} ${second}`, ...words(rest)].join(", ")
      : [second, ...words(tokens.slice(2))].join(", ");
  }
  return words(tokens).join(", ");
}

function words(tokens: readonly string[]): readonly string[] {
  const said: string[] = [];
  let isName = false;
  for (const token of tokens) {
    if (isName || !silent.has(token)) said.push(token);
    else if (token === "items") said.push("each item");
    isName = !isName && naming.has(token);
  }
  return said;
}
