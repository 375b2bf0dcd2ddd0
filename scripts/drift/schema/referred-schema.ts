import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { isAnnotation } from "../../openapi/keywords.ts";

/**
 * The pointer of the schema at a pointer, after following `$ref`s that have only wording next to them. In OpenAPI
 * 3.1 (section 4.8.24), any other keyword next to a `$ref` applies, so such a schema is separate.
 */
export function referredSchema(document: JsonObject, pointer: string): string {
  const seen = new Set<string>();
  let at = pointer;
  while (!seen.has(at)) {
    seen.add(at);
    const schema = valueAt(document, at);
    const next = refPointer(schema);
    if (next === undefined || !isJsonObject(schema) || !isBare(schema)) {
      return schema === undefined ? pointer : at;
    }
    at = next;
  }
  return pointer;
}

function isBare(reference: JsonObject): boolean {
  return Object.keys(reference).every((name) => name === "$ref" || isAnnotation(name));
}
