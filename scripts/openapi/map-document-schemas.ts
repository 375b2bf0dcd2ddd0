import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapParts } from "./map-parts.ts";
import type { ObjectKind } from "./object-grammar.ts";

/** Whether a payload of a schema is sent by the client or by the server. */
export type Direction = "request" | "response";

/** What becomes of a schema that is in a document, given its direction. */
export type SchemaMapping = (schema: JsonSchema, direction: Direction) => JsonSchema;

/** Where the mapping has got to. */
interface Way {
  readonly direction: Direction;
  /** Inside callbacks and webhooks: the server calls, the client answers. */
  readonly reversed: boolean;
  readonly map: SchemaMapping;
}

/**
 * The same document with each schema replaced that is in it directly: under `schema` in parameters, headers and
 * media types. What is in `components.schemas` has no direction of its own and stays.
 */
export function mapDocumentSchemas(document: JsonObject, map: SchemaMapping): JsonObject {
  return mapObject("document", document, { direction: "response", reversed: false, map });
}

function mapObject(kind: ObjectKind, object: JsonObject, way: Way): JsonObject {
  return mapParts(kind, object, (part) => {
    if (kind === "components" && part.kind === "schema") return part.value;
    if (part.kind === "schema") return way.map(part.value, way.direction);
    const { value, field } = part;
    return isJsonObject(value)
      ? mapObject(part.kind, value, wayInto(part.kind, field, way))
      : value;
  });
}

/** A header is sent along with what holds it: a multipart request body has some as well. */
function wayInto(kind: ObjectKind, field: string, way: Way): Way {
  const { reversed } = way;
  if (kind === "callback" || field === "webhooks") return { ...way, reversed: !reversed };
  if (kind === "response") return { ...way, direction: reversed ? "request" : "response" };
  const isSent = kind === "parameter" || kind === "request body";
  return isSent ? { ...way, direction: reversed ? "response" : "request" } : way;
}
