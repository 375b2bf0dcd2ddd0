import type { JsonValue } from "../../json/json-value.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { Prover } from "../prove/prover.ts";
import type { TextSource } from "./texts-of.ts";

/** What making payloads needs; its work is limited. */
export interface Sampling {
  readonly prover: Prover;
  readonly texts: TextSource;
  /** The plainest payload of a term: what is required and nothing more; undefined where none was found. */
  plain(term: Term): JsonValue | undefined;
}

/** Longer arrays and larger objects are not made. */
export const membersAtMost = 200;
