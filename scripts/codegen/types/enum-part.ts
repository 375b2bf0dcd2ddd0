import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
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
    return { anyOf: values.map(constant) };
  }
  const types = typesOfValues(values);
  const [only = ""] = types;
  const type = types.length === 1 ? only : types;
  return { type, [isOpen ? openEnumKeyword : "enum"]: [...values] };
}

function constant(value: JsonValue): JsonObject {
  return value === null ? { type: "null" } : { const: value };
}

/** The JSON types of some values, each once. */
export function typesOfValues(values: readonly JsonValue[]): string[] {
  return [...new Set(values.map(typeOfValue))];
}

function typeOfValue(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return isJsonObject(value) ? "object" : typeof value;
}
