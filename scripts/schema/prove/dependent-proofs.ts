import { isJsonObject } from "../../json/json-value.ts";
import { and, below, having } from "./facts/atom.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { mapOf, requiredNames } from "./name-schemas.ts";
import type { KeywordProof, Prover } from "./prover.ts";
import { withApplied } from "./with-applied.ts";

/** Rules for dependentRequired and dependentSchemas. */
export const dependentProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  [
    "dependentRequired",
    (prover, facts, _, value) =>
      isJsonObject(value) &&
      Object.entries(value).every(([name, names]) => {
        const present = prover.facts(having(facts.term, name));
        if (!Array.isArray(names) || prover.empty(present.term)) return true;
        const sure = requiredNames(withAllApplied(prover, present));
        return names.every((one) => sure.has(one));
      }),
  ],
  [
    "dependentSchemas",
    (prover, facts, atom) =>
      Object.keys(mapOf(atom, "dependentSchemas")).every((name) => {
        const asked = below(atom, "dependentSchemas", name);
        const present = having(facts.term, name);
        if (asked === undefined || prover.empty(present)) return true;
        const known = facts.plains.flatMap(
          (one) => below(one.atom, "dependentSchemas", name) ?? [],
        );
        // Without alignment for what only one side requires, because its names are not names of the other's
        // object.
        const own = known.length === 0 ? prover.strict : prover;
        return own.included(known.reduce(and, present), asked);
      }),
  ],
]);

function withAllApplied(prover: Prover, facts: TermFacts): TermFacts {
  const applied = withApplied(prover, facts);
  return applied === undefined ? facts : withAllApplied(prover, prover.facts(applied));
}
