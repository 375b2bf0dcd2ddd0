import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { isInPlace } from "../../openapi/keywords.ts";
import type { Side } from "../../openapi/side.ts";
import { partsOf } from "../../openapi/visit.ts";
import { circlesOf } from "../strongly-connected.ts";

/**
 * Whether a schema leads back to itself without a step into the payload. JSON Schema gives such a schema no meaning
 * (Core, section 9.4.1), and a validator runs until its stack is full.
 */
export function isEndless(document: Side, pointer: string): boolean {
  const known = knownOf.get(document) ?? newSearch(document);
  knownOf.set(document, known);
  for (const one of known.circlesFrom(pointer).flat()) known.endless.add(one);
  return known.endless.has(pointer);
}

interface EndlessSearch {
  readonly circlesFrom: (pointer: string) => readonly (readonly string[])[];
  readonly endless: Set<string>;
}

/** Each schema of a document is looked at once, however many lead to it. */
const knownOf = new WeakMap<Side, EndlessSearch>();

function newSearch(document: Side): EndlessSearch {
  const circlesFrom = circlesOf((pointer: string) => referencesInPlace(valueAt(document, pointer)));
  return { circlesFrom, endless: new Set() };
}

/** Pointers of the references in a schema that are asked about the very payload the schema is asked about. */
export function referencesInPlace(schema: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const own = refPointer(schema);
  const parts = partsOf("schema", schema).filter(({ field }) => isInPlace(field));
  return [
    ...(own === undefined ? [] : [own]),
    ...parts.flatMap(({ value }) => referencesInPlace(value)),
  ];
}
