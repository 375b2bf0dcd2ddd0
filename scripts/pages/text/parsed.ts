import type { JsonValue } from "../../json/json-value.ts";
import type { Fault } from "../../problem/fault.ts";

/** The value of a text, with the line of each node. */
export interface Parsed {
  readonly value: JsonValue;
  /**
   * The line, counted from 1, of the node at the reference tokens or, if there is none, of its nearest ancestor.
   */
  lineOf(tokens: readonly string[]): number;
  /** The text of the number at the reference tokens, if it is too large for a double to be exact. */
  numberAt(tokens: readonly string[]): string | undefined;
}

/** The result of reading a text: its value, or all its faults. */
export type Reading = Parsed | { readonly faults: readonly Fault[] };
