import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import type { FieldType, ObjectKind } from "./object-shape.ts";
import { objectShapes } from "./openapi-objects.ts";

/** Whether a payload of a schema is sent by the client or by the server. */
export type Direction = "request" | "response";

/** What becomes of a schema that stands in a document, given its direction. */
export type SchemaMapping = (schema: JsonSchema, direction: Direction) => JsonSchema;

/** Where the mapping has got to. */
interface Way {
  readonly direction: Direction;
  /** Inside callbacks and webhooks: the server calls, the client answers. */
  readonly reversed: boolean;
  readonly map: SchemaMapping;
}

/**
 * The same document with each schema replaced that stands in it directly: under `schema` in parameters, headers and
 * media types. What stands in `components.schemas` has no direction of its own and stays.
 */
export function mapDocumentSchemas(document: JsonObject, map: SchemaMapping): JsonObject {
  return mapObject(document, "document", { direction: "response", reversed: false, map });
}

function mapObject(object: JsonObject, kind: ObjectKind, way: Way): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const type = fieldType(kind, key);
      const isDirect = kind !== "components" || key !== "schemas";
      if (type === undefined || !isDirect) return [key, value];
      const inside = key === "webhooks" ? { ...way, reversed: !way.reversed } : way;
      return [key, mapField(value, type, inside)];
    }),
  );
}

function fieldType(kind: ObjectKind, key: string): FieldType | undefined {
  const { fields, members } = objectShapes[kind];
  if (Object.hasOwn(fields, key)) return fields[key];
  return members?.name.test(key) && !key.startsWith("x-") ? { one: members.kind } : undefined;
}

function mapField(value: JsonValue, type: FieldType, way: Way): JsonValue {
  if (typeof type === "string") return value;
  if ("one" in type) return mapValue(value, type.one, way);
  if ("list" in type) {
    return Array.isArray(value)
      ? value.map((item: JsonValue) => mapValue(item, type.list, way))
      : value;
  }
  const { map: kind } = type;
  if (kind === "string" || kind === "strings" || !isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mapValue(member, kind, way)]),
  );
}

function mapValue(value: JsonValue, kind: ObjectKind, way: Way): JsonValue {
  if (kind === "schema" && (typeof value === "boolean" || isJsonObject(value))) {
    return way.map(value, way.direction);
  }
  return isJsonObject(value) ? mapObject(value, kind, wayInto(kind, way)) : value;
}

/** A header is sent along with what it stands in: a multipart request body has some as well. */
function wayInto(kind: ObjectKind, way: Way): Way {
  const { reversed } = way;
  if (kind === "callback") return { ...way, reversed: !reversed };
  if (kind === "response") return { ...way, direction: reversed ? "request" : "response" };
  const isSent = kind === "parameter" || kind === "request body";
  return isSent ? { ...way, direction: reversed ? "response" : "request" } : way;
}
