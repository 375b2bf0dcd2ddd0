import { pointersAround, refPointer } from "../../../json/json-pointer.ts";
import type { JsonValue } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import type { Change, DocumentPair } from "../../finding/change.ts";

/** A difference at the innermost place that shows it whole. */
export interface Difference {
  /** Null on the side that lacks it. */
  readonly places: Change["places"];
  /** Where it is, or would be, on each side. */
  readonly at: { readonly before: string; readonly after: string };
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  /** What tells the places apart where they are in a list whose order says nothing. */
  readonly keys?: readonly string[];
  /** Whether only the order of a list changed. */
  readonly isOrder: boolean;
  /** Whether two numbers differ that a double cannot tell apart: `before` and `after` are their texts. */
  readonly isInexact?: boolean;
}

/** What changes tell of. */
export interface Coverage {
  /** The places of changes. */
  readonly exact: ReadonlySet<string>;
  /** The same and everything around them. */
  readonly around: ReadonlySet<string>;
}

/** The places that changes tell of. */
export function coverageOf(changes: readonly Change[]): Coverage {
  const exact = new Set(
    changes.flatMap(({ places, covers }) =>
      (covers ?? [places.before, places.after]).filter((place) => place !== null),
    ),
  );
  return { exact, around: new Set([...exact].flatMap(partsAround)) };
}

/** Whether a change tells of a difference: at its place, around it, or in what came or went as a whole. */
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

/** A reference that leads elsewhere is told of what it leads to. */
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

/** A pointer and those around it, but for the whole document: a change there, of its version say, does not tell of its parts. */
function partsAround(pointer: string): readonly string[] {
  return pointersAround(pointer).filter((one) => one !== "");
}
