import type { JsonValue } from "../json.ts";
import { atIndex, longestPrefix } from "./inclusion-array.ts";
import { type Facts, statedBy, valuesBy } from "./inclusion-facts.ts";
import { numbers } from "./inclusion-number.ts";
import { and, inside, type Term } from "./inclusion-term.ts";
import { arrayOf } from "./sample-array.ts";
import { membersAtMost, plainOfKind } from "./sample-plain.ts";
import { type Aim, bases, type Search, variants } from "./witness-variants.ts";

/** Positions of tuples varied at most. */
const positionsAtMost = 50;

/** Arrays that are plain but for one item, or for their length. */
export function* arrayVariants(
  search: Search,
  aim: Aim,
  facts: Facts,
  hints: readonly Facts[],
): Generator<JsonValue> {
  const from = bases(search, aim.term, facts, hints);
  const [step, ...focus] = aim.focus;
  if (step === undefined) yield* lengths(search, facts, hints);
  const prefix = Math.max(longestPrefix(facts), ...hints.map(longestPrefix));
  const all = Array.from({ length: Math.min(prefix, positionsAtMost) + 1 }, (_, index) => index);
  const positions = step === undefined || step === "*" ? all.toReversed() : [Number(step)];
  for (const position of positions) {
    if (!(position <= membersAtMost)) continue;
    const base = baseArray(search, from, position);
    if (base === undefined) continue;
    const child = {
      term: inside(aim.term, atIndex(facts, position)),
      hints: hints.map((hint) => inside(hint.term, atIndex(hint, position))),
      focus,
    };
    for (const value of variants(search, child)) yield base.with(position, value);
  }
  if (step === undefined) yield* containing(search, facts, hints);
}

/** A plain array that has an item at the position. */
function baseArray(
  search: Search,
  from: readonly Facts[],
  position: number,
): readonly JsonValue[] | undefined {
  for (const facts of from) {
    const plain = plainOfKind(search, facts, "array");
    if (!Array.isArray(plain)) continue;
    const base = plain.length > position ? plain : arrayOf(search, facts, position);
    if (base !== undefined) return base.length > position ? base : [...base, null];
  }
  return undefined;
}

function* lengths(search: Search, facts: Facts, hints: readonly Facts[]): Generator<JsonValue> {
  const bounds = [facts, ...hints].flatMap((one) => [
    ...["minItems", "maxItems", "minContains", "maxContains"].flatMap((keyword) =>
      numbers(one, keyword),
    ),
    longestPrefix(one),
  ]);
  const counts = new Set([0, ...bounds.flatMap((bound) => [bound, bound + 1, bound - 1]), 2]);
  for (const count of counts) {
    if (count < 0 || count > membersAtMost) continue;
    const sized = arrayOf(search, facts, count);
    if (sized !== undefined) yield sized;
  }
  const isUnique = hints.some((hint) => valuesBy(hint, "uniqueItems").includes(true));
  const [item] = isUnique ? (arrayOf(search, facts, 1) ?? []) : [];
  if (item !== undefined) yield [item, item];
}

/** Arrays of what the other side's `contains` asks for: enough of it, and too much. */
function* containing(search: Search, facts: Facts, hints: readonly Facts[]): Generator<JsonValue> {
  for (const hint of hints) {
    for (const part of statedBy(hint, "contains")) {
      const most = Math.max(1, ...numbers(hint, "maxContains"), ...numbers(hint, "minContains"));
      if (most > membersAtMost) continue;
      const term: Term = inside(facts.term, atIndex(facts, longestPrefix(facts)));
      const aim = { term: and(term, part), hints: [], focus: [] };
      const [first] = variants(search, aim);
      if (first !== undefined) yield Array.from({ length: most + 1 }, () => first);
    }
  }
}
