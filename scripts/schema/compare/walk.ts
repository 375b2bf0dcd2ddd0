import { childPointer, member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Atom, Term } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import type { Prover } from "../prove/prover.ts";
import type { Reason, ReasonSide, Relation } from "./comparison.ts";

/** The two schemas at one place of a payload, while the reasons for their difference are collected. */
export interface Pair {
  readonly a: Term;
  readonly b: Term;
  /** The payload path, as in Reason. */
  readonly path: string;
  /** Set for two alternatives of choices. Differences without a smaller place are reported for the choices. */
  readonly isAlternative?: true;
}

/** The context of the walk over two schemas. */
export interface Walk {
  readonly prover: Prover;
  /** Whether a payload is known that is valid under the first term and not under the second. */
  refuted(accepting: Term, rejecting: Term): boolean;
}

/** Reasons at a place, and the pairs below it that differ. */
export interface Differences {
  readonly reasons: readonly Reason[];
  readonly below: readonly Pair[];
}

/** Every payload of one term is one of the other. */
export function isWithin(prover: Prover, inner: Term, outer: Term): boolean {
  return outer.atoms.every((atom) => prover.included(inner, atom));
}

/** The relation for two answers, each `true` only if proven. An unproven direction counts as refuted. */
export function relationOf(aWithinB: boolean, bWithinA: boolean): Relation {
  if (aWithinB) return bWithinA ? "equal" : "narrower";
  return bWithinA ? "wider" : "incomparable";
}

/** The relation of two terms if each direction is either proven or refuted by a payload; otherwise undefined. */
export function provenRelation(
  walk: Walk,
  { a, b }: Pick<Pair, "a" | "b">,
  aWithinB: boolean,
  bWithinA: boolean,
): Relation | undefined {
  const isSure = (aWithinB || walk.refuted(a, b)) && (bWithinA || walk.refuted(b, a));
  return isSure ? relationOf(aWithinB, bWithinA) : undefined;
}

/** The pointer of a term's first schema, after following references. */
function homeOf(prover: Prover, term: Term): string {
  const seen = new Set<string>();
  let atom: Atom | undefined = term.atoms[0];
  let pointer = "";
  while (atom !== undefined && !seen.has(atom.pointer)) {
    pointer = atom.pointer;
    seen.add(pointer);
    atom = prover.target(atom);
  }
  return pointer;
}

/** A side of a reason: the first node that states one of the keywords, else the schema itself. */
export function reasonSide(
  prover: Prover,
  facts: TermFacts,
  keywords: readonly string[],
  value?: JsonValue,
): ReasonSide {
  for (const { atom } of facts.plains) {
    const keyword = keywords.find((one) => member(atom.schema, one) !== undefined);
    if (keyword !== undefined) {
      const stated = member(atom.schema, keyword);
      return { pointer: childPointer(atom.pointer, keyword), value: value ?? stated };
    }
  }
  return { pointer: homeOf(prover, facts.term), value };
}
