import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../../openapi/resolve-at.ts";
import type { DocumentPair } from "../../finding/change.ts";

/** An object of a map, in both documents or in one. */
export interface MatchedObject {
  readonly name: string;
  readonly before: Resolved | undefined;
  readonly after: Resolved | undefined;
}

/** The objects of the maps at two pointers, matched by name, with references followed. */
export function matchedByName(
  documents: DocumentPair,
  pointers: { readonly before: string; readonly after: string },
): readonly MatchedObject[] {
  const before = objectsAt(documents.before, pointers.before);
  const after = objectsAt(documents.after, pointers.after);
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => ({
    name,
    before: before.get(name),
    after: after.get(name),
  }));
}

function objectsAt(document: JsonObject, pointer: string): ReadonlyMap<string, Resolved> {
  const map = resolveAt(document, pointer);
  const names = isJsonObject(map?.value) ? Object.keys(map.value) : [];
  return new Map(
    names
      .filter((name) => !name.startsWith("x-"))
      .flatMap((name) => {
        const found = resolveAt(document, childPointer(map?.pointer ?? "", name));
        return found === undefined ? [] : [[name, found] as const];
      }),
  );
}
