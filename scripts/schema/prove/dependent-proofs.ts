import { isJsonObject } from "../../json/json-value.ts";
import { and, below, inside } from "./atom.ts";
import { atName, mapOf, requiredNames } from "./name-schemas.ts";
import type { KeywordProof, Prover } from "./prover.ts";
import { valuesBy } from "./stated-by.ts";
import type { TermFacts } from "./term-facts.ts";

/** Rules for dependentRequired and dependentSchemas. */
export const dependentProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  [
    "dependentRequired",
    (prover, facts, _, value) =>
      isJsonObject(value) &&
      Object.entries(value).every(([name, names]) => {
        if (isNeverPresent(prover, facts, name) || !Array.isArray(names)) return true;
        const stated = valuesBy(facts, "dependentRequired").flatMap((map) => {
          const own = isJsonObject(map) ? map[name] : undefined;
          return Array.isArray(own) ? own : [];
        });
        const sure = new Set([...requiredNames(facts), ...stated, name]);
        return names.every((one) => sure.has(one));
      }),
  ],
  [
    "dependentSchemas",
    (prover, facts, atom) =>
      Object.keys(mapOf(atom, "dependentSchemas")).every((name) => {
        const asked = below(atom, "dependentSchemas", name);
        if (asked === undefined || isNeverPresent(prover, facts, name)) return true;
        const known = facts.plains.flatMap(
          (one) => below(one.atom, "dependentSchemas", name) ?? [],
        );
        // What one side alone asks for is not aligned: its names are no names of the other's object.
        const own = known.length === 0 ? prover.strict : prover;
        return own.included(known.reduce(and, facts.term), asked);
      }),
  ],
]);

function isNeverPresent(prover: Prover, facts: TermFacts, name: string): boolean {
  return prover.empty(inside(facts.term, atName(prover, facts, name)));
}
