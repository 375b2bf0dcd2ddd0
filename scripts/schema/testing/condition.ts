import type { JsonObject, JsonSchema } from "../../json/json-value.ts";

/** A schema with `if`, and with `then` and `else` if given. */
export function condition(
  test: JsonSchema,
  consequence?: JsonSchema,
  alternative?: JsonSchema,
): JsonObject {
  const parts = Object.entries({ if: test, else: alternative }).concat([["then", consequence]]);
  return Object.fromEntries(
    parts.flatMap(([keyword, schema]) => (schema === undefined ? [] : [[keyword, schema]])),
  );
}
