import type { JsonValue } from "../../json/json-value.ts";
import { type Decimal, isMultipleOf, leastCommonMultiple } from "../decimal.ts";
import { valuesBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import type { KeywordProof } from "./prover.ts";

/** The interval that contains the numbers of a term. */
export interface Interval {
  readonly low: number;
  readonly lowOpen: boolean;
  readonly high: number;
  readonly highOpen: boolean;
  readonly integer: boolean;
  readonly steps: readonly number[];
}

/** The interval of a term's numbers; for integers with closed whole ends. */
export function intervalOf(facts: TermFacts): Interval {
  const steps = numbers(facts, "multipleOf").filter((step) => step > 0);
  const integer = !facts.kinds.has("fraction") || steps.some(Number.isInteger);
  const least = Math.max(-Infinity, ...numbers(facts, "minimum"));
  const lowBeyond = Math.max(-Infinity, ...numbers(facts, "exclusiveMinimum"));
  const most = Math.min(Infinity, ...numbers(facts, "maximum"));
  const highBeyond = Math.min(Infinity, ...numbers(facts, "exclusiveMaximum"));
  const open = {
    low: Math.max(least, lowBeyond),
    lowOpen: lowBeyond >= least && Number.isFinite(lowBeyond),
    high: Math.min(most, highBeyond),
    highOpen: highBeyond <= most && Number.isFinite(highBeyond),
  };
  if (!integer || !isSafe(open.low) || !isSafe(open.high)) return { ...open, integer, steps };
  const first = open.lowOpen ? Math.floor(open.low) + 1 : Math.ceil(open.low);
  const last = open.highOpen ? Math.ceil(open.high) - 1 : Math.floor(open.high);
  const step = wholeStep(steps);
  const [low, high] = [Math.ceil(first / step) * step, Math.floor(last / step) * step];
  return { low, lowOpen: false, high, highOpen: false, integer, steps };
}

/** The number whose multiples are the whole numbers that are multiples of all steps; 1 if it is too large. */
function wholeStep(steps: readonly number[]): number {
  const step = stepOf({ integer: true, steps });
  const whole = step === undefined ? 1 : Number(`${step.digits}e${step.power}`);
  return isSafe(whole) ? whole : 1;
}

/** The step of an interval's numbers, if it has one; 1 if it has only integers. */
export function stepOf({
  integer,
  steps,
}: Pick<Interval, "integer" | "steps">): Decimal | undefined {
  return leastCommonMultiple(integer ? [1, ...steps] : steps);
}

/** Whether the interval contains no number. */
export function isEmptyInterval(interval: Interval): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  return low > high || (low === high && (lowOpen || highOpen));
}

/** The numbers of a keyword, stated or implied. A value that is not a number does not restrict anything. */
export function numbers(facts: TermFacts, keyword: string): readonly number[] {
  const stated = valuesBy(facts, keyword).filter((value) => typeof value === "number");
  return [...stated, ...(facts.implied.get(keyword) ?? [])];
}

/** Whether a bound is small enough for neighboring whole numbers to be distinct. */
export function isSafe(bound: number): boolean {
  return !Number.isFinite(bound) || Math.abs(bound) < Number.MAX_SAFE_INTEGER;
}

/** A rule that compares the interval with a numeric bound. */
function bound(holds: (interval: Interval, bound: number) => boolean): KeywordProof {
  return (_, facts, __, value: JsonValue) =>
    typeof value === "number" && holds(intervalOf(facts), value);
}

/** One rule per keyword for numbers: whether all numbers of a term satisfy it. */
export const numberProofs: ReadonlyMap<string, KeywordProof> = new Map([
  ["minimum", bound(({ low }, least) => low >= least)],
  ["maximum", bound(({ high }, most) => high <= most)],
  [
    "exclusiveMinimum",
    bound(({ low, lowOpen }, least) => low > least || (low === least && lowOpen)),
  ],
  [
    "exclusiveMaximum",
    bound(({ high, highOpen }, most) => high < most || (high === most && highOpen)),
  ],
  ["multipleOf", bound((interval, divisor) => isMultipleOf(stepOf(interval), divisor))],
]);
