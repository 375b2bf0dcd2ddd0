import { canonicalJson } from "../../../json/canonical-json.ts";
import type { JsonValue } from "../../../json/json-value.ts";
import { KEYWORDS } from "../../../openapi/keywords.ts";
import { concerns, type Kind } from "../../normalize.ts";
import type { Plain } from "./atom.ts";
import { lengthsMatching } from "./lengths-matching.ts";

/** A bound, with its keyword. */
type Bound = readonly [keyword: string, value: number];

/** The opposite of each bound on numbers. */
const negatedBounds: ReadonlyMap<string, string> = new Map([
  ["minimum", "exclusiveMaximum"],
  ["exclusiveMinimum", "maximum"],
  ["maximum", "exclusiveMinimum"],
  ["exclusiveMaximum", "minimum"],
]);

/** A measure of payloads of a kind. */
interface Counted {
  readonly kind: Kind;
  readonly least: string;
  readonly most: string;
  /** The payload whose measure is 0, as text. */
  readonly empty: string;
}

/** Lengths and sizes. */
export const countedKinds: readonly Counted[] = [
  { kind: "string", least: "minLength", most: "maxLength", empty: '""' },
  { kind: "array", least: "minItems", most: "maxItems", empty: "[]" },
  { kind: "object", least: "minProperties", most: "maxProperties", empty: "{}" },
];

/**
 * Bounds that nodes do not state but that all payloads of these kinds satisfy: a `pattern` implies a length, and a
 * `not` with one bound is another bound.
 * @param plainsOf - all nodes of a rejected schema; undefined if they are not complete.
 */
export function impliedBounds(
  plains: readonly Plain[],
  kinds: ReadonlySet<Kind>,
  plainsOf: (plain: Plain) => readonly Plain[] | undefined,
): ReadonlyMap<string, readonly number[]> {
  const bounds = new Map<string, readonly number[]>();
  for (const plain of plains) {
    const { keywords } = plain.view;
    const pattern = keywords.get("pattern");
    const rejected = keywords.has("not") ? plainsOf(plain) : undefined;
    for (const [keyword, value] of [
      ...(typeof pattern === "string" ? boundsOfPattern(pattern) : []),
      ...(rejected === undefined ? [] : boundsOfRejected(rejected, kinds)),
    ]) {
      bounds.set(keyword, [...(bounds.get(keyword) ?? []), value]);
    }
  }
  return bounds;
}

function boundsOfPattern(pattern: string): readonly Bound[] {
  const { least, most } = lengthsMatching(pattern);
  return [["minLength", least], ...(most === Infinity ? [] : [["maxLength", most] as const])];
}

/** The bounds that payloads of these kinds satisfy if a schema with these nodes rejects them. */
function boundsOfRejected(rejected: readonly Plain[], kinds: ReadonlySet<Kind>): readonly Bound[] {
  const isAdmitted = (kind: Kind) => rejected.every(({ view }) => view.kinds.has(kind));
  const numeric = (["integer", "fraction"] as const).filter((kind) => kinds.has(kind));
  const ofNumbers = numeric.every(isAdmitted) ? soleKeyword(rejected, numeric) : undefined;
  const negated = negatedBounds.get(ofNumbers?.[0] ?? "");
  const ofCounted = countedKinds
    .filter(({ kind }) => kinds.has(kind) && isAdmitted(kind))
    .flatMap((one) => boundsOfCounted(rejected, one));
  return [
    ...(negated === undefined ? [] : [[negated, ofNumbers?.[1] ?? 0] as const]),
    ...ofCounted,
  ];
}

function boundsOfCounted(rejected: readonly Plain[], counted: Counted): readonly Bound[] {
  const { kind, least, most, empty } = counted;
  const values = rejected.flatMap(({ view }) => (view.values === undefined ? [] : [view.values]));
  if (values.length > 0) {
    const isEmptyRejected =
      keywordsOf(rejected, [kind]).length === 0 &&
      values.every((list) => list.some((value) => canonicalJson(value) === empty));
    return isEmptyRejected ? [[least, 1]] : [];
  }
  const [keyword, bound] = soleKeyword(rejected, [kind]) ?? [];
  if (bound === undefined || !Number.isInteger(bound)) return [];
  if (keyword === least) return [[most, bound - 1]];
  return keyword === most ? [[least, bound + 1]] : [];
}

/** The one keyword about these kinds that the nodes state, with its number. */
function soleKeyword(nodes: readonly Plain[], kinds: readonly Kind[]): Bound | undefined {
  const [first, ...others] = keywordsOf(nodes, kinds);
  const isSole = others.length === 0 && nodes.every(({ view }) => view.values === undefined);
  return isSole && first !== undefined && typeof first[1] === "number"
    ? [first[0], first[1]]
    : undefined;
}

/** The assertions of nodes on payloads of these kinds, other than types and values. */
export function keywordsOf(
  nodes: readonly Plain[],
  kinds: readonly Kind[],
): readonly (readonly [keyword: string, value: JsonValue])[] {
  return nodes
    .flatMap(({ view }) => [...view.keywords])
    .filter(
      ([keyword]) =>
        keyword !== "$ref" &&
        keyword !== "allOf" &&
        concerns(KEYWORDS.get(keyword)?.concerns ?? "all", new Set(kinds)),
    );
}
