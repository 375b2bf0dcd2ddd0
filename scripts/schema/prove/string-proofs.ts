import { lengthsAllMatching } from "./facts/lengths-matching.ts";
import { valuesBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { numbers } from "./number-proofs.ts";
import type { KeywordProof } from "./prover.ts";

/** Patterns that match every text. */
const matchingAll: ReadonlySet<string> = new Set([
  "",
  "^",
  "$",
  ".*",
  "^.*",
  "[\\s\\S]*",
  "^[\\s\\S]*$",
]);

/** The strictest lower bound of a term for a keyword; 0 without any. */
export function atLeast(facts: TermFacts, keyword: string): number {
  return Math.max(0, ...numbers(facts, keyword));
}

/** The strictest upper bound of a term for a keyword; Infinity without any. */
export function atMost(facts: TermFacts, keyword: string): number {
  return Math.min(Infinity, ...numbers(facts, keyword));
}

/** One rule per keyword for strings: whether all strings of a term satisfy it. */
export const stringProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  [
    "minLength",
    (_, facts, __, least) => typeof least === "number" && atLeast(facts, "minLength") >= least,
  ],
  [
    "maxLength",
    (_, facts, __, most) => typeof most === "number" && atMost(facts, "maxLength") <= most,
  ],
  [
    "pattern",
    (_, facts, __, pattern) => {
      if (valuesBy(facts, "pattern").includes(pattern) || matchingAll.has(String(pattern)))
        return true;
      const lengths = lengthsAllMatching(String(pattern));
      return (
        lengths !== undefined &&
        atLeast(facts, "minLength") >= lengths.least &&
        atMost(facts, "maxLength") <= lengths.most
      );
    },
  ],
]);
