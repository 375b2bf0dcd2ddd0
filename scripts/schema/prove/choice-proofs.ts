import { KINDS, normalize } from "../normalize.ts";
import { areRangesCovering } from "./are-ranges-covering.ts";
import { type Atom, and, atomKey, below, listBelow, type Term } from "./atom.ts";
import { counterparts, isCounterpart } from "./counterparts.ts";
import type { KeywordProof, Prover } from "./prover.ts";
import type { TermFacts } from "./term-facts.ts";

/** Longer lists of alternatives are not paired with each other: the search is quadratic. */
const pairedAlternativesAtMost = 40;

const anyOf: KeywordProof = (prover, facts, atom) =>
  isUnion(prover, facts, listBelow(atom, "anyOf"));

/** Whether each payload is valid under one of the alternatives at least. */
function isUnion(prover: Prover, facts: TermFacts, branches: readonly Atom[]): boolean {
  return (
    branches.some((branch) => fits(prover, facts, branches, branch)) ||
    branches.some((branch) => isComplement(prover, facts, branches, branch)) ||
    areRangesCovering(prover, facts, branches)
  );
}

/** Alignment passes over names only between an alternative and its counterpart. */
function fits(prover: Prover, facts: TermFacts, branches: readonly Atom[], branch: Atom): boolean {
  if (prover.strict.included(facts.term, branch)) return true;
  return (
    prover.aligned &&
    isCounterpart(prover, facts, branches, branch) &&
    prover.included(facts.term, branch)
  );
}

/** Whether a branch takes all that is rejected by a schema, and another one all that is not. */
function isComplement(
  prover: Prover,
  facts: TermFacts,
  branches: readonly Atom[],
  branch: Atom,
): boolean {
  const rejected = below(branch, "not");
  const isAlone = normalize(branch.schema).keywords.size === 1 && isOpen(branch);
  if (rejected === undefined || !isAlone) return false;
  const inside = and(facts.term, rejected);
  return branches.some((other) => other !== branch && prover.strict.included(inside, other));
}

/** Whether a schema admits all types and values by itself. */
function isOpen(atom: Atom): boolean {
  const view = normalize(atom.schema);
  return view.values === undefined && view.kinds.size === KINDS.length;
}

const oneOf: KeywordProof = (prover, facts, atom) => {
  const branches = listBelow(atom, "oneOf");
  if (facts.plains.some((plain) => isSameOneOf(prover, facts.term, plain.atom, branches)))
    return true;
  const excluded = excludedBranches(prover, facts, branches);
  const alone = branches.some(
    (branch) =>
      fits(prover, facts, branches, branch) &&
      branches.every(
        (other) =>
          other === branch ||
          excluded.has(atomKey(other)) ||
          prover.strict.empty(and(and(facts.term, branch), other)),
      ),
  );
  return alone || (areApart(prover, facts.term, branches) && isUnion(prover, facts, branches));
};

/** The alternatives that a term's own oneOf excludes: it holds their like beside the one that is chosen. */
function excludedBranches(
  prover: Prover,
  facts: TermFacts,
  branches: readonly Atom[],
): ReadonlySet<string> {
  const known = new Set(facts.members.map(atomKey));
  const excluded = facts.plains.flatMap(({ atom }) => {
    const own = listBelow(atom, "oneOf");
    const chosen = own.find((one) => known.has(atomKey(one)));
    if (chosen === undefined || own.length < 2) return [];
    const twins = counterparts(prover, own, branches);
    return own.flatMap((one) => {
      const twin = twins.get(atomKey(one));
      if (one === chosen || twin === undefined) return [];
      return areEqual(prover, facts.term, one, twin) ? [atomKey(twin)] : [];
    });
  });
  return new Set(excluded);
}

/** Whether no payload of a term is valid under two of the alternatives. */
function areApart(prover: Prover, term: Term, branches: readonly Atom[]): boolean {
  return (
    branches.length <= pairedAlternativesAtMost &&
    branches.every((one, index) =>
      branches.slice(index + 1).every((other) => prover.strict.empty(and(and(term, one), other))),
    )
  );
}

/** Whether a node has a oneOf whose alternatives are the same sets of payloads as these. */
function isSameOneOf(prover: Prover, term: Term, node: Atom, branches: readonly Atom[]): boolean {
  const own = listBelow(node, "oneOf");
  if (own.length !== branches.length) return false;
  const twins = counterparts(prover, own, branches);
  return own.every((one) => {
    const twin = twins.get(atomKey(one));
    return twin !== undefined && areEqual(prover, term, one, twin);
  });
}

function areEqual(prover: Prover, at: Term, a: Atom, b: Atom): boolean {
  const only = (atom: Atom): Term => ({ atoms: [atom], depth: at.depth });
  return prover.included(only(a), b) && prover.included(only(b), a);
}

/** The proofs for anyOf and oneOf: whether all payloads of a term keep to it. */
export const choiceProofs: ReadonlyMap<string, KeywordProof> = new Map([
  ["anyOf", anyOf],
  ["oneOf", oneOf],
]);
