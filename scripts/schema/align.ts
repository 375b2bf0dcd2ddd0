import { isJsonObject, type JsonObject, type JsonSchema, type JsonValue } from "../json.ts";
import { distinctJson } from "./canonical-json.ts";
import { combineNoted } from "./combine-noted.ts";
import type { InsertionNote } from "./combining.ts";
import { childPointer, pointerTokens, valueAt } from "./json-pointer.ts";
import type { Mode, Root, Side } from "./side.ts";
import { withValueAt } from "./with-value-at.ts";

/** Where the combined components that inserted schemas refer to stand in an aligned document. */
const COMBINED = "/x-combined";

/**
 * The documents with every open object given the names that other sides declare at its place, as optional, with the type
 * that those declarations have together (joined or met): what `combine` takes the sides to mean. An explicit
 * `additionalProperties` or `patternProperties` that covers a name counts as its declaration.
 *
 * A document without such an object comes back as it is. Where one object is combined in several places, it is given what
 * each of them brings. The components that inserted schemas refer to stand under `x-combined`.
 */
export function align(mode: Mode, sides: readonly Side[], roots: readonly Root[]): readonly Side[] {
  const { notes, components } = combineNoted(mode, sides, roots);
  const insertions = notes.filter((note) => note.kind === "insertion");
  const combined = reroot({ components: { schemas: Object.fromEntries(components) } });
  return sides.map((side, index) => {
    const own = insertions.filter((insertion) => insertion.sides.includes(index));
    if (own.length === 0) return side;
    const aligned = byPlace(own).reduce(withInsertion, side);
    return { ...aligned, [COMBINED.slice(1)]: combined };
  });
}

interface Insertion {
  readonly pointer: string;
  readonly schema: JsonSchema;
}

/** One schema per property that is inserted: all that is inserted there. */
function byPlace(insertions: readonly InsertionNote[]): readonly Insertion[] {
  const places = new Map<string, JsonValue[]>();
  for (const { pointer, name, schema } of insertions) {
    const place = childPointer(pointer, "properties", name);
    places.set(place, [...(places.get(place) ?? []), reroot(schema)]);
  }
  return [...places].map(([pointer, schemas]) => {
    const [only = true, ...others] = distinctJson(schemas);
    const isSingle = others.length === 0 && (isJsonObject(only) || typeof only === "boolean");
    return { pointer, schema: isSingle ? only : { allOf: [only, ...others] } };
  });
}

function withInsertion(document: JsonObject, { pointer, schema }: Insertion): JsonObject {
  const tokens = pointerTokens(pointer);
  const object = pointerTokens(pointer).slice(0, -2);
  const isThere = isJsonObject(valueAt(document, childPointer("", ...object)));
  const changed = isThere ? withValueAt(document, tokens, schema) : document;
  return isJsonObject(changed) ? changed : document;
}

/** The same JSON with all `$ref`s leading to the combined components. */
function reroot(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reroot);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === "$ref" && typeof child === "string" && child.startsWith("#/")
        ? `#${COMBINED}${child.slice(1)}`
        : reroot(child),
    ]),
  );
}
