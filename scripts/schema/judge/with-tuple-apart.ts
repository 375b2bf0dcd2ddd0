import type { JsonObject } from "../../json/json-value.ts";

/**
 * An equivalent schema for Ajv 8.20: below `not` and `if`, it skips the keywords that follow a `prefixItems` longer than
 * the array.
 */
export function withTupleApart(schema: JsonObject): JsonObject {
  const { prefixItems, items, ...rest } = schema;
  if (prefixItems === undefined) return schema;
  const others = Array.isArray(rest.allOf) ? rest.allOf : [];
  const tuple = items === undefined ? { prefixItems } : { prefixItems, items };
  return { ...rest, allOf: [...others, tuple] };
}
