import { KEYWORDS } from "../../openapi/keywords.ts";
import { concerns, type Kind } from "../normalize.ts";
import type { Atom } from "./atom.ts";
import { type Interval, intervalOf, isSafe, numbers } from "./number-proofs.ts";
import type { Prover } from "./prover.ts";
import { openChoice, type TermFacts } from "./term-facts.ts";

/** What is counted of payloads of one type, and the keywords that bound it. */
interface Measure {
  readonly kinds: readonly Kind[];
  readonly keywords: readonly string[];
  intervalOf(facts: TermFacts): Interval;
}

const numeric: Measure = {
  kinds: ["integer", "fraction"],
  keywords: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
  intervalOf,
};

const counted = (kind: Kind, least: string, most: string): Measure => ({
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
});

const measures: readonly Measure[] = [
  numeric,
  counted("string", "minLength", "maxLength"),
  counted("array", "minItems", "maxItems"),
  counted("object", "minProperties", "maxProperties"),
];

/** Whether alternatives that only bound a number, or a length, leave no gap: `maximum: 4` and `minimum: 5` for integers. */
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
  const ranges = branches
    .map((branch) => prover.facts({ atoms: [branch], depth: facts.term.depth }))
    .filter((branch) => isRange(measure, facts.kinds, branch))
    .map((branch) => measure.intervalOf(branch));
  if (![whole, ...ranges].every(({ low, high }) => isSafe(low) && isSafe(high))) return false;
  return isCovered(whole, whole.integer ? ranges.map(wholeEnds) : ranges);
}

/** Whether nothing but bounds decides about payloads of these kinds. */
function isRange(measure: Measure, kinds: ReadonlySet<Kind>, branch: TermFacts): boolean {
  if (branch.values !== undefined || openChoice(branch) !== undefined) return false;
  if (![...kinds].every((kind) => branch.kinds.has(kind))) return false;
  return branch.plains.every(({ view }) =>
    [...view.keywords.keys()].every(
      (keyword) =>
        keyword === "$ref" ||
        keyword === "allOf" ||
        measure.keywords.includes(keyword) ||
        !concerns(KEYWORDS.get(keyword)?.concerns ?? "all", kinds),
    ),
  );
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

/** Follows the ranges from the lowest number up, as far as they reach without a gap. */
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
