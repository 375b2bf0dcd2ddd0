import { pointerTokens } from "../json/json-pointer.ts";
import { contentBelow } from "../openapi/content-of.ts";
import { methods } from "../openapi/methods.ts";
import type { Content } from "../openapi/object-grammar.ts";

/** Keys left out of labels, because only the name after them matters. */
const silent: ReadonlySet<string> = new Set(["properties", "content", "items", "schema"]);

/**
 * A readable label for a JSON pointer into an OpenAPI document: `FileResponse, LineCount` for
 * `/components/schemas/FileResponse/properties/LineCount`, `GET /files, operationId` for an operation's.
 */
export function pointerLabel(pointer: string): string {
  const tokens = pointerTokens(pointer);
  const [first, second, third] = tokens;
  if (first === "components" && third !== undefined) return [third, ...words(tokens, 3)].join(", ");
  if (first === "paths" && second !== undefined) {
    return third !== undefined && methods.includes(third)
      ? [`${third.toUpperCase()} ${second}`, ...words(tokens, 3)].join(", ")
      : [second, ...words(tokens, 2)].join(", ");
  }
  return words(tokens, 0).join(", ");
}

/**
 * The words for the tokens from an index on. A name that the document chose is kept even if it looks like a key.
 */
function words(tokens: readonly string[], from: number): readonly string[] {
  const said: string[] = [];
  let content: Content | undefined = { one: "document" };
  for (const [index, token] of tokens.entries()) {
    const isName = typeof content === "object" && !("one" in content);
    content = contentBelow(content, token);
    if (index < from) continue;
    if (isName || !silent.has(token)) said.push(token);
    else if (token === "items") said.push("each item");
  }
  return said;
}
