import { areRangesCovering } from "./are-ranges-covering.ts";
import { counterparts, isCounterpart } from "./counterparts.ts";
import { type Atom, and, atomKey, listBelow, type Term } from "./facts/atom.ts";
import { statedBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import type { KeywordProof, Prover } from "./prover.ts";

/** Longer lists of alternatives are not paired, because the search is quadratic. */
const pairedAlternativesAtMost = 40;

const anyOf: KeywordProof = (prover, facts, atom) =>
  isUnion(prover, facts, listBelow(atom, "anyOf"));

/** Whether each payload is valid under at least one of the alternatives. */
function isUnion(prover: Prover, facts: TermFacts, branches: readonly Atom[]): boolean {
  return (
    branches.some((branch) => fits(prover, facts, branches, branch)) ||
    branches.some((branch) => isComplement(prover, facts, branches, branch)) ||
    areRangesCovering(prover, facts, branches)
  );
}

/**
 * Whether payloads are valid under an alternative. Alignment ignores names only between an alternative and its
 * counterpart.
 */
function fits(prover: Prover, facts: TermFacts, branches: readonly Atom[], branch: Atom): boolean {
  if (prover.strict.included(facts.term, branch)) return true;
  return (
    prover.aligned &&
    isCounterpart(prover, facts, branches, branch) &&
    prover.included(facts.term, branch)
  );
}

/** Longer lists are not searched for several negations that accept the rest only together. */
const jointAlternativesAtMost = 4;

/** Whether a branch accepts everything that a schema rejects, and the others everything that it accepts. */
function isComplement(
  prover: Prover,
  facts: TermFacts,
  branches: readonly Atom[],
  branch: Atom,
): boolean {
  const own = prover.facts({ atoms: [branch], depth: facts.term.depth });
  const [rejected, ...more] = statedBy(own, "not");
  if (rejected === undefined || more.length > 0 || !prover.isWhole(branch)) return false;
  const isRestSure = own.plains.every(({ atom }) =>
    prover.strict.unproven(facts, atom).every((keyword) => followed.has(keyword)),
  );
  if (!isRestSure) return false;
  const inside = and(facts.term, rejected);
  const others = branches.filter((other) => other !== branch);
  return (
    others.some((other) => prover.strict.included(inside, other)) ||
    (others.length < jointAlternativesAtMost &&
      isUnion(prover.strict, prover.facts(inside), others))
  );
}

/** Keywords whose schemas are among the nodes of a term, and `not`, which complements need. */
const followed: ReadonlySet<string> = new Set(["$ref", "allOf", "not"]);

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

/** The alternatives that a term's own oneOf excludes, because it also contains equal ones. */
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

/** Whether a node has a oneOf whose alternatives accept the same payloads as these. */
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

/** The rules for anyOf and oneOf: whether all payloads of a term satisfy them. */
export const choiceProofs: ReadonlyMap<string, KeywordProof> = new Map([
  ["anyOf", anyOf],
  ["oneOf", oneOf],
]);
