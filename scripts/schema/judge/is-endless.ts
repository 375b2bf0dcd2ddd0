import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { schemaKeywords } from "../../openapi/schema-keywords.ts";
import type { Side } from "../../openapi/side.ts";
import { partsOf } from "../../openapi/visit.ts";
import { stronglyConnected } from "../strongly-connected.ts";

/**
 * Whether a schema leads back to itself without a step into the payload. JSON Schema gives such a schema no meaning
 * (Core, section 9.4.1), and a validator runs until its stack is full.
 */
export function isEndless(document: Side, pointer: string): boolean {
  const { done, endless } = knownOf.get(document) ?? { done: new Set(), endless: new Set() };
  knownOf.set(document, { done, endless });
  const targetsOf = (one: string) => referencesInPlace(valueAt(document, one));
  for (const circle of stronglyConnected(pointer, targetsOf, (one) => done.has(one))) {
    const [only = ""] = circle;
    const isCircle = circle.length > 1 || targetsOf(only).includes(only);
    for (const one of circle) {
      done.add(one);
      if (isCircle) endless.add(one);
    }
  }
  return endless.has(pointer);
}

/** Each schema of a document is looked at once, however many lead to it. */
const knownOf = new WeakMap<Side, { readonly done: Set<string>; readonly endless: Set<string> }>();

/** Pointers of the references in a schema that are asked about the very payload the schema is asked about. */
export function referencesInPlace(schema: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const own = refPointer(schema);
  const parts = partsOf("schema", schema).filter(
    ({ field }) => schemaKeywords.get(field)?.applies === "here",
  );
  return [
    ...(own === undefined ? [] : [own]),
    ...parts.flatMap(({ value }) => referencesInPlace(value)),
  ];
}
