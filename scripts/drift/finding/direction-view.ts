import { childPointer, member, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import type { SchemaRoot } from "./schema-root.ts";

/** A document as one direction sees it. Pointers lead to the same places as in the document. */
export interface DirectionView {
  readonly document: JsonObject;
  /** Whether a place lies in a property that is no part of payloads of this direction. */
  isLeftOut(pointer: string): boolean;
}

const views = new WeakMap<JsonObject, Map<string, DirectionView>>();

/**
 * A document as requests or responses see it: a `readOnly` property is no part of requests, nor a `writeOnly` one of
 * responses. Such a property may hold anything and is not required (OpenAPI 3.0, section 4.7.24.1; 3.1 leaves it open, and
 * servers keep to it). A document without such properties is returned as it is.
 */
export function directionView(document: JsonObject, kind: SchemaRoot["kind"]): DirectionView {
  const known = views.get(document) ?? new Map<string, DirectionView>();
  views.set(document, known);
  const view = known.get(kind) ?? newView(document, kind);
  known.set(kind, view);
  return view;
}

function newView(document: JsonObject, kind: SchemaRoot["kind"]): DirectionView {
  const flag = kind === "response" ? "writeOnly" : "readOnly";
  if (kind === "parameter" || !hasFlag(document, flag)) {
    return { document, isLeftOut: () => false };
  }
  const leftOut = new Set<string>();
  const viewed = without({ document, flag, leftOut }, document, "", new Set());
  return {
    document: isJsonObject(viewed) ? viewed : document,
    isLeftOut: (pointer) => pointersAround(pointer).some((one) => leftOut.has(one)),
  };
}

interface Viewing {
  readonly document: JsonObject;
  readonly flag: "readOnly" | "writeOnly";
  readonly leftOut: Set<string>;
}

/** The value with its properties of the other direction opened; `outer` are such names of the schema around an `allOf`. */
function without(
  viewing: Viewing,
  value: JsonValue,
  pointer: string,
  outer: ReadonlySet<string>,
): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) =>
      without(viewing, item, childPointer(pointer, index), outer),
    );
  }
  if (!isJsonObject(value)) return value;
  const names = new Set([...outer, ...oneWayNames(viewing, pointer)]);
  const own = Object.keys(isJsonObject(value.properties) ? value.properties : {});
  for (const name of own.filter((one) => names.has(one))) {
    viewing.leftOut.add(childPointer(pointer, "properties", name));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]): [string, JsonValue] => {
      const at = childPointer(pointer, key);
      if (viewing.leftOut.has(at)) return [key, {}];
      if (key === "required" && Array.isArray(child)) {
        return [key, child.filter((name) => !names.has(String(name)))];
      }
      return [key, without(viewing, child, at, key === "allOf" ? names : new Set())];
    }),
  );
}

/** Names that a schema, or a part that holds together with it, declares for the other direction. */
function oneWayNames({ document, flag }: Viewing, pointer: string): readonly string[] {
  return partsOf(document, pointer, ["allOf"]).flatMap((place) => {
    const properties = member(valueAt(document, place), "properties");
    return Object.keys(isJsonObject(properties) ? properties : {}).filter((name) =>
      isFlagged(document, childPointer(place, "properties", name), flag),
    );
  });
}

/** One statement of several is enough (JSON Schema Validation, section 9.4). */
function isFlagged(document: JsonObject, pointer: string, flag: string): boolean {
  return partsOf(document, pointer, ["allOf", "anyOf", "oneOf"]).some(
    (place) => member(valueAt(document, place), flag) === true,
  );
}

/** Where the schemas stand that hold for whatever a schema holds for: itself, what it refers to and consists of. */
function partsOf(
  document: JsonObject,
  pointer: string,
  keywords: readonly string[],
): readonly string[] {
  // A set may grow while it is walked.
  const places = new Set([pointer]);
  for (const place of places) {
    const schema = valueAt(document, place);
    const target = refPointer(schema);
    if (target !== undefined) places.add(target);
    for (const keyword of keywords) {
      const list = member(schema, keyword);
      if (!Array.isArray(list) || (keyword !== "allOf" && list.length !== 1)) continue;
      for (const index of list.keys()) places.add(childPointer(place, keyword, index));
    }
  }
  return [...places];
}

function hasFlag(value: JsonValue, flag: string): boolean {
  if (Array.isArray(value)) return value.some((item: JsonValue) => hasFlag(item, flag));
  if (!isJsonObject(value)) return false;
  return member(value, flag) === true || Object.values(value).some((child) => hasFlag(child, flag));
}

/** The pointer and those of everything around it. */
function pointersAround(pointer: string): readonly string[] {
  const ends = [...pointer.matchAll(/\//g)].map(({ index }) => index);
  return [pointer, ...ends.map((end) => pointer.slice(0, end))];
}
