import { freeNames } from "../json/free-names.ts";
import { childPointer, refPointer, valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../json/json-value.ts";
import { type PathOperation, pathOperations } from "../openapi/path-operations.ts";
import { resolveAt } from "../openapi/resolve-at.ts";
import { identifier, operationWords } from "./identifier.ts";

/** A JSON body that an operation answers with. */
export interface ResponseBody {
  /**
   * JavaScript identifier, unique in the document: operationId and status, such as `listFiles200`; method and path
   * instead of the operationId if that is missing or has no ASCII word.
   */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** As in the document: `200`, `4XX` or `default`. */
  readonly status: string;
  readonly mediaType: string;
  /** JSON pointer of the body's schema, or of the component if the schema is only a `$ref` to one. */
  readonly pointer: string;
}

/**
 * All JSON response bodies of a document's operations, in document order: `application/json` and every `+json`
 * type, with or without parameters (RFC 6839). Bodies without a schema are left out.
 */
export function responseBodies(document: JsonObject): readonly ResponseBody[] {
  const bodies = pathOperations(document).flatMap((operation) =>
    operationBodies(document, operation),
  );
  const free = freeNames([], "_");
  return bodies.map((body) => ({ ...body, name: free(body.name) }));
}

function operationBodies(
  document: JsonObject,
  { path, method, pointer, value: { operationId } }: PathOperation,
): readonly ResponseBody[] {
  const operation = operationWords(method, path, operationId);
  return members(document, `${pointer}/responses`).flatMap((response) =>
    members(document, `${placeOf(document, response.pointer)}/content`)
      .filter((content) => isJsonMediaType(content.name))
      .map((content) => ({
        name: identifier(`${operation} ${response.name}`, "camelCase"),
        method,
        path,
        status: response.name,
        mediaType: content.name,
        pointer: schemaOf(document, `${placeOf(document, content.pointer)}/schema`),
      }))
      .filter((body) => valueAt(document, body.pointer) !== undefined),
  );
}

function isJsonMediaType(mediaType: string): boolean {
  return /^(application\/json|[^/;]+\/[^/;]+\+json)\s*(;|$)/i.test(mediaType.trim());
}

interface Member {
  readonly name: string;
  readonly pointer: string;
}

function members(document: JsonObject, pointer: string): readonly Member[] {
  const value = valueAt(document, pointer);
  return Object.keys(isJsonObject(value) ? value : {}).map((name) => ({
    name,
    pointer: childPointer(pointer, name),
  }));
}

function schemaOf(document: JsonObject, pointer: string): string {
  const schema = valueAt(document, pointer);
  const isBare = isJsonObject(schema) && Object.keys(schema).length === 1;
  const target = isBare ? refPointer(schema) : undefined;
  return target !== undefined && valueAt(document, target) !== undefined ? target : pointer;
}

/** The pointer of the object at a pointer, after following a Reference Object. */
function placeOf(document: JsonObject, pointer: string): string {
  return resolveAt(document, pointer)?.pointer ?? pointer;
}
