import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { mapParts } from "./map-parts.ts";

/** A copy of a schema in which each direct subschema is replaced. */
export function mapSubschemas(
  schema: JsonObject,
  replace: (subschema: JsonSchema, keyword: string) => JsonSchema,
): JsonObject {
  return mapParts("schema", schema, ({ kind, value, field }) =>
    kind === "schema" ? replace(value, field) : value,
  );
}
