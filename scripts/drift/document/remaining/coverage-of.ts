import { pointersAround, refPointer } from "../../../json/json-pointer.ts";
import type { JsonValue } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import type { Change, DocumentPair } from "../../finding/change.ts";

/** A difference at the innermost place that contains all of it. */
export interface Difference {
  /** Null for the side that lacks it. */
  readonly places: Change["places"];
  /** The pointer that it has, or would have, on each side. */
  readonly at: { readonly before: string; readonly after: string };
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  /** The identities of items on the way to the place, in lists whose order has no meaning. */
  readonly keys?: readonly string[];
  /** Whether only the order of a list changed. */
  readonly isOrder: boolean;
  /** Whether it is two numbers that a double cannot distinguish. Then `before` and `after` are their texts. */
  readonly isInexact?: boolean;
}

/** The places that changes report. */
export interface Coverage {
  /** The places of changes. */
  readonly exact: ReadonlySet<string>;
  /** These places and all their ancestors. */
  readonly around: ReadonlySet<string>;
}

/** The places that some changes report. */
export function coverageOf(changes: readonly Change[]): Coverage {
  const exact = new Set(
    changes.flatMap(({ places, covers }) =>
      (covers ?? [places.before, places.after]).filter((place) => place !== null),
    ),
  );
  return { exact, around: new Set([...exact].flatMap(partsAround)) };
}

/**
 * Whether a change reports a difference: at its place, inside or around it, or in something that was added or
 * removed as a whole.
 */
export function isCovered(
  documents: DocumentPair,
  coverage: Coverage,
  difference: Difference,
): boolean {
  const { places, before, after } = difference;
  const own = [places.before, places.after].filter((place) => place !== null);
  const listed = difference.keys ?? own;
  const isTold = listed.some(
    (place) =>
      coverage.around.has(place) || partsAround(place).some((one) => coverage.exact.has(one)),
  );
  return isTold || isOtherReference(documents, coverage, before, after);
}

/** Whether a difference is a changed reference, which is reported for its target. */
function isOtherReference(
  documents: DocumentPair,
  { around }: Coverage,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): boolean {
  const [was, is] = [refPointer({ $ref: before ?? null }), refPointer({ $ref: after ?? null })];
  if (was === undefined && is === undefined) return false;
  const old = was === undefined ? undefined : resolveAt(documents.before, was);
  const fresh = is === undefined ? undefined : resolveAt(documents.after, is);
  return [old, fresh].some((one) => one !== undefined && around.has(one.pointer));
}

/**
 * A pointer and its ancestors, except the whole document, because a change there, such as its version, does not
 * cover its parts.
 */
function partsAround(pointer: string): readonly string[] {
  return pointersAround(pointer).filter((one) => one !== "");
}
