import { canonicalJson } from "../json/canonical-json.ts";
import { groupBy } from "../json/group-by.ts";
import type { JsonValue } from "../json/json-value.ts";
import type { SourcedValue } from "../problem/problem.ts";
import { counted } from "./counted.ts";

/** The most places to list for a value. */
const mostPlaces = 5;

/** A value with the places that state it. */
export interface ValueGroup {
  readonly value: JsonValue;
  /** The pages that state it: `a.md:3 states`, `8 pages state`. */
  readonly who: string;
  /** The places of several pages: ` (a.md:3; b.md:4; 6 more)`. */
  readonly where: string;
}

/** What pages state at a place: each distinct value once, the most frequent first. */
export function valueGroups(values: readonly SourcedValue[]): readonly ValueGroup[] {
  return [...groupBy(values, ({ value }) => canonicalJson(value)).values()]
    .toSorted((a, b) => b.length - a.length)
    .map((places) => ({ value: places[0]?.value ?? null, ...whoStates(places) }));
}

function whoStates(places: readonly SourcedValue[]): Pick<ValueGroup, "who" | "where"> {
  const listed = places.slice(0, mostPlaces).map(({ source, line }) => `${source}:${line}`);
  if (places.length === 1) return { who: `${listed[0]} states`, where: "" };
  const isPages = new Set(places.map(({ source }) => source)).size === places.length;
  const more = places.length - listed.length;
  const where = [...listed, ...(more > 0 ? [`${more} more`] : [])].join("; ");
  return {
    who: `${counted(places.length, isPages ? "page" : "place")} state`,
    where: ` (${where})`,
  };
}
