import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { oncePer } from "../../json/once-per.ts";
import { isInPlace } from "../../openapi/keywords.ts";
import { partsOf } from "../../openapi/map-parts.ts";
import type { Side } from "../../openapi/side.ts";
import { cyclesOf } from "../strongly-connected.ts";

/**
 * Whether a schema refers back to itself without a step into the payload. JSON Schema does not define its meaning
 * (Core, section 9.4.1), and a validator overflows its stack.
 */
export function isEndless(document: Side, pointer: string): boolean {
  const { cyclesFrom, endless } = searchIn(document);
  for (const one of cyclesFrom(pointer).flat()) endless.add(one);
  return endless.has(pointer);
}

/** Each schema of a document is visited once, regardless of the number of references to it. */
const searchIn = oncePer((document: Side) => ({
  cyclesFrom: cyclesOf((pointer: string) => referencesInPlace(valueAt(document, pointer))),
  endless: new Set<string>(),
}));

/** Pointers of the references in a schema that apply to the same payload as the schema. */
export function referencesInPlace(schema: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const own = refPointer(schema);
  const parts = partsOf("schema", schema).filter(({ field }) => isInPlace(field));
  return [
    ...(own === undefined ? [] : [own]),
    ...parts.flatMap(({ value }) => referencesInPlace(value)),
  ];
}
