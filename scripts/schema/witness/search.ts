import type { JsonValue } from "../../json/json-value.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import type { Sampling } from "./sampling.ts";

/** A search for payloads of one schema that another rejects. */
export interface Search extends Sampling {
  /** A payload that only the alternatives in the term accept; undefined if none was found. */
  alone(term: Term): JsonValue | undefined;
  /** Payloads of a term, each a plain one with a boundary value at one place; plainest first. */
  variants(aim: Aim): Iterable<JsonValue>;
}

/** One place of the search. */
export interface Aim {
  /** The term of the payloads. */
  readonly term: Term;
  /** Schemas whose boundaries to try: those of the rejecting side. */
  readonly hints: readonly Term[];
  /** The payload path to vary at, with `*` for any item or undeclared name; all places if it is empty. */
  readonly focus: readonly string[];
  /** Whether names that only the rejecting side declares are excluded. */
  readonly aligned: boolean;
}

/**
 * The facts for making plain payloads: if possible, those of payloads that both sides accept, so that a change in
 * one place shows only one difference; otherwise those of the term.
 */
export function bases(
  search: Search,
  term: Term,
  facts: TermFacts,
  hints: readonly TermFacts[],
): readonly TermFacts[] {
  const common = hints.map((hint) =>
    search.prover.facts({ ...term, atoms: [...term.atoms, ...hint.term.atoms] }),
  );
  return [...common, facts];
}
