import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { keywordShape } from "../../openapi/keywords.ts";
import { isExactPosition, isUnevaluated } from "../../openapi/reference-finder.ts";
import type { Mode } from "../../openapi/side.ts";

/**
 * A schema whose `$ref`s lead below a prefix wherever exactly what they mean is needed (below `not`, `if`, …). In a join
 * that is not so below `oneOf`, since `oneOf` becomes `anyOf` there.
 */
export function withExactReferences(
  mode: Mode,
  schema: JsonSchema,
  prefix: string,
  exact = false,
): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const entries = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => {
    if (keyword === "$ref")
      return [keyword, exact || isUnevaluated(schema) ? under(prefix, value) : value];
    const isLoose = mode === "join" && keyword === "oneOf" && !isUnevaluated(schema);
    const below = exact || (isExactPosition(schema, keyword) && !isLoose);
    const one = (child: JsonValue): JsonValue =>
      isJsonObject(child) ? withExactReferences(mode, child, prefix, below) : child;
    return [keyword, mapSchemas(keyword, value, one)];
  });
  return Object.fromEntries(entries);
}

/** The same JSON with every `$ref` into its document leading below a prefix. */
export function reroot(value: JsonValue, prefix: string): JsonValue {
  if (Array.isArray(value)) return value.map((item) => reroot(item, prefix));
  return isJsonObject(value) ? rerootObject(value, prefix) : value;
}

/** As `reroot`, for an object. */
export function rerootObject(value: JsonObject, prefix: string): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === "$ref" ? under(prefix, child) : reroot(child, prefix),
    ]),
  );
}

function under(prefix: string, ref: JsonValue): JsonValue {
  return typeof ref === "string" && ref.startsWith("#/") ? `#${prefix}${ref.slice(1)}` : ref;
}

function mapSchemas(
  keyword: string,
  value: JsonValue,
  one: (schema: JsonValue) => JsonValue,
): JsonValue {
  const shape = keywordShape(keyword);
  if (shape === "schema") return one(value);
  if (shape === "schemas" && Array.isArray(value)) return value.map(one);
  if (shape === "schema-map" && isJsonObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, one(child)]));
  return value;
}
