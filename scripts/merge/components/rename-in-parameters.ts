import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import {
  componentAt,
  componentSchemas,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { type Moved, redirectReferences } from "../../openapi/document-references.ts";
import { mapParts } from "../../openapi/map-parts.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import type { Slice } from "../../pages/slice.ts";

/** A slice whose parameters refer to copies of schemas under new names. Lines are still those of the page. */
export function renameInParameters(slice: Slice, names: ReadonlyMap<string, string>): Slice {
  if (names.size === 0) return slice;
  const moved = movedBy(names);
  const schemas = componentSchemas(slice.document);
  const copies = [...names].flatMap(([name, copy]) => {
    const schema = schemas.get(name);
    return schema === undefined
      ? []
      : [[copy, redirectReferences(schema, moved, "schema")] as const];
  });
  const document = parametersRedirected("document", slice.document, moved);
  const published = movedBy(new Map([...names].map(([name, copy]) => [copy, name])));
  return {
    ...slice,
    document: withComponentSchemas(document, new Map([...schemas, ...copies])),
    lineOf: (pointer) => slice.lineOf(published(pointer) ?? pointer),
  };
}

function movedBy(names: ReadonlyMap<string, string>): Moved {
  return (pointer) => {
    const [components, schemas, name = "", ...deeper] = pointerTokens(pointer);
    const other =
      components === "components" && schemas === "schemas" ? names.get(name) : undefined;
    return other === undefined ? undefined : childPointer(componentAt(other), ...deeper);
  };
}

function parametersRedirected(kind: ObjectKind, object: JsonObject, moved: Moved): JsonObject {
  return mapParts(kind, object, (part) => {
    const isElsewhere = ["schema", "callback", "response", "responses"].includes(part.kind);
    if (!isJsonObject(part.value) || isElsewhere || part.field === "webhooks") return part.value;
    return part.kind === "parameter"
      ? redirectReferences(part.value, moved, "parameter")
      : parametersRedirected(part.kind, part.value, moved);
  });
}
