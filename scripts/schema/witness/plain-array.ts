import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { atIndex, leastItems } from "../prove/at-index.ts";
import { inside, type Term } from "../prove/facts/atom.ts";
import { statedBy, valuesBy } from "../prove/facts/stated-by.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { intervalOf } from "../prove/number-proofs.ts";
import { membersAtMost, passes, type Sampling } from "./sampling.ts";
import { scalars, stepsOf } from "./scalars.ts";

/** The shortest array of a term; undefined if its items cannot be made. */
export function plainArray(sampling: Sampling, facts: TermFacts): JsonValue | undefined {
  const length = leastItems(facts);
  return length > membersAtMost ? undefined : arrayOf(sampling, facts, length);
}

/** An array with a number of items, each as plain as possible, and all different if they must be. */
export function arrayOf(
  sampling: Sampling,
  facts: TermFacts,
  length: number,
): readonly JsonValue[] | undefined {
  const parts = statedBy(facts, "contains");
  const isUnique = valuesBy(facts, "uniqueItems").includes(true);
  const items: JsonValue[] = [];
  const texts = new Set<string>();
  for (let index = 0; index < length; index += 1) {
    const term = inside(facts.term, [...atIndex(facts, index), ...parts]);
    const open = inside(facts.term, atIndex(facts, index));
    const plain = sampling.plain(term) ?? sampling.plain(open);
    const item =
      plain !== undefined && isUnique && texts.has(canonicalJson(plain))
        ? another(sampling, open, texts)
        : plain;
    if (item === undefined) return undefined;
    items.push(item);
    texts.add(canonicalJson(item));
  }
  return items;
}

function another(
  sampling: Sampling,
  term: Term,
  taken: ReadonlySet<string>,
): JsonValue | undefined {
  const facts = sampling.prover.facts(term);
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => index);
  const generic = [
    ...[...facts.kinds].flatMap((kind) => scalars(kind, [facts], sampling.texts)),
    ...numbered.flatMap(wholeNumbers(facts)),
    ...numbered.map(String),
  ];
  return generic.find(
    (value) => !taken.has(canonicalJson(value)) && passes(sampling.prover, term, value),
  );
}

/** Returns a function that counts multiples, from zero and from each bound. */
function wholeNumbers(facts: TermFacts): (index: number) => readonly number[] {
  const { low, high } = intervalOf(facts);
  const step = Math.max(1, ...stepsOf(facts));
  const starts = [0, low, high].filter(Number.isFinite);
  return (index) => starts.flatMap((start) => [start + index * step, start - index * step]);
}
