import {
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  jsonType,
} from "../../json/json-value.ts";

/** The keyword in which the transform of schema-type.ts finds the values of an open enum. */
export const openEnumKeyword = "x-open-enum";

/** The keyword with the name of the type of those values, if they have one. */
export const knownTypeKeyword = "x-known-type";

/** Marks a schema that accepts every JSON value, for a property that is required and otherwise unknown. */
export const presentKeyword = "x-present";

/** The schema of some values. An enum of objects or arrays becomes an `anyOf` of constants, and cannot be open. */
export function enumPart(values: readonly JsonValue[], isOpen: boolean): JsonSchema {
  if (values.length === 0) return false;
  if (values.some((value) => typeof value === "object" && value !== null)) {
    return { anyOf: values.map(constantPart) };
  }
  const types = [...new Set(values.map(jsonType))];
  const [only = ""] = types;
  const type = types.length === 1 ? only : types;
  return { type, [isOpen ? openEnumKeyword : "enum"]: [...values] };
}

/** The schema of one value. */
export function constantPart(value: JsonValue): JsonObject {
  return value === null ? { type: "null" } : { const: value };
}
