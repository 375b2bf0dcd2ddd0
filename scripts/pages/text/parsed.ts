import type { JsonValue } from "../../json/json-value.ts";
import type { Fault } from "../../problem/fault.ts";

/** The value in a text, with the line of each of its nodes. */
export interface Parsed {
  readonly value: JsonValue;
  /** The line, counted from 1, of the node at the reference tokens; where none is there, of its nearest ancestor. */
  lineOf(tokens: readonly string[]): number;
  /** The number at the reference tokens as it is written, where it is too large for a double to be sure of it. */
  numberAt(tokens: readonly string[]): string | undefined;
}

/** What came of reading a text: its value, or everything that is wrong with it. */
export type Reading = Parsed | { readonly faults: readonly Fault[] };
