import { distinctJson } from "../../json/canonical-json.ts";
import { childPointer, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { withValueAt } from "../../json/with-value-at.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Mode, Root, Side } from "../../openapi/side.ts";
import { combineNoted } from "../combine/combine-noted.ts";
import type { InsertionNote } from "../combine/combining.ts";
import { reroot, rerootObject, withExactReferences } from "./with-exact-references.ts";

/** The place, in an aligned document, of the combined components that inserted schemas refer to. */
const COMBINED = "/x-combined";
/** The place, in an aligned document, of the published one, for what must not be aligned. */
const PUBLISHED = "/x-published";

/**
 * Adds to every open object of the documents the properties that other sides declare at its place, as optional, with
 * the combined type of those declarations (joined or met): this is how `combine` interprets the sides. An explicit
 * `additionalProperties` or `patternProperties` that covers a name counts as its declaration.
 *
 * A document without such an object is returned unchanged. An object that is combined in several places gets the
 * properties of each. The components that inserted schemas refer to are under `x-combined`, and what a schema needs
 * exactly as published (below `not`, for example) under `x-published`.
 */
export function align(mode: Mode, sides: readonly Side[], roots: readonly Root[]): readonly Side[] {
  const { notes, components } = combineNoted(mode, sides, roots);
  const insertions = notes.filter((note) => note.kind === "insertion");
  const combined = { components: { schemas: Object.fromEntries(components) } };
  return sides.map((side, index) => {
    const own = insertions.filter((insertion) => insertion.sides.includes(index));
    if (own.length === 0) return side;
    const pointers = roots.flatMap(({ places }) =>
      places.flatMap((place) => (place.side === index ? [place.pointer] : [])),
    );
    return {
      ...byPlace(own).reduce(withInsertion, exactly(mode, side, pointers)),
      [COMBINED.slice(1)]: rerootObject(combined, COMBINED),
      [PUBLISHED.slice(1)]: rerootObject(side, PUBLISHED),
    };
  });
}

/** A document whose schemas refer to what is published wherever they need exactly that. */
function exactly(mode: Mode, side: Side, roots: readonly string[]): Side {
  const names = Object.keys(valueAt(side, "/components/schemas") ?? {});
  const pointers = [...roots, ...names.map((name) => childPointer("/components/schemas", name))];
  return pointers.reduce((document, pointer) => {
    const schema = schemaAt(side, pointer);
    return schema === undefined
      ? document
      : withSchema(document, pointer, withExactReferences(mode, schema, PUBLISHED));
  }, side);
}

interface Insertion {
  readonly pointer: string;
  readonly schema: JsonSchema;
}

/** One schema per inserted property, which combines all that is inserted there. */
function byPlace(insertions: readonly InsertionNote[]): readonly Insertion[] {
  const places = new Map<string, JsonValue[]>();
  for (const { pointer, name, schema } of insertions) {
    const place = childPointer(pointer, "properties", name);
    places.set(place, [...(places.get(place) ?? []), reroot(schema, COMBINED)]);
  }
  return [...places].map(([pointer, schemas]) => {
    const [only = true, ...others] = distinctJson(schemas);
    const isSingle = others.length === 0 && (isJsonObject(only) || typeof only === "boolean");
    return { pointer, schema: isSingle ? only : { allOf: [only, ...others] } };
  });
}

function withInsertion(document: JsonObject, { pointer, schema }: Insertion): JsonObject {
  const object = childPointer("", ...pointerTokens(pointer).slice(0, -2));
  return isJsonObject(valueAt(document, object)) ? withSchema(document, pointer, schema) : document;
}

function withSchema(document: JsonObject, pointer: string, schema: JsonSchema): JsonObject {
  const changed = withValueAt(document, pointerTokens(pointer), schema);
  return isJsonObject(changed) ? changed : document;
}
