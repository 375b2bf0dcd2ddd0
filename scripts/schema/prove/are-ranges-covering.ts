import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Kind } from "../normalize.ts";
import type { Atom } from "./facts/atom.ts";
import { countedKinds, keywordsOf } from "./facts/implied-bounds.ts";
import { statedBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { type Interval, intervalOf, isSafe, numbers } from "./number-proofs.ts";
import type { Prover } from "./prover.ts";

/** A measure of payloads of one type, and the keywords that bound it. */
interface Measure {
  readonly kinds: readonly Kind[];
  readonly keywords: readonly string[];
  intervalOf(facts: TermFacts): Interval;
  /** A number that identifies a value; undefined if other values have the same number. */
  measureOf(value: JsonValue): number | undefined;
}

const numeric: Measure = {
  kinds: ["integer", "fraction"],
  keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  intervalOf,
  measureOf: (value) => (typeof value === "number" ? value : undefined),
};

const counted = ({ kind, least, most, empty }: (typeof countedKinds)[number]): Measure => ({
  kinds: [kind],
  keywords: [least, most],
  intervalOf: (facts) => ({
    low: Math.max(0, ...numbers(facts, least)),
    lowOpen: false,
    high: Math.min(Infinity, ...numbers(facts, most)),
    highOpen: false,
    integer: true,
    steps: [],
  }),
  measureOf: (value) => (canonicalJson(value) === empty ? 0 : undefined),
});

const measures: readonly Measure[] = [numeric, ...countedKinds.map(counted)];

/**
 * Whether alternatives that only bound a number or a length leave no gap: `maximum: 4` and `minimum: 5` for
 * integers. Values that the term itself rejects need not be covered.
 */
export function areRangesCovering(
  prover: Prover,
  facts: TermFacts,
  branches: readonly Atom[],
): boolean {
  const measure = measures.find(({ kinds }) =>
    [...facts.kinds].every((kind) => kinds.includes(kind)),
  );
  if (measure === undefined || facts.kinds.size === 0) return false;
  const whole = measure.intervalOf(facts);
  const ranges = [...branches, ...statedBy(facts, "not")]
    .filter((branch) => prover.isWhole(branch))
    .map((branch) => prover.facts({ atoms: [branch], depth: facts.term.depth }))
    .flatMap((branch) => rangesOf(measure, facts.kinds, branch));
  if (![whole, ...ranges].every(({ low, high }) => isSafe(low) && isSafe(high))) return false;
  return isCovered(whole, whole.integer ? ranges.map(wholeEnds) : ranges);
}

/** The ranges of payloads of these kinds that a branch accepts, if only bounds or values constrain them. */
function rangesOf(
  measure: Measure,
  kinds: ReadonlySet<Kind>,
  branch: TermFacts,
): readonly Interval[] {
  const others = keywordsOf(branch.plains, [...kinds]);
  if (branch.values !== undefined && others.length === 0)
    return branch.values.flatMap((value) => pointAt(measure.measureOf(value)));
  const isRange =
    branch.values === undefined &&
    [...kinds].every((kind) => branch.kinds.has(kind)) &&
    others.every(([key, value]) => measure.keywords.includes(key) && typeof value === "number");
  return isRange ? [measure.intervalOf(branch)] : [];
}

function pointAt(at: number | undefined): readonly Interval[] {
  if (at === undefined) return [];
  return [{ low: at, lowOpen: false, high: at, highOpen: false, integer: false, steps: [] }];
}

function wholeEnds(range: Interval): Interval {
  const { low, high, lowOpen, highOpen } = range;
  return {
    ...range,
    low: lowOpen ? Math.floor(low) + 1 : Math.ceil(low),
    high: highOpen ? Math.ceil(high) - 1 : Math.floor(high),
    lowOpen: false,
    highOpen: false,
  };
}

/** Follows the ranges from the lowest number up, as long as there is no gap. */
function isCovered(whole: Interval, ranges: readonly Interval[]): boolean {
  const step = whole.integer ? 1 : 0;
  let [reached, open] = [whole.low - step, step === 0 && !whole.lowOpen];
  for (const range of ranges.toSorted(byLow)) {
    const next = reached + step;
    if (range.low > next || (range.low === next && open && range.lowOpen)) continue;
    if (range.high > reached || (range.high === reached && !range.highOpen))
      [reached, open] = [range.high, range.highOpen];
  }
  return reached > whole.high || (reached === whole.high && (whole.highOpen || !open));
}

function byLow(a: Interval, b: Interval): number {
  if (a.low !== b.low) return a.low < b.low ? -1 : 1;
  return Number(a.lowOpen) - Number(b.lowOpen);
}
