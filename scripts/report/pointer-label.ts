import { pointerTokens } from "../json-pointer.ts";

/** Keys that lead to a named thing and say nothing themselves. */
const silent: ReadonlySet<string> = new Set(["properties", "content", "items", "schema"]);

/**
 * A JSON pointer into an OpenAPI document in a person's words: `FileResponse, LineCount` for
 * `/components/schemas/FileResponse/properties/LineCount`, `GET /files, operationId` for an operation's.
 */
export function pointerLabel(pointer: string): string {
  const [first, second, third, ...rest] = pointerTokens(pointer);
  if (first === "components" && third !== undefined) return [third, ...words(rest)].join(", ");
  if (first === "paths" && second !== undefined) {
    if (third === undefined) return second;
    return [`${third.toUpperCase()} ${second}`, ...words(rest)].join(", ");
  }
  return words([first, second, third, ...rest].filter((token) => token !== undefined)).join(", ");
}

function words(tokens: readonly string[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    const previous = tokens[index - 1];
    // Behind `properties` stands a name, even one that reads like a keyword.
    const isName = previous === "properties" || previous === "content";
    if (token === "items" && !isName) return ["each item"];
    return silent.has(token) && !isName ? [] : [token];
  });
}
