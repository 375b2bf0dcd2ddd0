import type { JsonValue } from "../../json/json-value.ts";
import { KINDS, type Kind } from "../normalize.ts";
import { and, atomKey, type Term, termKey } from "../prove/atom.ts";
import { type Facts, openChoice } from "../prove/facts.ts";
import { finiteValues } from "../prove/finite-values.ts";
import type { Prover } from "../prove/prover.ts";
import { plainArray } from "./plain-array.ts";
import { plainObject } from "./plain-object.ts";
import { scalars } from "./scalars.ts";
import { sizeOf } from "./size-of.ts";
import type { TextSource } from "./texts-of.ts";

/** What making payloads needs; its work is limited. */
export interface Sampling {
  readonly prover: Prover;
  readonly texts: TextSource;
  /** Plain payloads made so far, by term. */
  readonly made: Map<string, JsonValue>;
  /** Terms of which none could be made, with the least depth at which that was so. */
  readonly failed: Map<string, number>;
  /** Takes one unit of work; false when none is left. */
  spend(): boolean;
}

/** Payloads nest no deeper. */
const depthAtMost = 12;
/** Below this depth the kinds that end a payload come first. */
const endingFrom = 5;
/** Larger payloads are of no use to a reader. */
const sizeAtMost = 2000;
/** Longer arrays and larger objects are not made. */
export const membersAtMost = 200;

/** The plainest payload of a term: what is required and nothing more; undefined where none was found. */
export function plainPayload(sampling: Sampling, term: Term): JsonValue | undefined {
  const key = termKey(term, atomKey);
  const known = sampling.made.get(key);
  if (known !== undefined) return known;
  if ((sampling.failed.get(key) ?? Infinity) <= term.depth) return undefined;
  const before = sampling.failed.size;
  // Met again on its way down, it would only be made of itself.
  sampling.failed.set(key, term.depth);
  const made = makePayload(sampling, term);
  if (made === undefined || sizeOf(made) > sizeAtMost) return undefined;
  // What failed meanwhile may have failed for want of this.
  for (const failed of [key, ...[...sampling.failed.keys()].slice(before)]) {
    sampling.failed.delete(failed);
  }
  sampling.made.set(key, made);
  return made;
}

function makePayload(sampling: Sampling, term: Term): JsonValue | undefined {
  if (term.depth > depthAtMost || !sampling.spend()) return undefined;
  const facts = sampling.prover.facts(term);
  const choice = openChoice(facts);
  if (choice !== undefined) {
    return firstDefined(choice, (branch) => plainPayload(sampling, and(term, branch)));
  }
  if (facts.values !== undefined) return (finiteValues(sampling.prover, facts) ?? facts.values)[0];
  const kinds = KINDS.filter((kind) => facts.kinds.has(kind));
  const isAnything = kinds.length === KINDS.length;
  const ordered = isAnything || term.depth >= endingFrom ? endingFirst(kinds) : kinds;
  return firstDefined(ordered, (kind) => plainOfKind(sampling, facts, kind));
}

function endingFirst(kinds: readonly Kind[]): readonly Kind[] {
  const ending = kinds.filter((kind) => kind !== "object" && kind !== "array");
  return [...new Set([...ending, ...kinds])];
}

function firstDefined<T>(
  items: readonly T[],
  make: (item: T) => JsonValue | undefined,
): JsonValue | undefined {
  for (const item of items) {
    const made = make(item);
    if (made !== undefined) return made;
  }
  return undefined;
}

/** The plainest payload of one kind. */
export function plainOfKind(sampling: Sampling, facts: Facts, kind: Kind): JsonValue | undefined {
  if (kind === "object") return plainObject(sampling, facts);
  if (kind === "array") return plainArray(sampling, facts);
  return scalars(kind, [facts], sampling.texts).find((value) =>
    facts.term.atoms.every((atom) => sampling.prover.accepts(atom, value) !== false),
  );
}
