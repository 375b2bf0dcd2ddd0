import type { JsonValue } from "../../json/json-value.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import type { Sampling } from "./sampling.ts";

/** A search for payloads of one schema that another rejects. */
export interface Search extends Sampling {
  /** Payloads of a term, each a plain one changed at a single place to a value at a boundary; plainest first. */
  variants(aim: Aim): Iterable<JsonValue>;
}

/** One place of the search. */
export interface Aim {
  /** What the payloads shall be. */
  readonly term: Term;
  /** Schemas whose boundaries are worth trying: those that shall reject. */
  readonly hints: readonly Term[];
  /** Steps of a payload path to vary at, `*` for any item or undeclared name; all places, where it is empty. */
  readonly focus: readonly string[];
  /** Whether names that only the rejecting side declares stay out. */
  readonly aligned: boolean;
}

/**
 * The facts to make plain payloads from: those of what is valid under both sides if possible, so that a change in one
 * place shows only one difference; otherwise those of the term.
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
