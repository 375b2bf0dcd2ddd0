import type { Kind } from "../normalize.ts";
import { atIndex, leastItems, mostItems } from "./at-index.ts";
import { and, below, inside } from "./facts/atom.ts";
import { choiceToSplit, type TermFacts } from "./facts/term-facts.ts";
import { atName, leastMembers, mostMembers, requiredNames } from "./name-schemas.ts";
import { intervalOf, isEmptyInterval } from "./number-proofs.ts";
import type { Prover } from "./prover.ts";
import { atLeast, atMost } from "./string-proofs.ts";
import { withApplied } from "./with-applied.ts";

/**
 * Proves that no payload has these facts. A payload is finite, so a schema that requires itself inside itself
 * accepts nothing: the statement being proven may be assumed for parts of the payload.
 */
export function hasNoPayload(prover: Prover, facts: TermFacts): boolean {
  if ([...facts.kinds].every((kind) => isKindEmpty(prover, facts, kind))) return true;
  if (facts.plains.some(({ atom }) => isRefused(prover, facts, below(atom, "not")))) return true;
  const applied = withApplied(prover, facts);
  if (applied !== undefined) return prover.empty(applied);
  const choice = choiceToSplit(facts);
  return choice?.every((branch) => prover.empty(and(facts.term, branch))) ?? false;
}

function isRefused(prover: Prover, facts: TermFacts, rejected: ReturnType<typeof below>): boolean {
  return rejected !== undefined && prover.strict.included(facts.term, rejected);
}

function isKindEmpty(prover: Prover, facts: TermFacts, kind: Kind): boolean {
  switch (kind) {
    case "integer":
      return isEmptyInterval(intervalOf(facts));
    case "fraction": {
      const interval = intervalOf(facts);
      return isEmptyInterval(interval) || interval.steps.some(Number.isInteger);
    }
    case "string":
      return atLeast(facts, "minLength") > atMost(facts, "maxLength");
    case "array":
      return isArrayEmpty(prover, facts);
    case "object":
      return isObjectEmpty(prover, facts);
    default:
      return false;
  }
}

function isArrayEmpty(prover: Prover, facts: TermFacts): boolean {
  const least = leastItems(facts);
  if (least === 0) return false;
  // The first item is tested first, because it decides most cases.
  return prover.empty(inside(facts.term, atIndex(facts, 0))) || least > mostItems(prover, facts);
}

function isObjectEmpty(prover: Prover, facts: TermFacts): boolean {
  const required = [...requiredNames(facts)];
  if (required.some((name) => prover.empty(inside(facts.term, atName(prover, facts, name))))) {
    return true;
  }
  const least = leastMembers(facts);
  return least > 0 && least > mostMembers(prover, facts);
}
