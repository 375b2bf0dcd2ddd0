import type { JsonObject, JsonSchema } from "../../json/json-value.ts";

/** A document with one operation per schema, `body0`, `body1`, …, whose 200 response has that schema. */
export function responseDocument(
  bodies: readonly JsonSchema[],
  schemas: JsonObject = {},
): JsonObject {
  const paths = bodies.map((schema, index) => [
    `/${index}`,
    {
      get: {
        operationId: `body${index}`,
        responses: {
          "200": { description: "The body.", content: { "application/json": { schema } } },
        },
      },
    },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Bodies", version: "1.0.0" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  };
}
