import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { mapParts } from "./map-parts.ts";

/** The same schema with each of its direct subschemas replaced; all else stays. */
export function mapSubschemas(
  schema: JsonObject,
  replace: (subschema: JsonSchema, keyword: string) => JsonSchema,
): JsonObject {
  return mapParts("schema", schema, ({ kind, value, field }) =>
    kind === "schema" ? replace(value, field) : value,
  );
}
