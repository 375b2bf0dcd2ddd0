import { isJsonObject, type JsonSchema, type JsonValue } from "../json/json-value.ts";

/** Whether a value can be a schema. */
export function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "boolean" || isJsonObject(value);
}

/** The schemas in a list; empty if the value is not a list. */
export function schemasOf(list: JsonValue | undefined): readonly JsonSchema[] {
  return Array.isArray(list) ? list.filter(isSchema) : [];
}
