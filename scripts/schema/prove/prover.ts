import type { JsonValue } from "../../json/json-value.ts";
import type { ProofTools } from "../proof-tools.ts";
import { type Atom, below, type Term } from "./facts/atom.ts";
import type { TermFacts } from "./facts/term-facts.ts";

/**
 * Proves statements about all payloads of a term. `true` is a proof; `false` only says that none was found.
 */
export interface Prover {
  readonly tools: ProofTools;
  /** Whether a name that only one side declares is ignored (CompareOptions.aligned). */
  readonly aligned: boolean;
  /**
   * The prover without alignment, for statements inside `not`, `if` and similar, where ignoring names would be
   * wrong.
   */
  readonly strict: Prover;
  /** Facts that are true for every payload of a term. */
  facts(term: Term): TermFacts;
  /** Every payload of the term is valid under the schema. */
  included(term: Term, atom: Atom): boolean;
  /** No payload is one of the term. */
  empty(term: Term): boolean;
  /**
   * Whether the facts about a schema are complete: all its references refer to schemas, and none back to itself.
   */
  isWhole(atom: Atom): boolean;
  /**
   * The keywords of a schema, including `type` and `enum`, without a proof that all payloads with these facts
   * satisfy them.
   */
  unproven(facts: TermFacts, atom: Atom): readonly string[];
  /** Whether a pattern matches a text; undefined if that cannot be decided. */
  matches(pattern: string, text: string): boolean | undefined;
  /** Whether a schema accepts a payload; undefined if that cannot be decided. */
  accepts(atom: Atom, payload: JsonValue): boolean | undefined;
  /** The target of a `$ref`. */
  target(atom: Atom): Atom | undefined;
  /** The class of a schema. Equal numbers mean equal schemas, including everything they reach. */
  classOf(atom: Atom): number;
  /** Whether statements stayed unproven only because the work ran out. */
  exhausted(): boolean;
  /** Allows a full amount of work again, for the next schemas of the same documents. */
  renew(): void;
}

/** Proves that every payload with these facts satisfies one keyword of a schema, whose value is given. */
export type KeywordProof = (
  prover: Prover,
  facts: TermFacts,
  atom: Atom,
  value: JsonValue,
) => boolean;

/** A rule for a keyword whose value is a schema, which is passed in addition to the schema that contains it. */
export function onSchema(
  keyword: string,
  holds: (prover: Prover, facts: TermFacts, asked: Atom, atom: Atom) => boolean,
): KeywordProof {
  return (prover, facts, atom) => {
    const asked = below(atom, keyword);
    return asked === undefined || holds(prover, facts, asked, atom);
  };
}
