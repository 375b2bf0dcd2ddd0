import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import type { Side } from "../../openapi/side.ts";
import { stronglyConnected } from "../strongly-connected.ts";

/** Keywords that hold one schema which is asked about the very payload that is being judged. */
const single: ReadonlySet<string> = new Set(["not", "if", "then", "else"]);
/** The same for a list or map of schemas. */
const several: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf", "dependentSchemas"]);

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
export function referencesInPlace(schema: JsonValue | undefined): string[] {
  if (!isJsonObject(schema)) return [];
  const parts = Object.entries(schema).flatMap(([keyword, value]): readonly JsonValue[] => {
    if (single.has(keyword)) return [value];
    return several.has(keyword) ? Object.values(Object(value)) : [];
  });
  const own = refPointer(schema);
  return [...(own === undefined ? [] : [own]), ...parts.flatMap(referencesInPlace)];
}
