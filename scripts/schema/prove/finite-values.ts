import type { JsonValue } from "../../json/json-value.ts";
import { kindOf } from "../normalize.ts";
import { intervalOf } from "./number-proofs.ts";
import type { Prover } from "./prover.ts";
import type { TermFacts } from "./term-facts.ts";

/** More values than this are not gone through one by one. */
const valuesAtMost = 5000;
/** Integers between bounds this near are gone through one by one. */
const integersAtMost = 64;

/**
 * All payloads of a term, where these are few: then everything about them can be tried out. Undefined where they are
 * not, or where one cannot be judged.
 */
export function finiteValues(prover: Prover, facts: TermFacts): readonly JsonValue[] | undefined {
  const values = candidates(facts)?.filter((value) => facts.kinds.has(kindOf(value)));
  if (values === undefined || values.length > valuesAtMost) return undefined;
  const verdicts = values.map((value) => isOneOf(prover, facts, value));
  return verdicts.includes(undefined) ? undefined : values.filter((_, index) => verdicts[index]);
}

function candidates(facts: TermFacts): readonly JsonValue[] | undefined {
  if (facts.values !== undefined) return facts.values;
  const kinds = [...facts.kinds];
  const few: JsonValue[] = [null, true, false];
  if (kinds.every((kind) => kind === "null" || kind === "boolean")) return few;
  if (!kinds.every((kind) => kind === "null" || kind === "boolean" || kind === "integer")) {
    return undefined;
  }
  const { low, high } = intervalOf(facts);
  if (!(high - low < integersAtMost) || Math.abs(low) > Number.MAX_SAFE_INTEGER) return undefined;
  const integers = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  return [...few, ...integers];
}

function isOneOf(prover: Prover, facts: TermFacts, value: JsonValue): boolean | undefined {
  const verdicts = facts.term.atoms.map((atom) => prover.accepts(atom, value));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}
