import { member, pointersAround, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import { mapParts, partPointer } from "../../openapi/map-parts.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { someSchema } from "../../openapi/visit.ts";
import type { SchemaRoot } from "./schema-root.ts";

/** A document as seen in one direction. Pointers are the same as in the document. */
export interface DirectionView {
  readonly document: JsonObject;
  /** Whether a place is inside a property that is not part of payloads of this direction. */
  isLeftOut(pointer: string): boolean;
}

/**
 * A document as seen in requests or responses: a `readOnly` property is not part of requests, nor a `writeOnly`
 * one of responses. Such a property may have any value and is not required (OpenAPI 3.0, section 4.7.24.1; 3.1
 * leaves it open, but servers still follow this). A document without such properties is returned unchanged.
 */
export function directionView(document: JsonObject, kind: SchemaRoot["kind"]): DirectionView {
  if (kind === "parameter") return { document, isLeftOut: () => false };
  return kind === "response" ? responseView(document) : requestView(document);
}

const requestView = oncePer((document: JsonObject) => viewWithout(document, "readOnly"));
const responseView = oncePer((document: JsonObject) => viewWithout(document, "writeOnly"));

function viewWithout(document: JsonObject, flag: Viewing["flag"]): DirectionView {
  if (!someSchema(document, (one) => one[flag] === true))
    return { document, isLeftOut: () => false };
  const leftOut = new Set<string>();
  return {
    document: without({ document, flag, leftOut }, "document", document, ""),
    isLeftOut: (pointer) => pointersAround(pointer).some((one) => leftOut.has(one)),
  };
}

interface Viewing {
  readonly document: JsonObject;
  readonly flag: "readOnly" | "writeOnly";
  readonly leftOut: Set<string>;
}

/**
 * The object with the properties of the other direction opened; the object itself if it has none.
 * @param outer Such names in the schema around an `allOf`.
 */
function without(
  viewing: Viewing,
  kind: ObjectKind,
  object: JsonObject,
  pointer: string,
  outer: ReadonlySet<string> = new Set(),
): JsonObject {
  const own = kind === "schema" ? oneWayNames(viewing, object) : [];
  const names = own.length === 0 ? outer : new Set([...outer, ...own]);
  const viewed = mapParts(kind, object, (part) => {
    const { field, key, value } = part;
    if (!isJsonObject(value)) return value;
    const at = partPointer(pointer, part);
    if (field === "properties" && key !== undefined && kind === "schema" && names.has(key)) {
      viewing.leftOut.add(at);
      return {};
    }
    return without(viewing, part.kind, value, at, field === "allOf" ? names : undefined);
  });
  const { required } = viewed;
  return names.size > 0 && Array.isArray(required)
    ? { ...viewed, required: required.filter((name) => !names.has(String(name))) }
    : viewed;
}

/** Names that a schema, or a part that applies together with it, declares for the other direction. */
function oneWayNames({ document, flag }: Viewing, schema: JsonObject): readonly string[] {
  return togetherWith(document, schema, ["allOf"]).flatMap((part) => {
    const properties = member(part, "properties");
    if (!isJsonObject(properties)) return [];
    return Object.keys(properties).filter((name) => isFlagged(document, properties[name], flag));
  });
}

/** Whether any statement sets the flag; one of several is enough (JSON Schema Validation, section 9.4). */
function isFlagged(document: JsonObject, schema: JsonValue | undefined, flag: string): boolean {
  return togetherWith(document, schema, ["allOf", "anyOf", "oneOf"]).some(
    (part) => member(part, flag) === true,
  );
}

/** The schemas that apply to the same payloads as a schema: itself, and those that it refers to or consists of. */
function togetherWith(
  document: JsonObject,
  schema: JsonValue | undefined,
  keywords: readonly string[],
): readonly JsonValue[] {
  // The set grows while it is iterated.
  const parts = new Set(schema === undefined ? [] : [schema]);
  for (const part of parts) {
    const target = refPointer(part);
    const referred = target === undefined ? undefined : valueAt(document, target);
    if (referred !== undefined) parts.add(referred);
    for (const keyword of keywords) {
      const list = member(part, keyword);
      if (!Array.isArray(list) || (keyword !== "allOf" && list.length !== 1)) continue;
      for (const branch of list) parts.add(branch);
    }
  }
  return [...parts];
}
