import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { isAnnotation } from "../../openapi/keywords.ts";
import { schemasOf } from "../is-schema.ts";

/** Restricts a property of a schema to some values; returns the schema unchanged if there are none. */
export function withTag(
  schema: JsonSchema,
  property: string,
  values: readonly JsonValue[],
): JsonSchema {
  if (!isJsonObject(schema) || values.length === 0) return schema;
  const { properties, allOf } = schema;
  const known = isJsonObject(properties) ? properties : undefined;
  if (known !== undefined && (allOf === undefined || Object.hasOwn(known, property))) {
    const declared = known[property] ?? {};
    return { ...schema, properties: { ...known, [property]: tagSchema(declared, values) } };
  }
  const parts = schemasOf(allOf);
  const at = parts.findIndex((part) => declares(part, property));
  if (at >= 0) {
    const replaced = parts.map((part, index) =>
      index === at ? withTag(part, property, values) : part,
    );
    return { ...schema, allOf: replaced };
  }
  return { ...schema, allOf: [...parts, tagPart(property, values)] };
}

function declares(part: JsonSchema, property: string): boolean {
  const properties = isJsonObject(part) ? part.properties : undefined;
  return isJsonObject(properties) && Object.hasOwn(properties, property);
}

/** A schema that only restricts a property to some values. */
export function tagPart(property: string, values: readonly JsonValue[]): JsonObject {
  return { type: "object", properties: { [property]: tagSchema({}, values) } };
}

/** Constants, because those stay closed where an enum is open. */
function tagSchema(declared: JsonValue, values: readonly JsonValue[]): JsonObject {
  const entries = Object.entries(isJsonObject(declared) ? declared : {});
  const annotations = Object.fromEntries(entries.filter(([keyword]) => isAnnotation(keyword)));
  const constants = values.map((value) => ({ const: value }));
  const [only] = constants;
  return { ...annotations, ...(only && constants.length === 1 ? only : { anyOf: constants }) };
}
