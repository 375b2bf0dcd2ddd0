import { pointersAround, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import { visit } from "../../openapi/visit.ts";
import type { DocumentPair } from "../finding/change.ts";

/**
 * Two schemas, each a pointer into its document. A schema that only one document has reaches nothing in the other.
 */
export interface SchemaPlaces {
  readonly before: string | null;
  readonly after: string | null;
}

/** The roots that reach a place of the old document and a place of the new one. */
export type ReachingRoots<Root> = (before: string, after: string) => readonly Root[];

/**
 * Returns a function that finds which pairs of schemas reach two places, directly or through `$ref`. A side that a
 * root lacks counts as reached. Each schema is read once, and each place needs one lookup, regardless of the
 * number of roots.
 */
export function reachingRoots<Root extends SchemaPlaces>(
  documents: DocumentPair,
  roots: readonly Root[],
): ReachingRoots<Root> {
  const before = indicesAt(
    documents.before,
    roots.map((root) => root.before),
  );
  const after = indicesAt(
    documents.after,
    roots.map((root) => root.after),
  );
  return (was, is) => {
    const others = after(is);
    return [...before(was)].flatMap((index) => (others.has(index) ? (roots[index] ?? []) : []));
  };
}

/** Finds, in their order, the indices of the schemas that reach a place. */
function indicesAt(
  document: JsonObject,
  schemas: readonly (string | null)[],
): (place: string) => ReadonlySet<number> {
  const closure = closureIn(document);
  const reaching = new Map<string, number[]>();
  const absent = schemas.flatMap((schema, index) => (schema === null ? [index] : []));
  for (const [index, schema] of schemas.entries()) {
    for (const pointer of schema === null ? [] : closure(schema)) {
      const known = reaching.get(pointer);
      if (known === undefined) reaching.set(pointer, [index]);
      else known.push(index);
    }
  }
  const known = new Map<string, ReadonlySet<number>>();
  return (place) => {
    const found =
      known.get(place) ??
      new Set(
        [absent, ...pointersAround(place).map((prefix) => reaching.get(prefix) ?? [])]
          .flat()
          .sort((a, b) => a - b),
      );
    known.set(place, found);
    return found;
  };
}

/** The schema itself and those that it reaches through `$ref`. */
type Closure = (schema: string) => ReadonlySet<string>;

const closureIn = oncePer((document: JsonObject): Closure => {
  const direct = new Map<string, readonly string[]>();
  const reached = new Map<string, ReadonlySet<string>>();
  const targets = (pointer: string): readonly string[] => {
    const known = direct.get(pointer) ?? referencesIn(document, pointer);
    direct.set(pointer, known);
    return known;
  };
  return (schema) => {
    const known = reached.get(schema);
    if (known !== undefined) return known;
    const all = new Set([schema]);
    // The set grows while it is iterated.
    for (const pointer of all) for (const target of targets(pointer)) all.add(target);
    reached.set(schema, all);
    return all;
  };
});

/** The targets of a schema's `$ref`s. Data in examples and constants that looks like a `$ref` does not count. */
function referencesIn(document: JsonObject, pointer: string): readonly string[] {
  const schema = valueAt(document, pointer);
  if (!isJsonObject(schema)) return [];
  return [...visit("schema", schema)].flatMap(({ kind, value }) =>
    kind === "schema" ? (refPointer(value) ?? []) : [],
  );
}
