import { KEYWORDS } from "../../openapi/keywords.ts";
import { concerns, normalize } from "../normalize.ts";
import { areRangesCovering } from "./are-ranges-covering.ts";
import { isCounterpart } from "./counterparts.ts";
import { type Atom, and } from "./facts/atom.ts";
import { statedBy } from "./facts/stated-by.ts";
import { choiceToSplit, openChoice, type TermFacts } from "./facts/term-facts.ts";
import { finiteValues } from "./finite-values.ts";
import { keywordProofs } from "./keyword-proofs.ts";
import type { Prover } from "./prover.ts";
import { withApplied } from "./with-applied.ts";

/** Whether a keyword may have to be proven separately for each kind of payload or each alternative. */
function isSplitting(keyword: string): boolean {
  return ["anyOf", "oneOf", "not", "if"].includes(keyword);
}

function isConditional(facts: TermFacts): boolean {
  return facts.plains.some(
    ({ view }) => view.keywords.has("if") || view.keywords.has("dependentSchemas"),
  );
}

/** Proves that every payload with these facts is valid under a schema. */
export function isIncluded(prover: Prover, facts: TermFacts, atom: Atom): boolean {
  if (facts.kinds.size === 0 || atom.schema === true) return true;
  if (facts.members.some((member) => prover.classOf(member) === prover.classOf(atom))) return true;
  const verdicts = finiteValues(prover, facts)?.map((value) => prover.accepts(atom, value));
  if (verdicts !== undefined && !verdicts.includes(undefined)) return !verdicts.includes(false);
  // Without alignment until an alternative is chosen, because the alternatives may declare a name.
  const failing = unproven(openChoice(facts) === undefined ? prover : prover.strict, facts, atom);
  if (failing.length === 0 || prover.empty(facts.term)) return true;
  const isMixed = facts.kinds.size > 1 && (failing.some(isSplitting) || isConditional(facts));
  if (isMixed) {
    const kinds = [...facts.kinds];
    if (kinds.every((kind) => prover.included({ ...facts.term, only: [kind] }, atom))) return true;
  }
  // Without alignment for conditions that only one side has, because their names are not names of the other's
  // object.
  const applied = withApplied(prover, facts);
  if (applied !== undefined && prover.strict.included(applied, atom)) return true;
  if (statedBy(facts, "not").length > 0 && areRangesCovering(prover, facts, [atom])) return true;
  const choice = choiceToSplit(facts);
  if (choice === undefined) return false;
  const single =
    prover.aligned && openChoice(prover.facts({ atoms: [atom], depth: 0 })) === undefined;
  return choice.every((branch) => {
    const isOwn =
      !single || isCounterpart(prover, prover.facts({ atoms: [atom], depth: 0 }), choice, branch);
    return (isOwn ? prover : prover.strict).included(and(facts.term, branch), atom);
  });
}

/** The keywords of a schema for which there is no proof that all payloads satisfy them. */
export function unproven(prover: Prover, facts: TermFacts, atom: Atom): readonly string[] {
  const view = normalize(atom.schema);
  const kinds = [...facts.kinds].filter((kind) => !view.kinds.has(kind));
  const typed = kinds.every((kind) => prover.empty({ ...facts.term, only: [kind] }));
  const failing = [...view.keywords].flatMap(([keyword, value]) => {
    // All payloads satisfy a keyword for types that none of them has.
    if (!concerns(KEYWORDS.get(keyword)?.concerns ?? "all", facts.kinds)) return [];
    return keywordProofs.get(keyword)?.(prover, facts, atom, value) === true ? [] : [keyword];
  });
  return [...(typed ? [] : ["type"]), ...(view.values === undefined ? [] : ["enum"]), ...failing];
}
