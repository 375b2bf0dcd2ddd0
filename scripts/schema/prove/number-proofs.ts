import type { JsonValue } from "../../json/json-value.ts";
import { isMultipleOf, leastCommonMultiple } from "../decimal.ts";
import type { KeywordProof } from "./prover.ts";
import { valuesBy } from "./stated-by.ts";
import type { TermFacts } from "./term-facts.ts";

/** What is sure of the numbers of a term. */
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
  const low = Math.max(-Infinity, ...numbers(facts, "minimum"));
  const lowBeyond = Math.max(-Infinity, ...numbers(facts, "exclusiveMinimum"));
  const high = Math.min(Infinity, ...numbers(facts, "maximum"));
  const highBeyond = Math.min(Infinity, ...numbers(facts, "exclusiveMaximum"));
  const open = {
    low: Math.max(low, lowBeyond),
    lowOpen: lowBeyond >= low && Number.isFinite(lowBeyond),
    high: Math.min(high, highBeyond),
    highOpen: highBeyond <= high && Number.isFinite(highBeyond),
  };
  if (!integer || !isSafe(open.low) || !isSafe(open.high)) return { ...open, integer, steps };
  const first = open.lowOpen ? Math.floor(open.low) + 1 : Math.ceil(open.low);
  const last = open.highOpen ? Math.ceil(open.high) - 1 : Math.floor(open.high);
  return { low: first, lowOpen: false, high: last, highOpen: false, integer, steps };
}

/** Whether no number lies in the interval. */
export function isEmptyInterval(interval: Interval): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  return low > high || (low === high && (lowOpen || highOpen));
}

/** The stated numbers of a keyword; what is no number was never a bound. */
export function numbers(facts: TermFacts, keyword: string): readonly number[] {
  return valuesBy(facts, keyword).filter((value) => typeof value === "number");
}

/** Beyond this, neighboring whole numbers are no longer told apart. */
export function isSafe(bound: number): boolean {
  return !Number.isFinite(bound) || Math.abs(bound) < Number.MAX_SAFE_INTEGER;
}

/** A rule over the interval, against a bound that is a number. */
function bound(holds: (interval: Interval, bound: number) => boolean): KeywordProof {
  return (_, facts, __, value: JsonValue) =>
    typeof value === "number" && holds(intervalOf(facts), value);
}

/** One rule per keyword for numbers: whether all numbers of a term keep to it. */
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
  [
    "multipleOf",
    bound(({ steps, integer }, divisor) =>
      isMultipleOf(leastCommonMultiple(integer ? [1, ...steps] : steps), divisor),
    ),
  ],
]);
