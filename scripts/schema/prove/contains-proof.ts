import { member } from "../../json/json-pointer.ts";
import {
  atIndex,
  atRest,
  leastContained,
  leastItems,
  longestPrefix,
  mostItems,
} from "./at-index.ts";
import { type Atom, below, inside } from "./facts/atom.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { type KeywordProof, onSchema, type Prover } from "./prover.ts";

/** The rule for `contains`, evaluated together with `minContains` and `maxContains`. */
export const containsProof: KeywordProof = onSchema(
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
  const sure = positionsUpTo(facts, leastItems(facts)).filter(({ atoms }) =>
    prover.included(inside(facts.term, atoms), asked),
  );
  return countOf(sure) >= least;
}

function containsNoMore(prover: Prover, facts: TermFacts, atom: Atom, asked: Atom): boolean {
  const most = mostContained(atom);
  if (most === Infinity) return true;
  const possible = positionsUpTo(facts, mostItems(prover, facts)).filter(
    ({ atoms }) => !prover.strict.empty(inside(facts.term, [...atoms, asked])),
  );
  if (countOf(possible) <= most) return true;
  return containing(facts).some(
    ({ node, part }) =>
      mostContained(node) <= most && prover.strict.included(inside(facts.term, [asked]), part),
  );
}

/** Positions in an array with the same schemas. */
interface Positions {
  readonly count: number;
  readonly atoms: readonly Atom[];
}

/** The positions of an array with a length: each position of a tuple, then the rest together. */
function positionsUpTo(facts: TermFacts, length: number): readonly Positions[] {
  const inTuple = Math.min(longestPrefix(facts), length);
  const tuple = Array.from({ length: inTuple }, (_, index) => ({
    count: 1,
    atoms: atIndex(facts, index),
  }));
  return length > inTuple ? [...tuple, { count: length - inTuple, atoms: atRest(facts) }] : tuple;
}

function countOf(positions: readonly Positions[]): number {
  return positions.reduce((sum, { count }) => sum + count, 0);
}

function containing(facts: TermFacts): readonly { readonly node: Atom; readonly part: Atom }[] {
  return facts.plains.flatMap(({ atom, view }) => {
    const part = view.keywords.has("contains") ? below(atom, "contains") : undefined;
    return part === undefined ? [] : [{ node: atom, part }];
  });
}

function mostContained(atom: Atom): number {
  const most = member(atom.schema, "maxContains");
  return typeof most === "number" ? most : Infinity;
}
