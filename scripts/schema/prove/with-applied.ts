import { type Atom, and, atomKey, below, type Term } from "./facts/atom.ts";
import { schemasAtMost, type TermFacts } from "./facts/term-facts.ts";
import { mapOf, requiredNames } from "./name-schemas.ts";
import type { Prover } from "./prover.ts";

/**
 * The term with the schemas that its conditions certainly apply: the `then` of an `if` that all payloads satisfy,
 * the `else` of one that none satisfies, and those that depend on a member that all payloads have. Undefined if
 * that adds nothing.
 */
export function withApplied(prover: Prover, facts: TermFacts): Term | undefined {
  if (facts.term.atoms.length > schemasAtMost) return undefined;
  const known = new Set(facts.members.map(atomKey));
  const applied = facts.plains
    .flatMap(({ atom, view }) => [
      ...(view.keywords.has("if") ? appliedBranch(prover, facts.term, atom) : []),
      ...(view.keywords.has("dependentSchemas") ? appliedDependents(facts, atom) : []),
    ])
    .filter((atom) => !known.has(atomKey(atom)));
  return applied.length === 0 ? undefined : applied.reduce(and, facts.term);
}

function appliedBranch(prover: Prover, term: Term, atom: Atom): readonly Atom[] {
  const [test, met, unmet] = [below(atom, "if"), below(atom, "then"), below(atom, "else")];
  if (test === undefined) return [];
  if (met !== undefined && prover.strict.included(term, test)) return [met];
  return unmet !== undefined && prover.strict.empty(and(term, test)) ? [unmet] : [];
}

function appliedDependents(facts: TermFacts, atom: Atom): readonly Atom[] {
  if (![...facts.kinds].every((kind) => kind === "object")) return [];
  const required = requiredNames(facts);
  const names = Object.keys(mapOf(atom, "dependentSchemas")).filter((name) => required.has(name));
  return names.flatMap((name) => below(atom, "dependentSchemas", name) ?? []);
}
