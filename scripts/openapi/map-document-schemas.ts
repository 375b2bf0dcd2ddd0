import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapParts } from "./map-parts.ts";
import type { ObjectKind } from "./object-grammar.ts";

/** Whether the client or the server sends the payloads of a schema. */
export type Direction = "request" | "response";

/** Maps a schema in a document, given its direction. */
export type SchemaMapping = (schema: JsonSchema, direction: Direction) => JsonSchema;

/** The state of the mapping on its way into a document. */
interface Way {
  readonly direction: Direction;
  /** True inside callbacks and webhooks, where the server calls and the client answers. */
  readonly reversed: boolean;
  readonly map: SchemaMapping;
}

/**
 * A copy of a document in which each schema outside `components.schemas` is replaced: those under `schema` in
 * parameters, headers and media types. Components have no direction of their own and are kept.
 */
export function mapDocumentSchemas(document: JsonObject, map: SchemaMapping): JsonObject {
  return mapObject("document", document, { direction: "response", reversed: false, map });
}

/**
 * The schemas that are in a document directly, in its order; those in `components.schemas` are not among them.
 * @param wanted Only those of one direction.
 */
export function documentSchemas(document: JsonObject, wanted?: Direction): readonly JsonSchema[] {
  const found: JsonSchema[] = [];
  mapDocumentSchemas(document, (schema, direction) => {
    if (wanted === undefined || direction === wanted) found.push(schema);
    return schema;
  });
  return found;
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

/** A header has the direction of what contains it, because multipart request bodies have headers, too. */
function wayInto(kind: ObjectKind, field: string, way: Way): Way {
  const { reversed } = way;
  if (kind === "callback" || field === "webhooks") return { ...way, reversed: !reversed };
  if (kind === "response") return { ...way, direction: reversed ? "request" : "response" };
  const isSent = kind === "parameter" || kind === "request body";
  return isSent ? { ...way, direction: reversed ? "response" : "request" } : way;
}
