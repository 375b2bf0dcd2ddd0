import type { JsonValue } from "../../json/json-value.ts";
import { type Atom, atomKey, listBelow, type Term } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { passes } from "./sampling.ts";
import type { Aim, Search } from "./search.ts";

/** Payloads of one alternative of a oneOf at the boundaries of the others. */
export function* apartVariants(search: Search, aim: Aim, facts: TermFacts): Generator<JsonValue> {
  for (const { atom } of facts.plains) {
    const others = listBelow(atom, "oneOf").filter((one) => !isAmong(aim.term, one));
    const hints = others.map((one) => ({ atoms: [one], depth: 0 }));
    if (hints.length > 0) yield* search.variants({ ...aim, hints, aligned: false });
  }
}

/** The most payloads to judge in order to find one of an alternative alone. */
const aloneTries = 50;

/** A payload that only the alternatives in the term accept; undefined if none was found. */
export function payloadAlone(search: Search, term: Term): JsonValue | undefined {
  const aim: Aim = { term, hints: [], focus: [], aligned: false };
  let tries = 0;
  for (const payload of apartVariants(search, aim, search.prover.facts(term))) {
    if (passes(search.prover, term, payload)) return payload;
    tries += 1;
    if (tries >= aloneTries) break;
  }
  return undefined;
}

function isAmong({ atoms }: Aim["term"], atom: Atom): boolean {
  return atoms.some((one) => atomKey(one) === atomKey(atom));
}
