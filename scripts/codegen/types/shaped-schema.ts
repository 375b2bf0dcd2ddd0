import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  jsonType,
} from "../../json/json-value.ts";
import { impliesObject } from "../../openapi/implies-object.ts";
import { isAnnotation } from "../../openapi/keywords.ts";
import { isSchema, schemasOf } from "../is-schema.ts";
import { constantPart, enumPart } from "./enum-part.ts";
import { objectPart } from "./object-part.ts";

/**
 * A schema in a form that openapi-typescript and the transform of schema-type.ts can fully express: a `$ref`, a
 * constant, one type, or a list of schemas under `allOf` or `anyOf`, with its annotations. Adjacent keywords
 * become the members of an `allOf`. Keywords that no type can express are left out: bounds, `not`, conditions. The
 * type accepts every payload that the schema accepts, except for one that is not an object under a schema that only
 * {@link impliesObject | implies} objects; without constraints, it is `unknown`.
 *
 * @param isOpen - whether enums are open.
 */
export function shapedSchema(schema: JsonSchema, isOpen: boolean): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const shape = (each: JsonSchema) => shapedSchema(each, isOpen);
  const annotations = Object.entries(schema).filter(
    ([keyword]) => isAnnotation(keyword) && keyword !== "discriminator",
  );
  const part = allOf([
    ...(schema.$ref === undefined ? [] : [{ $ref: schema.$ref }]),
    typedPart(schema, isOpen),
    ...schemasOf(schema.allOf).map(shape),
    ...["anyOf", "oneOf"].flatMap((keyword) => {
      const members = schemasOf(schema[keyword]);
      return members.length === 0 ? [] : [anyOf(members.map(shape))];
    }),
  ]);
  if (part === false) return false;
  return { ...Object.fromEntries(annotations), ...(part === true ? {} : part) };
}

/** The part of a schema from its own keywords, without those for alternatives and parts. */
function typedPart(schema: JsonObject, isOpen: boolean): JsonSchema {
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const shape = (each: JsonSchema) => shapedSchema(each, isOpen);
  if ("const" in schema) return constantPart(schema.const ?? null);
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.filter((value) => types?.some(isTypeOf(value)) ?? true);
    return enumPart(values, isOpen);
  }
  const stated = types ?? (impliesObject(schema) ? ["object"] : []);
  if (stated.length === 0) return types === undefined;
  return anyOf(
    stated.map((type) => {
      if (type === "object") return objectPart(schema, shape);
      return type === "array" ? arrayPart(schema, shape) : { type };
    }),
  );
}

function isTypeOf(value: JsonValue): (type: JsonValue) => boolean {
  const own = jsonType(value);
  return (type) => type === own || (type === "integer" && Number.isInteger(value));
}

function arrayPart(schema: JsonObject, shape: (each: JsonSchema) => JsonSchema): JsonObject {
  const { items, prefixItems, minItems, maxItems } = schema;
  const counts = {
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
  };
  const first = schemasOf(prefixItems);
  return {
    type: "array",
    ...(isSchema(items) ? { items: shape(items) } : {}),
    ...(first.length === 0 ? {} : { ...counts, prefixItems: first.map(shape) }),
  };
}

/** Combines schemas, without those that constrain nothing. */
function allOf(schemas: readonly JsonSchema[]): JsonSchema {
  if (schemas.includes(false)) return false;
  const deciding = schemas.filter(isDeciding);
  const others = deciding.filter((schema) => !isAnyObject(schema));
  const kept = others.length === 0 ? deciding.slice(0, 1) : others;
  const [only] = kept;
  if (only === undefined) return true;
  return kept.length === 1 ? only : { allOf: [...kept] };
}

function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const possible = schemas.filter((schema) => schema !== false);
  const [only] = possible;
  if (only === undefined) return false;
  if (possible.length === 1) return only;
  return possible.every(isDeciding) ? { anyOf: [...possible] } : true;
}

function isDeciding(schema: JsonSchema): boolean {
  return isJsonObject(schema) && Object.keys(schema).some((keyword) => !isAnnotation(keyword));
}

function isAnyObject(schema: JsonSchema): boolean {
  if (!isJsonObject(schema) || schema.type !== "object") return false;
  return Object.keys(schema).every((keyword) => keyword === "type" || isAnnotation(keyword));
}
