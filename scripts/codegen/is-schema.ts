import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";

/** Whether a value can be a schema. */
export function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "boolean" || isJsonObject(value);
}

/** The schemas in a list; empty if the value is not a list. */
export function schemasOf(list: JsonValue | undefined): readonly JsonSchema[] {
  return Array.isArray(list) ? list.filter(isSchema) : [];
}

/** The schemas in a list that are not booleans. */
export function objectSchemasOf(list: JsonValue | undefined): readonly JsonObject[] {
  return schemasOf(list).filter(isJsonObject);
}
