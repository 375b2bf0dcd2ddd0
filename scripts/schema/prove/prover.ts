import type { JsonValue } from "../../json/json-value.ts";
import type { ProofTools } from "../proof-tools.ts";
import { type Atom, below, type Term } from "./facts/atom.ts";
import type { TermFacts } from "./facts/term-facts.ts";

/**
 * Proves statements about all payloads of a term. `true` is a proof; `false` only says that none was found.
 */
export interface Prover {
  readonly tools: ProofTools;
  /** Whether a name only one side declares is passed over (CompareOptions.aligned). */
  readonly aligned: boolean;
  /** The same without alignment, for statements inside `not`, `if` and the like, where passing over would be wrong. */
  readonly strict: Prover;
  /** What is sure of every payload of a term. */
  facts(term: Term): TermFacts;
  /** Every payload of the term is valid under the schema. */
  included(term: Term, atom: Atom): boolean;
  /** No payload is one of the term. */
  empty(term: Term): boolean;
  /** Whether the facts about a schema leave nothing out: all its references lead to schemas, and none back to itself. */
  isWhole(atom: Atom): boolean;
  /** The keywords of a schema, `type` and `enum` among them, that not all payloads with these facts surely keep. */
  unproven(facts: TermFacts, atom: Atom): readonly string[];
  /** Whether a pattern matches a text; undefined where that cannot be told. */
  matches(pattern: string, text: string): boolean | undefined;
  /** Whether a schema accepts a payload; undefined where that cannot be told. */
  accepts(atom: Atom, payload: JsonValue): boolean | undefined;
  /** The schema that a `$ref` leads to. */
  target(atom: Atom): Atom | undefined;
  /** Equal numbers, equal schemas, including everything they reach. */
  classOf(atom: Atom): number;
  /** Whether statements stayed unproven only because the work ran out. */
  exhausted(): boolean;
  /** Allows a full amount of work again, for the next schemas of the same documents. */
  renew(): void;
}

/** Proves that every payload with these facts keeps to one keyword of a schema, whose value is given. */
export type KeywordProof = (
  prover: Prover,
  facts: TermFacts,
  atom: Atom,
  value: JsonValue,
) => boolean;

/** A rule for a keyword whose value is a schema, which is given beside the schema that states it. */
export function onSchema(
  keyword: string,
  holds: (prover: Prover, facts: TermFacts, asked: Atom, atom: Atom) => boolean,
): KeywordProof {
  return (prover, facts, atom) => {
    const asked = below(atom, keyword);
    return asked === undefined || holds(prover, facts, asked, atom);
  };
}
