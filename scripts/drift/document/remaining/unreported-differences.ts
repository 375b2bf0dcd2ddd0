import { canonicalJson, sameJson } from "../../../json/canonical-json.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../../json/json-value.ts";
import type { Change, DocumentPair } from "../../finding/change.ts";
import { coverageOf, type Difference, isCovered } from "./coverage-of.ts";

/** Lists whose order says nothing, and whose items are told apart by what they are. */
const sets: ReadonlySet<string> = new Set([
  "required",
  "enum",
  "type",
  "tags",
  "dependentRequired",
]);

/** The differences between two documents that no change is about. Cost is linear in their size. */
export function unreportedDifferences(
  documents: DocumentPair,
  changes: readonly Change[],
): readonly Difference[] {
  const coverage = coverageOf(changes);
  const found: Difference[] = [];
  const tell = (difference: Difference) => {
    if (!isCovered(documents, coverage, difference)) found.push(difference);
  };
  walk(tell, documents.before, documents.after, { before: "", after: "" });
  return found;
}

type Place = { readonly before: string; readonly after: string };

function walk(
  tell: (difference: Difference) => void,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  at: Place,
): void {
  if (before === after) return;
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      walk(tell, member(before, name), member(after, name), below(at, name, name));
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    walkLists(tell, before, after, at);
    return;
  }
  if (sameJson(before ?? null, after ?? null) && (before === undefined) === (after === undefined)) {
    return;
  }
  const places = {
    before: before === undefined ? null : at.before,
    after: after === undefined ? null : at.after,
  };
  tell({ places, at, before, after, isOrder: false });
}

function walkLists(
  tell: (difference: Difference) => void,
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  at: Place,
): void {
  const isSet = sets.has(at.after.slice(at.after.lastIndexOf("/") + 1));
  const [old, fresh] = [keyed(before), keyed(after)];
  const isMoved =
    old.size === fresh.size &&
    [...old.keys()].every((key) => fresh.has(key)) &&
    [...old.keys()].join("\n") !== [...fresh.keys()].join("\n");
  if (isMoved) tell({ places: at, at, before: [...before], after: [...after], isOrder: true });
  if (isSet) {
    walkSets(tell, [old, before], [fresh, after], at);
    return;
  }
  const left = [...fresh].filter(([key]) => !old.has(key));
  for (const [key, index] of old) {
    // What has no twin goes with what is left on the other side, in order.
    const other = fresh.get(key) ?? left.shift()?.[1];
    const item = other === undefined ? undefined : after[other];
    walk(tell, before[index], item, below(at, index, other ?? index));
  }
  for (const [, index] of left) walk(tell, undefined, after[index], below(at, index, index));
}

type Keyed = readonly [ReadonlyMap<string, number>, readonly JsonValue[]];

function walkSets(
  tell: (difference: Difference) => void,
  [old, before]: Keyed,
  [fresh, after]: Keyed,
  at: Place,
): void {
  const keysOf = (item: JsonValue | undefined) => [
    childPointer(at.before, String(item)),
    childPointer(at.after, String(item)),
  ];
  for (const [key, index] of old) {
    const item = before[index];
    if (!fresh.has(key)) {
      tell({ places: at, at, before: item, after: undefined, keys: keysOf(item), isOrder: false });
    }
  }
  for (const [key, index] of fresh) {
    const item = after[index];
    if (!old.has(key)) {
      tell({ places: at, at, before: undefined, after: item, keys: keysOf(item), isOrder: false });
    }
  }
}

/** The items of a list by what tells them apart. */
function keyed(items: readonly JsonValue[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = identityOf(item);
    keys.set(keys.has(key) ? `${key} ${index}` : key, index);
  }
  return keys;
}

/** A parameter is known by its name and place, a tag by its name, a server by its URL. */
function identityOf(item: JsonValue): string {
  if (!isJsonObject(item)) return canonicalJson(item);
  const { name, in: place, url, $ref } = item;
  if (typeof name === "string") return `name ${name} ${typeof place === "string" ? place : ""}`;
  if (typeof url === "string") return `url ${url}`;
  return typeof $ref === "string" ? `$ref ${$ref}` : canonicalJson(item);
}

function below(at: Place, before: string | number, after: string | number): Place {
  return { before: childPointer(at.before, before), after: childPointer(at.after, after) };
}
