import { pointerTokens } from "../../../json/json-pointer.ts";
import { isAnnotation, keywordShape } from "../../../openapi/keywords.ts";

/**
 * The innermost schema that contains the assertion at a place, or the subschema that was added or removed there;
 * undefined for any other place.
 */
export function schemaAround(pointer: string): string | undefined {
  const tokens = pointerTokens(pointer);
  const isComponent = tokens[0] === "components" && tokens[1] === "schemas";
  let at = isComponent
    ? 3
    : tokens.findIndex((token, index) => token === "schema" && index > 2) + 1;
  if (at === 0 || at >= tokens.length) return undefined;
  for (;;) {
    const keyword = tokens[at] ?? "";
    const shape = keywordShape(keyword);
    if (shape === undefined) return isAnnotation(keyword) ? undefined : cut(pointer, at);
    const next = at + (shape === "schema" ? 1 : 2);
    if (shape === "value" || next >= tokens.length) return cut(pointer, at);
    at = next;
  }
}

function cut(pointer: string, tokens: number): string {
  return pointer
    .split("/")
    .slice(0, tokens + 1)
    .join("/");
}
