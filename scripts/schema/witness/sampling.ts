import type { JsonValue } from "../../json/json-value.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { Prover } from "../prove/prover.ts";
import type { TextSource } from "./texts-of.ts";

/** The context for making payloads, with limited work. */
export interface Sampling {
  readonly prover: Prover;
  readonly texts: TextSource;
  /** The plainest payload of a term, with only what is required; undefined if none was found. */
  plain(term: Term): JsonValue | undefined;
}

/** The most items or members of a payload. */
export const membersAtMost = 200;

/** Whether a payload is valid under every schema of a term, as far as can be told. */
export function passes(prover: Prover, term: Term, payload: JsonValue): boolean {
  return term.atoms.every((atom) => prover.accepts(atom, payload) !== false);
}

/** The first of some payloads that is wanted, among as many as may be tried. */
export function firstOf(
  payloads: Iterable<JsonValue>,
  isWanted: (payload: JsonValue) => boolean,
  triesAtMost: number,
): JsonValue | undefined {
  let tries = 0;
  for (const payload of payloads) {
    if (isWanted(payload)) return payload;
    tries += 1;
    if (tries >= triesAtMost) return undefined;
  }
  return undefined;
}
