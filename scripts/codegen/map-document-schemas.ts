import { isJsonObject, type JsonObject, type JsonSchema, type JsonValue } from "../json.ts";

/** Whether a payload of a schema is sent by the client or by the server. */
export type Direction = "request" | "response";

/** What becomes of a schema that stands in a document, given its direction. */
export type SchemaMapping = (schema: JsonSchema, direction: Direction) => JsonSchema;

const requestKeys = new Set(["parameters", "requestBody", "requestBodies"]);
const responseKeys = new Set(["responses", "headers"]);
/** The server calls, the client answers. */
const reversingKeys = new Set(["callbacks", "webhooks"]);
/** Values of the API itself, where a member named `schema` is no schema. */
const valueKeys = new Set(["example", "examples", "default", "enum", "const", "variables"]);

/**
 * The same document with each schema replaced that stands in it directly: under `schema` in parameters, headers and
 * media types. What stands in `components.schemas` has no direction of its own and stays.
 */
export function mapDocumentSchemas(document: JsonObject, map: SchemaMapping): JsonObject {
  return mapMembers(document, "response", false, map);
}

function mapMembers(
  value: JsonObject,
  direction: Direction,
  reversed: boolean,
  map: SchemaMapping,
): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      mapMember(key, member, direction, reversed, map),
    ]),
  );
}

function mapMember(
  key: string,
  value: JsonValue,
  direction: Direction,
  reversed: boolean,
  map: SchemaMapping,
): JsonValue {
  if (key === "schema" && (typeof value === "boolean" || isJsonObject(value))) {
    return map(value, direction);
  }
  if (valueKeys.has(key) || key === "schemas" || key.startsWith("x-")) return value;
  const turned = reversed !== reversingKeys.has(key);
  const next = directionUnder(key, direction, turned);
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) =>
      isJsonObject(item) ? mapMembers(item, next, turned, map) : item,
    );
  }
  return isJsonObject(value) ? mapMembers(value, next, turned, map) : value;
}

function directionUnder(key: string, direction: Direction, reversed: boolean): Direction {
  if (requestKeys.has(key)) return reversed ? "response" : "request";
  if (!responseKeys.has(key)) return direction;
  // A header of a multipart request body is sent along with it.
  if (key === "headers") return direction;
  return reversed ? "request" : "response";
}
