import { choiceProofs } from "./choice-proofs.ts";
import { type Atom, and, below, listBelow } from "./facts/atom.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { type KeywordProof, onSchema, type Prover } from "./prover.ts";

const not = onSchema("not", (prover, facts, rejected) =>
  prover.strict.empty(and(facts.term, rejected)),
);

const condition = onSchema(
  "if",
  (prover, facts, test, atom) =>
    thenIncluded(prover, facts, test, below(atom, "then")) &&
    elseIncluded(prover, facts, test, below(atom, "else")),
);

function thenIncluded(prover: Prover, facts: TermFacts, test: Atom, then?: Atom): boolean {
  if (then === undefined) return true;
  const met = and(facts.term, test);
  const known = conditions(facts).flatMap(({ node, own }) =>
    prover.strict.included(met, own) ? (below(node, "then") ?? []) : [],
  );
  return oneSided(prover, known).included(known.reduce(and, met), then);
}

function elseIncluded(prover: Prover, facts: TermFacts, test: Atom, otherwise?: Atom): boolean {
  if (otherwise === undefined || prover.strict.included(facts.term, test)) return true;
  const known = conditions(facts).flatMap(({ node, own }) =>
    // If this condition implies the other one, a payload that fails the other also fails this one.
    prover.strict.included(and(facts.term, own), test) ? (below(node, "else") ?? []) : [],
  );
  return oneSided(prover, known).included(known.reduce(and, facts.term), otherwise);
}

/**
 * Without alignment for conditions that only one side has, because their names are not names of the other's
 * object.
 */
function oneSided(prover: Prover, known: readonly Atom[]): Prover {
  return known.length === 0 ? prover.strict : prover;
}

function conditions(facts: TermFacts): readonly { readonly node: Atom; readonly own: Atom }[] {
  return facts.plains.flatMap(({ atom }) => {
    const own = below(atom, "if");
    return own === undefined ? [] : [{ node: atom, own }];
  });
}

/** One rule per keyword that composes schemas: whether all payloads of a term satisfy it. */
export const compositionProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  [
    "$ref",
    (prover, facts, atom) => {
      const target = prover.target(atom);
      return target !== undefined && prover.included(facts.term, target);
    },
  ],
  [
    "allOf",
    (prover, facts, atom) =>
      listBelow(atom, "allOf").every((part) => prover.included(facts.term, part)),
  ],
  ...choiceProofs,
  ["not", not],
  ["if", condition],
  // Both are evaluated together with if.
  ["then", () => true],
  ["else", () => true],
  ["unevaluatedProperties", (_, __, ___, value) => value === true],
  ["unevaluatedItems", (_, __, ___, value) => value === true],
]);
