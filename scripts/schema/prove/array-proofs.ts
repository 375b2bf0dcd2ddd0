import { atIndex, atRest, leastItems, longestPrefix, mostItems } from "./at-index.ts";
import { containsProof } from "./contains-proof.ts";
import { inside, listBelow, type Term } from "./facts/atom.ts";
import { valuesBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { type KeywordProof, onSchema, type Prover } from "./prover.ts";

const prefixItems: KeywordProof = (prover, facts, atom) => {
  const most = mostItems(prover, facts);
  return listBelow(atom, "prefixItems").every(
    (asked, index) =>
      index >= most || prover.included(inside(facts.term, atIndex(facts, index)), asked),
  );
};

const items = onSchema("items", (prover, facts, asked, atom) =>
  itemsFrom(prover, facts, listBelow(atom, "prefixItems").length).every((term) =>
    prover.included(term, asked),
  ),
);

/** The items from an index on, one term per kind of position that can exist. */
function itemsFrom(prover: Prover, facts: TermFacts, from: number): readonly Term[] {
  const most = mostItems(prover, facts);
  const rest = Math.max(from, longestPrefix(facts));
  const positions = Array.from({ length: rest - from }, (_, index) => from + index);
  const terms = positions
    .filter((index) => index < most)
    .map((index) => inside(facts.term, atIndex(facts, index)));
  return most > rest ? [...terms, inside(facts.term, atRest(facts))] : terms;
}

/** One rule per keyword for arrays: whether all arrays of a term satisfy it. */
export const arrayProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  ["prefixItems", prefixItems],
  ["items", items],
  ["contains", containsProof],
  // Both are evaluated together with contains.
  ["minContains", () => true],
  ["maxContains", () => true],
  ["minItems", (_, facts, __, least) => typeof least === "number" && leastItems(facts) >= least],
  [
    "maxItems",
    (prover, facts, _, most) => typeof most === "number" && mostItems(prover, facts) <= most,
  ],
  [
    "uniqueItems",
    (prover, facts) =>
      valuesBy(facts, "uniqueItems").includes(true) || mostItems(prover, facts) <= 1,
  ],
]);
