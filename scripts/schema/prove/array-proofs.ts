import { member } from "../../json/json-pointer.ts";
import { type Atom, below, inside, listBelow, type Term } from "./atom.ts";
import { type KeywordProof, onSchema, type Prover } from "./prover.ts";
import { statedBy, valuesBy } from "./stated-by.ts";
import { atLeast, atMost } from "./string-proofs.ts";
import type { TermFacts } from "./term-facts.ts";

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

/** From this index on, all items are under the same schemas. */
export function longestPrefix(facts: TermFacts): number {
  return Math.max(0, ...facts.plains.map(({ atom }) => listBelow(atom, "prefixItems").length));
}

/** The greatest length the arrays of a term can have, as far as it is sure. */
export function mostItems(prover: Prover, facts: TermFacts): number {
  const stated = atMost(facts, "maxItems");
  const positions = Array.from({ length: longestPrefix(facts) + 1 }, (_, index) => index);
  const blocked = positions.find((index) =>
    prover.empty(inside(facts.term, atIndex(facts, index))),
  );
  return Math.min(stated, blocked ?? Infinity);
}

/** The least length the arrays of a term have. */
export function leastItems(facts: TermFacts): number {
  const contained = facts.plains.map(({ atom, view }) =>
    view.keywords.has("contains") ? leastContained(atom) : 0,
  );
  return Math.max(atLeast(facts, "minItems"), ...contained);
}

function leastContained(atom: Atom): number {
  const least = member(atom.schema, "minContains");
  return typeof least === "number" ? least : 1;
}

function mostContained(atom: Atom): number {
  const most = member(atom.schema, "maxContains");
  return typeof most === "number" ? most : Infinity;
}

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

/** What stands at an index or beyond, one term per kind of position that can be filled. */
function itemsFrom(prover: Prover, facts: TermFacts, from: number): readonly Term[] {
  const most = mostItems(prover, facts);
  const rest = Math.max(from, longestPrefix(facts));
  const positions = Array.from({ length: rest - from }, (_, index) => from + index);
  const terms = positions
    .filter((index) => index < most)
    .map((index) => inside(facts.term, atIndex(facts, index)));
  return most > rest ? [...terms, inside(facts.term, atRest(facts))] : terms;
}

const contains = onSchema(
  "contains",
  (prover, facts, asked, atom) =>
    containsEnough(prover, facts, atom, asked) && containsNoMore(prover, facts, atom, asked),
);

function containsEnough(prover: Prover, facts: TermFacts, atom: Atom, asked: Atom): boolean {
  const least = leastContained(atom);
  if (least <= 0) return true;
  const implied = containing(facts).some(
    ({ node, part }) =>
      leastContained(node) >= least && prover.included(inside(facts.term, [part]), asked),
  );
  if (implied) return true;
  const all = itemsFrom(prover, facts, 0);
  return leastItems(facts) >= least && all.every((term) => prover.included(term, asked));
}

function containsNoMore(prover: Prover, facts: TermFacts, atom: Atom, asked: Atom): boolean {
  const most = mostContained(atom);
  if (mostItems(prover, facts) <= most) return true;
  return containing(facts).some(
    ({ node, part }) =>
      mostContained(node) <= most && prover.strict.included(inside(facts.term, [asked]), part),
  );
}

function containing(facts: TermFacts): readonly { readonly node: Atom; readonly part: Atom }[] {
  return facts.plains.flatMap(({ atom, view }) => {
    const part = view.keywords.has("contains") ? below(atom, "contains") : undefined;
    return part === undefined ? [] : [{ node: atom, part }];
  });
}

/** One rule per keyword for arrays: whether all arrays of a term keep to it. */
export const arrayProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  ["prefixItems", prefixItems],
  ["items", items],
  ["contains", contains],
  // Both are read together with contains.
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
