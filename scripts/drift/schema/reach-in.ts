import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { childSchemas } from "../../openapi/reference-finder.ts";

/** Tells whether a place of a document lies in a schema or in what it reaches through `$ref`. */
export type Reaches = (schema: string, place: string) => boolean;

/** Finds what the schemas of a document reach; each is read once. */
export function reachIn(document: JsonObject): Reaches {
  const direct = new Map<string, readonly string[]>();
  const reached = new Map<string, ReadonlySet<string>>();
  // What examples seem to refer to is among them: it only spares asking about what nothing refers to.
  const referred = new Set(allReferences(document));
  // A place is asked about once per schema: hundreds of times in a large document.
  const around = new Map<string, readonly string[]>();
  const targets = (pointer: string): readonly string[] => {
    const known = direct.get(pointer) ?? referencesIn(valueAt(document, pointer));
    direct.set(pointer, known);
    return known;
  };
  const closure = (schema: string): ReadonlySet<string> => {
    const all = new Set(targets(schema));
    // A set may grow while it is walked.
    for (const pointer of all) {
      for (const target of targets(pointer)) {
        all.add(target);
      }
    }
    return all;
  };
  return (schema, place) => {
    if (isWithin(place, schema)) {
      return true;
    }
    const all = reached.get(schema) ?? closure(schema);
    reached.set(schema, all);
    const enclosing = around.get(place) ?? prefixes(place).filter((one) => referred.has(one));
    around.set(place, enclosing);
    return enclosing.some((prefix) => all.has(prefix));
  };
}

function isWithin(place: string, schema: string): boolean {
  const end = place.charAt(schema.length);
  return (end === "" || end === "/") && place.startsWith(schema);
}

/** The pointer itself and those of everything around it. */
function prefixes(pointer: string): readonly string[] {
  const ends = [...pointer.matchAll(/\//g)].map((match) => match.index);
  return [pointer, ...ends.toReversed().map((end) => pointer.slice(0, end))];
}

/** Where the `$ref`s of a schema lead; data in examples and constants only looks like one. */
function referencesIn(schema: JsonValue | undefined): readonly string[] {
  if (!isJsonObject(schema)) {
    return [];
  }
  const own = refPointer(schema);
  const below = childSchemas(schema).flatMap((child) => referencesIn(child.schema));
  return own === undefined ? below : [own, ...below];
}

function allReferences(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(allReferences);
  }
  if (!isJsonObject(value)) {
    return [];
  }
  const own = refPointer(value);
  const below = Object.values(value).flatMap(allReferences);
  return own === undefined ? below : [own, ...below];
}
