/** A JSON value, never mutated. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object, never mutated. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A JSON Schema (draft 2020-12, as OpenAPI 3.1 uses it); its keywords are unchecked. */
export type JsonSchema = boolean | JsonObject;

/** Whether a value is a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The type of a value in the words of JSON Schema: `null`, `boolean`, `number`, `string`, `array` or `object`. */
export function jsonType(value: JsonValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
