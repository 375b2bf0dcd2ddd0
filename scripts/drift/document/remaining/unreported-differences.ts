import { sameJson } from "../../../json/canonical-json.ts";
import { isInexact } from "../../../json/is-inexact.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../../json/json-value.ts";
import type { Change } from "../../finding/change.ts";
import type { PlacedDocument } from "../../finding/placed-document.ts";
import { coverageOf, type Difference, isCovered } from "./coverage-of.ts";
import { itemsByIdentity } from "./items-by-identity.ts";

/** Lists whose order has no meaning. Their items are matched by identity. */
const sets: ReadonlySet<string> = new Set([
  "required",
  "enum",
  "type",
  "tags",
  "dependentRequired",
]);

/** Whether the order of the list at a place has no meaning. */
export function isSet(place: string): boolean {
  return sets.has(place.slice(place.lastIndexOf("/") + 1));
}

/** The differences between two documents that no change reports. The cost is linear in their size. */
export function unreportedDifferences(
  { before, after }: { readonly before: PlacedDocument; readonly after: PlacedDocument },
  changes: readonly Change[],
): readonly Difference[] {
  const documents = { before: before.document, after: after.document };
  const coverage = coverageOf(changes);
  const found: Difference[] = [];
  const tell = (difference: Difference) => {
    if (!isCovered(documents, coverage, difference)) found.push(difference);
  };
  const numbers: Numbers = (at) => [before.numberAt?.(at.before), after.numberAt?.(at.after)];
  walk({ tell, numbers }, before.document, after.document, { before: "", after: "" });
  return found;
}

/** The published texts of the numbers at a place. */
type Numbers = (at: PairAt) => readonly (string | undefined)[];

interface Walk {
  readonly tell: (difference: Difference) => void;
  readonly numbers: Numbers;
}

type PairAt = { readonly before: string; readonly after: string };

function walk(
  context: Walk,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  at: PairAt,
): void {
  const { tell } = context;
  if (before === after) {
    if (isInexact(before)) tellNumbers(context, at);
    return;
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      walk(context, member(before, name), member(after, name), below(at, name, name));
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    walkLists(context, before, after, at);
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

/** Reports numbers that are equal as doubles, but published differently. */
function tellNumbers({ tell, numbers }: Walk, at: PairAt): void {
  const [was, is] = numbers(at);
  if (was === undefined || is === undefined || was === is) return;
  tell({ places: at, at, before: was, after: is, isOrder: false, isInexact: true });
}

function walkLists(
  context: Walk,
  before: readonly JsonValue[],
  after: readonly JsonValue[],
  at: PairAt,
): void {
  const { tell } = context;
  const [old, fresh] = [itemsByIdentity(before), itemsByIdentity(after)];
  const isMoved =
    old.size === fresh.size &&
    [...old.keys()].every((key) => fresh.has(key)) &&
    [...old.keys()].join("\n") !== [...fresh.keys()].join("\n");
  if (isMoved) tell({ places: at, at, before: [...before], after: [...after], isOrder: true });
  if (isSet(at.after)) {
    walkSets(context, [old, before], [fresh, after], at);
    return;
  }
  const left = [...fresh].filter(([key]) => !old.has(key));
  for (const [key, index] of old) {
    // Items without a match are paired with the remaining items of the other side, in order.
    const other = fresh.get(key) ?? left.shift()?.[1];
    const item = other === undefined ? undefined : after[other];
    walk(context, before[index], item, below(at, index, other ?? index));
  }
  for (const [, index] of left) walk(context, undefined, after[index], below(at, index, index));
}

type Keyed = readonly [ReadonlyMap<string, number>, readonly JsonValue[]];

function walkSets(context: Walk, [old, before]: Keyed, [fresh, after]: Keyed, at: PairAt): void {
  const tellItem = (index: number, before: JsonValue | undefined, after: JsonValue | undefined) => {
    const item = before ?? after;
    // Other findings name a value itself, and an object by its position.
    const key = isJsonObject(item) ? index : String(item);
    const keys = [childPointer(at.before, key), childPointer(at.after, key)];
    context.tell({ places: at, at, before, after, keys, isOrder: false });
  };
  for (const [key, index] of old) {
    const other = fresh.get(key);
    if (other === undefined) tellItem(index, before[index], undefined);
    else walk(context, before[index], after[other], below(at, index, other));
  }
  for (const [key, index] of fresh) {
    if (!old.has(key)) tellItem(index, undefined, after[index]);
  }
}

function below(at: PairAt, before: string | number, after: string | number): PairAt {
  return { before: childPointer(at.before, before), after: childPointer(at.after, after) };
}
