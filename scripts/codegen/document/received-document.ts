import type { JsonObject } from "../../json/json-value.ts";
import { componentSchemas, withComponentSchemas } from "../../openapi/component-schemas.ts";
import { mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { oneWaySchema } from "./one-way-schema.ts";

/** The document for validating responses: without the properties that only requests have. */
export function receivedDocument(document: JsonObject): JsonObject {
  const schemas = componentSchemas(document);
  const received = oneWaySchema(schemas, "response");
  const mapped = mapDocumentSchemas(document, (schema, direction) =>
    direction === "response" ? received(schema) : schema,
  );
  return withComponentSchemas(
    mapped,
    new Map([...schemas].map(([name, schema]) => [name, received(schema)])),
  );
}
