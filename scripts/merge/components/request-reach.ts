import { childPointer } from "../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { componentSchemas, reachedComponents } from "../../openapi/component-schemas.ts";
import { partsOf } from "../../openapi/map-parts.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { pathOperations } from "../../openapi/path-operations.ts";
import { resolveAt } from "../../openapi/resolve-at.ts";
import { visit } from "../../openapi/visit.ts";

/** The component schemas that a document's requests reach. */
export interface RequestReach {
  /** Through parameters, by the operation: `GET /files/{id}`. */
  readonly parameters: ReadonlyMap<string, ReadonlySet<string>>;
  /** Through request bodies, callbacks and webhooks. */
  readonly elsewhere: ReadonlySet<string>;
}

/** Finds the component schemas that the requests of a document reach. */
export function requestReach(document: JsonObject): RequestReach {
  const schemas = componentSchemas(document);
  const parameters = pathOperations(document).map(({ method, path, item, pointer }) => {
    const roots = [item, pointer].flatMap((place) =>
      parameterSchemas(document, childPointer(place, "parameters")),
    );
    return [`${method.toUpperCase()} ${path}`, reachedComponents(schemas, roots)] as const;
  });
  const elsewhere = reachedComponents(schemas, schemasElsewhere("document", document));
  return { parameters: new Map(parameters), elsewhere };
}

function parameterSchemas(document: JsonObject, pointer: string): readonly JsonSchema[] {
  const list = resolveAt(document, pointer)?.value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((_: JsonValue, index) => {
    const parameter = resolveAt(document, childPointer(pointer, index))?.value;
    return isJsonObject(parameter) ? [...schemasBelow("parameter", parameter)] : [];
  });
}

function* schemasBelow(kind: ObjectKind, object: JsonSchema): Generator<JsonSchema, void> {
  for (const visited of visit(kind, object)) if (visited.kind === "schema") yield visited.value;
}

/** The schemas outside responses, path parameters and component schemas. */
function* schemasElsewhere(kind: ObjectKind, object: JsonSchema): Generator<JsonSchema, void> {
  for (const part of partsOf(kind, object)) {
    if (part.kind === "callback" || part.field === "webhooks") {
      yield* schemasBelow(part.kind, part.value);
    } else if (part.kind === "schema") {
      if (kind !== "components") yield part.value;
    } else if (!["parameter", "response", "responses"].includes(part.kind)) {
      yield* schemasElsewhere(part.kind, part.value);
    }
  }
}
