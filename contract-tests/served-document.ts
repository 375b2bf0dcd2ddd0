import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../scripts/json/json-value.ts";
import { mapDocumentSchemas } from "../scripts/openapi/map-document-schemas.ts";
import { mapSubschemas } from "../scripts/openapi/map-subschemas.ts";

/**
 * The document of a server that never sends optional properties. Prism's dynamic mode always sends all of them, so
 * this is the only way to get responses without them.
 */
export function withoutOptionalProperties(document: JsonObject): JsonObject {
  return mapSchemas(document, (schema) => {
    if (!isJsonObject(schema.properties)) return schema;
    const required = requiredIn(schema);
    const kept = Object.entries(schema.properties).filter(([name]) => required.includes(name));
    return { ...schema, properties: Object.fromEntries(kept) };
  });
}

/** The document of a server that sends an additional, undocumented property in each object. */
export function withUnknownProperties(document: JsonObject): JsonObject {
  return mapSchemas(document, (schema) => {
    if (!isJsonObject(schema.properties) || schema.additionalProperties === false) return schema;
    return {
      ...schema,
      properties: { ...schema.properties, added_since: { type: ["object", "string", "null"] } },
      required: [...requiredIn(schema), "added_since"],
    };
  });
}

/** The document with examples, by property name, for properties that have none. */
export function withPropertyExamples(
  document: JsonObject,
  examples: Readonly<Record<string, JsonValue>>,
): JsonObject {
  return mapSchemas(document, (schema) => {
    if (!isJsonObject(schema.properties)) return schema;
    const properties = Object.entries(schema.properties).map(([name, property]) => {
      const example = Object.hasOwn(examples, name) ? examples[name] : undefined;
      const filled = isJsonObject(property) && example !== undefined && !("example" in property);
      return [name, filled ? { ...property, example } : property];
    });
    return { ...schema, properties: Object.fromEntries(properties) };
  });
}

const changing = new Set(["put", "post", "delete", "patch"]);

/** The document without operations that may change something on the server (RFC 9110, 9.2.1). */
export function withoutChangingOperations(document: JsonObject): JsonObject {
  const { paths } = document;
  if (!isJsonObject(paths)) return document;
  const kept = Object.entries(paths).map(([path, item]) => [
    path,
    isJsonObject(item)
      ? Object.fromEntries(Object.entries(item).filter(([key]) => !changing.has(key)))
      : item,
  ]);
  return { ...document, paths: Object.fromEntries(kept) };
}

function requiredIn(schema: JsonObject): readonly JsonValue[] {
  return Array.isArray(schema.required) ? schema.required : [];
}

/** Changes every schema of a document, inline and in components, the inner ones first. */
function mapSchemas(document: JsonObject, change: (schema: JsonObject) => JsonObject): JsonObject {
  const deep = (schema: JsonSchema): JsonSchema =>
    typeof schema === "boolean" ? schema : change(mapSubschemas(schema, deep));
  const inPlace = mapDocumentSchemas(document, deep);
  const { components } = inPlace;
  if (!isJsonObject(components) || !isJsonObject(components.schemas)) return inPlace;
  // A map of schemas by name has the form of an object's properties.
  const { properties: schemas = {} } = mapSubschemas({ properties: components.schemas }, deep);
  return { ...inPlace, components: { ...components, schemas } };
}
