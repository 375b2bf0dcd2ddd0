import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { mapSubschemas } from "../../openapi/map-subschemas.ts";
import { isExactPosition, isUnevaluated } from "../../openapi/reference-finder.ts";
import type { Mode } from "../../openapi/side.ts";

/**
 * A schema whose `$ref`s point below a prefix if their exact target is needed (below `not`, `if`, …). In a join, this
 * does not apply below `oneOf`, which becomes `anyOf` there.
 */
export function withExactReferences(
  mode: Mode,
  schema: JsonSchema,
  prefix: string,
  exact = false,
): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const mapped = mapSubschemas(schema, (child, keyword) => {
    const isLoose = mode === "join" && keyword === "oneOf" && !isUnevaluated(schema);
    const below = exact || (isExactPosition(schema, keyword) && !isLoose);
    return withExactReferences(mode, child, prefix, below);
  });
  const isExact = exact || isUnevaluated(schema);
  return isExact && mapped.$ref !== undefined
    ? { ...mapped, $ref: under(prefix, mapped.$ref) }
    : mapped;
}

/** The same JSON with every `$ref` into its document pointing below a prefix. */
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
