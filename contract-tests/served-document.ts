import { isJsonObject, type JsonObject, type JsonValue } from "../scripts/json.ts";

/** Keywords whose value is a schema, a list of schemas, or a map of schemas. */
const single = new Set(["items", "additionalProperties", "not", "if", "then", "else", "contains"]);
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const maps = new Set(["properties", "patternProperties", "dependentSchemas", "$defs"]);

/**
 * The document of a server that never sends an optional property. Prism's dynamic mode always sends them all, so this
 * is the only way to see responses without them.
 */
export function withoutOptionalProperties(document: JsonObject): JsonObject {
  return mapSchemas(document, (schema) => {
    if (!isJsonObject(schema.properties)) return schema;
    const required = Array.isArray(schema.required) ? schema.required : [];
    const kept = Object.entries(schema.properties).filter(([name]) => required.includes(name));
    return { ...schema, properties: Object.fromEntries(kept) };
  });
}

/** The document of a server that sends one more property in each object: one that no page knows yet. */
export function withUnknownProperties(document: JsonObject): JsonObject {
  return mapSchemas(document, (schema) => {
    if (!isJsonObject(schema.properties) || schema.additionalProperties === false) return schema;
    const required = Array.isArray(schema.required) ? schema.required : [];
    return {
      ...schema,
      properties: { ...schema.properties, added_since: { type: ["object", "string", "null"] } },
      required: [...required, "added_since"],
    };
  });
}

type SchemaChange = (schema: JsonObject) => JsonObject;

/** Changes every schema of a document, the inner ones first: those of its components and those written in place. */
function mapSchemas(document: JsonObject, change: SchemaChange): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]): [string, JsonValue] => {
      if (key === "schema") return [key, mapSchema(value, change)];
      if (key === "schemas") return [key, mapMembers(value, (member) => mapSchema(member, change))];
      if (key === "example" || key === "examples") return [key, value];
      return [key, mapValues(value, (member) => mapSchemas(member, change))];
    }),
  );
}

function mapValues(value: JsonValue, map: (member: JsonObject) => JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((member: JsonValue) => mapValues(member, map));
  return isJsonObject(value) ? map(value) : value;
}

function mapMembers(value: JsonValue, map: (member: JsonValue) => JsonValue): JsonValue {
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(member)]));
}

function mapSchema(schema: JsonValue, change: SchemaChange): JsonValue {
  if (!isJsonObject(schema)) return schema;
  const inner = (member: JsonValue): JsonValue => mapSchema(member, change);
  const entries = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => {
    if (single.has(keyword)) return [keyword, inner(value)];
    if (maps.has(keyword)) return [keyword, mapMembers(value, inner)];
    if (lists.has(keyword) && Array.isArray(value)) return [keyword, value.map(inner)];
    return [keyword, value];
  });
  return change(Object.fromEntries(entries));
}
