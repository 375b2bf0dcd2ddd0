import { member } from "../../json/json-pointer.ts";
import { type Atom, below, inside, listBelow } from "./facts/atom.ts";
import { statedBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import type { Prover } from "./prover.ts";
import { atLeast, atMost } from "./string-proofs.ts";

/** The schemas that apply to the item at an index in the arrays of a term. */
export function atIndex(facts: TermFacts, index: number): readonly Atom[] {
  return facts.plains.flatMap(
    ({ atom }) => listBelow(atom, "prefixItems")[index] ?? below(atom, "items") ?? [],
  );
}

/** The schemas that apply to items beyond every prefixItems. */
export function atRest(facts: TermFacts): readonly Atom[] {
  return statedBy(facts, "items");
}

/** From this index on, the same schemas apply to all items. */
export function longestPrefix(facts: TermFacts): number {
  return Math.max(0, ...facts.plains.map(({ atom }) => listBelow(atom, "prefixItems").length));
}

/** An upper bound of the length of a term's arrays. */
export function mostItems(prover: Prover, facts: TermFacts): number {
  const stated = atMost(facts, "maxItems");
  const positions = Array.from({ length: longestPrefix(facts) + 1 }, (_, index) => index);
  const blocked = positions.find((index) =>
    prover.empty(inside(facts.term, atIndex(facts, index))),
  );
  return Math.min(stated, blocked ?? Infinity);
}

/** A lower bound of the length of a term's arrays. */
export function leastItems(facts: TermFacts): number {
  const contained = facts.plains.map(({ atom, view }) =>
    view.keywords.has("contains") ? leastContained(atom) : 0,
  );
  return Math.max(atLeast(facts, "minItems"), ...contained);
}

/** The least number of items that must match `contains`; 1 by default. */
export function leastContained(atom: Atom): number {
  const least = member(atom.schema, "minContains");
  return typeof least === "number" ? least : 1;
}
