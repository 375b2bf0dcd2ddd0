import type { JsonValue } from "../../json/json-value.ts";
import { listBelow, type Term } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { firstOf, passes } from "./sampling.ts";
import type { Aim, Search } from "./search.ts";

/** Payloads of one alternative of a oneOf at the boundaries of all alternatives. */
export function* apartVariants(search: Search, aim: Aim, facts: TermFacts): Generator<JsonValue> {
  for (const { atom } of facts.plains) {
    const hints = listBelow(atom, "oneOf").map((one) => ({ atoms: [one], depth: 0 }));
    if (hints.length > 0) yield* search.variants({ ...aim, hints, aligned: false });
  }
}

/** The most payloads to judge in order to find one of an alternative alone. */
const aloneTries = 50;

/** A payload that only the alternatives in the term accept; undefined if none was found. */
export function payloadAlone(search: Search, term: Term): JsonValue | undefined {
  const aim: Aim = { term, hints: [], focus: [], aligned: false };
  const payloads = apartVariants(search, aim, search.prover.facts(term));
  return firstOf(payloads, (payload) => passes(search.prover, term, payload), aloneTries);
}
