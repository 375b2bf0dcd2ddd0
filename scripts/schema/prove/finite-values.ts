import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { multiplesBetween } from "../decimal.ts";
import { KINDS, type Kind, kindOf } from "../normalize.ts";
import { atIndex } from "./at-index.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { declaredNames, hasPatterns } from "./name-schemas.ts";
import { type Interval, intervalOf, stepOf } from "./number-proofs.ts";
import type { Prover } from "./prover.ts";
import { atMost } from "./string-proofs.ts";

/** The most values to test one by one. */
const valuesAtMost = 5000;
/** The most numbers between bounds to test one by one. */
const numbersAtMost = 64;

/**
 * All payloads of a term if they are few, so that each can be tested. Undefined if they are many, or if one cannot
 * be judged.
 */
export function finiteValues(prover: Prover, facts: TermFacts): readonly JsonValue[] | undefined {
  const values = candidates(facts)?.filter((value) => facts.kinds.has(kindOf(value)));
  if (values === undefined || values.length > valuesAtMost) return undefined;
  const verdicts = values.map((value) => isOneOf(prover, facts, value));
  return verdicts.includes(undefined) ? undefined : values.filter((_, index) => verdicts[index]);
}

const plainestFirst = KINDS.toReversed();

function candidates(facts: TermFacts): readonly JsonValue[] | undefined {
  if (facts.values !== undefined) return facts.values;
  const kinds = plainestFirst.filter((kind) => facts.kinds.has(kind));
  const lists = kinds.map((kind) => valuesOfKind(facts, kind));
  return lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);
}

/** All possible payloads of a kind; undefined if they are many. */
function valuesOfKind(facts: TermFacts, kind: Kind): readonly JsonValue[] | undefined {
  switch (kind) {
    case "null":
      return [null];
    case "boolean":
      return [true, false];
    case "integer":
    case "fraction":
      return numbersBetween(intervalOf(facts))?.filter((value) => kindOf(value) === kind);
    case "string":
      return atMost(facts, "maxLength") === 0 ? [""] : undefined;
    case "array":
      return isWithoutItems(facts) ? [[]] : undefined;
    case "object":
      return isWithoutMembers(facts) ? [{}] : undefined;
  }
}

function numbersBetween(interval: Interval): readonly number[] | undefined {
  const { low, high } = interval;
  if (low > high) return [];
  if (!(Math.max(-low, high) <= Number.MAX_SAFE_INTEGER)) return undefined;
  if (low === high) return [low];
  const step = stepOf(interval);
  return step === undefined ? undefined : multiplesBetween(step, low, high, numbersAtMost);
}

function isWithoutItems(facts: TermFacts): boolean {
  return (
    atMost(facts, "maxItems") === 0 || atIndex(facts, 0).some(({ schema }) => schema === false)
  );
}

function isWithoutMembers(facts: TermFacts): boolean {
  const isClosed = facts.plains.some(
    (plain) =>
      member(plain.atom.schema, "additionalProperties") === false &&
      declaredNames(plain).length === 0 &&
      !hasPatterns(plain.atom),
  );
  return isClosed || atMost(facts, "maxProperties") === 0;
}

function isOneOf(prover: Prover, facts: TermFacts, value: JsonValue): boolean | undefined {
  const verdicts = facts.term.atoms.map((atom) => prover.accepts(atom, value));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}
