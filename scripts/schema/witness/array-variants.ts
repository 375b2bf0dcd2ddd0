import type { JsonValue } from "../../json/json-value.ts";
import { atIndex, leastItems, longestPrefix } from "../prove/at-index.ts";
import { and, inside, type Term } from "../prove/facts/atom.ts";
import { statedBy, valuesBy } from "../prove/facts/stated-by.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { numbers } from "../prove/number-proofs.ts";
import { arrayOf } from "./plain-array.ts";
import { membersAtMost } from "./sampling.ts";
import { type Aim, bases, type Search } from "./search.ts";

/** The most positions of a tuple to vary. */
const positionsAtMost = 50;

/** Arrays that are plain except for one item or their length. */
export function* arrayVariants(
  search: Search,
  aim: Aim,
  facts: TermFacts,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  const from = bases(search, aim.term, facts, hints);
  const [step, ...focus] = aim.focus;
  if (step === undefined) yield* lengths(search, facts, hints);
  for (const position of positionsAt(step, facts, hints)) {
    const base = baseArray(search, from, position);
    if (base === undefined) continue;
    const child = {
      term: inside(aim.term, atIndex(facts, position)),
      hints: hints.map((hint) => inside(hint.term, atIndex(hint, position))),
      focus,
      aligned: aim.aligned,
    };
    for (const value of search.variants(child)) yield base.with(position, value);
  }
  if (step === undefined) yield* containing(search, facts, hints);
}

/** The positions to vary at a step, last first; empty if the step is a name. */
function positionsAt(
  step: string | undefined,
  facts: TermFacts,
  hints: readonly TermFacts[],
): readonly number[] {
  if (step !== undefined && step !== "*") {
    return /^\d+$/.test(step) ? [Number(step)] : [];
  }
  // The accepting side may require contained items, which come first.
  const contained = statedBy(facts, "contains").length > 0 ? leastItems(facts) : 0;
  const last = Math.max(contained, longestPrefix(facts), ...hints.map(longestPrefix));
  const length = Math.min(last, positionsAtMost) + 1;
  return Array.from({ length }, (_, index) => index).toReversed();
}

/** A plain array that has an item at the position. */
function baseArray(
  search: Search,
  from: readonly TermFacts[],
  position: number,
): readonly JsonValue[] | undefined {
  for (const facts of from) {
    const length = Math.max(leastItems(facts), position);
    const base = length > membersAtMost ? undefined : arrayOf(search, facts, length);
    if (base !== undefined) return base.length > position ? base : [...base, null];
  }
  return undefined;
}

/**
 * The shortest array, arrays with one item more than is allowed, and one that ends with equal items if that is not
 * allowed.
 */
function* lengths(
  search: Search,
  facts: TermFacts,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  const tooMany = hints.flatMap((hint) => numbers(hint, "maxItems").map((most) => most + 1));
  const isUnique = hints.some((hint) => valuesBy(hint, "uniqueItems").includes(true));
  const repeating = isUnique ? [longestPrefix(facts) + 2] : [];
  for (const count of [leastItems(facts), ...tooMany, ...repeating]) {
    if (count > membersAtMost) continue;
    const sized = arrayOf(search, facts, count);
    if (sized !== undefined) yield sized;
  }
}

/** Arrays with one item more than the other side's `contains` allows. */
function* containing(
  search: Search,
  facts: TermFacts,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  for (const hint of hints) {
    for (const part of statedBy(hint, "contains")) {
      const term: Term = inside(facts.term, atIndex(facts, longestPrefix(facts)));
      const [first] = search.variants({
        term: and(term, part),
        hints: [],
        focus: [],
        aligned: false,
      });
      if (first === undefined) continue;
      for (const most of numbers(hint, "maxContains").filter((count) => count < membersAtMost)) {
        yield Array.from({ length: most + 1 }, () => first);
      }
    }
  }
}
