import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { isAnnotation } from "../openapi/keywords.ts";
import { mapSubschemas } from "../openapi/map-subschemas.ts";

/** Where the transform of open-enum-type.ts finds the values of an open enum. */
export const openEnumKeyword = "x-open-enum";

/** The name of the type made of those values, where they have one. */
export const knownTypeKeyword = "x-known-type";

/**
 * A schema with the same payloads in the form that openapi-typescript loses nothing of:
 *
 * - what stands beside a `$ref` or an `anyOf` becomes a member of an `allOf`; annotations stay in place;
 * - an enum of objects or arrays becomes an `anyOf` of constants;
 * - an open enum becomes the types of its values, with the values under `x-open-enum`;
 * - `const: null` becomes `type: null`.
 *
 * @param isOpen - whether enums are open.
 */
export function losslessSchema(schema: JsonSchema, isOpen: boolean): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const mapped = mapSubschemas(schema, (subschema) => losslessSchema(subschema, isOpen));
  return apart("$ref", apart("anyOf", withoutNullConst(enumForm(mapped, isOpen))));
}

function apart(keyword: string, schema: JsonObject): JsonObject {
  const value = schema[keyword];
  if (value === undefined) return schema;
  const rest = Object.entries(schema).filter(([name]) => name !== keyword);
  const annotations = rest.filter(([name]) => isAnnotation(name) && name !== "discriminator");
  const constraints = rest.filter(([name]) => !annotations.some(([known]) => known === name));
  if (constraints.length === 0) return schema;
  return {
    ...Object.fromEntries(annotations),
    allOf: [{ [keyword]: value }, Object.fromEntries(constraints)],
  };
}

function withoutNullConst(schema: JsonObject): JsonObject {
  const { const: constant, ...rest } = schema;
  return constant === null ? { ...rest, type: "null" } : schema;
}

function enumForm(schema: JsonObject, isOpen: boolean): JsonObject {
  const { enum: values, ...rest } = schema;
  if (!Array.isArray(values) || values.length === 0) return schema;
  if (values.some((value: JsonValue) => typeof value === "object" && value !== null)) {
    return { ...rest, anyOf: values.map((value: JsonValue) => ({ const: value })) };
  }
  if (!isOpen) return schema;
  return { ...rest, type: rest.type ?? typesOf(values), [openEnumKeyword]: values };
}

function typesOf(values: readonly JsonValue[]): JsonValue {
  return [...new Set(values.map((value) => (value === null ? "null" : typeof value)))];
}
