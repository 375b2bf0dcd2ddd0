import type { JsonValue } from "../../json/json-value.ts";
import type { Kind } from "../normalize.ts";
import { type Atom, and, atomKey, type Term, termKey } from "../prove/facts/atom.ts";
import { openChoice, type TermFacts } from "../prove/facts/term-facts.ts";
import { finiteValues } from "../prove/finite-values.ts";
import type { Prover } from "../prove/prover.ts";
import { plainArray } from "./plain-array.ts";
import { plainObject } from "./plain-object.ts";
import { passes, type Sampling } from "./sampling.ts";
import { scalars } from "./scalars.ts";
import { sizeOf } from "./size-of.ts";
import { type TextSource, textsOf } from "./texts-of.ts";

/** The deepest nesting of payloads. */
const depthAtMost = 12;
/** Kinds without members come first, so that payloads are small. */
const plainestFirst: readonly Kind[] = [
  "string",
  "integer",
  "fraction",
  "boolean",
  "null",
  "array",
  "object",
];
/** The largest payload by default. Larger ones are of little use to a reader. */
const usualSize = 2000;

/** Makes a payload of a term; undefined if it finds none. */
type Maker = (term: Term) => JsonValue | undefined;

/** What making plain payloads needs, besides a prover. */
interface PlainOptions {
  readonly texts?: TextSource;
  readonly sizeAtMost?: number | undefined;
  /** Makes a payload of the term's chosen alternatives alone, if the plainest is also one of others. Default: none. */
  readonly alone?: Maker;
}

/**
 * Makes plain payloads for terms of a prover, each once.
 * @param spend - uses one unit of work; false if none is left.
 */
export function plainPayloads(
  prover: Prover,
  spend: () => boolean,
  { texts = textsOf(prover), sizeAtMost = usualSize, alone = () => undefined }: PlainOptions = {},
): Sampling {
  const made = new Map<string, JsonValue>();
  /** Terms for which no payload could be made, with the least depth of the failure. */
  const failed = new Map<string, number>();
  const plain: Maker = (term) => {
    const key = termKey(term, atomKey);
    const known = made.get(key);
    if (known !== undefined) return known;
    if ((failed.get(key) ?? Infinity) <= term.depth) return undefined;
    const before = failed.size;
    // If it occurs again further down, it would only contain itself.
    failed.set(key, term.depth);
    const isAllowed = term.depth <= depthAtMost && spend();
    const payload = isAllowed ? makePayload(sampling, term, alone) : undefined;
    if (payload === undefined || sizeOf(payload) > sizeAtMost) return undefined;
    // Terms that failed in the meantime may have failed because of this one.
    for (const one of [key, ...[...failed.keys()].slice(before)]) failed.delete(one);
    made.set(key, payload);
    return payload;
  };
  const sampling: Sampling = { prover, texts, plain };
  return sampling;
}

function makePayload(sampling: Sampling, term: Term, alone: Maker): JsonValue | undefined {
  const facts = sampling.prover.facts(term);
  const choice = openChoice(facts);
  if (choice !== undefined) return chosenPayload(sampling, term, choice, alone);
  if (facts.values !== undefined) return (finiteValues(sampling.prover, facts) ?? facts.values)[0];
  const kinds = plainestFirst.filter((kind) => facts.kinds.has(kind));
  return firstDefined(kinds, (kind) => plainOfKind(sampling, facts, kind));
}

/** A payload of one alternative, if possible one that no other alternative of a oneOf accepts as well. */
function chosenPayload(
  { prover, plain }: Sampling,
  term: Term,
  choice: readonly Atom[],
  alone: Maker,
): JsonValue | undefined {
  const branches = choice.map((branch) => and(term, branch));
  const plainest = firstDefined(branches, plain);
  if (plainest === undefined || passes(prover, term, plainest)) return plainest;
  return firstDefined(branches, alone) ?? plainest;
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
export function plainOfKind(
  sampling: Sampling,
  facts: TermFacts,
  kind: Kind,
): JsonValue | undefined {
  if (kind === "object") return plainObject(sampling, facts);
  if (kind === "array") return plainArray(sampling, facts);
  return scalars(kind, [facts], sampling.texts).find((value) =>
    passes(sampling.prover, facts.term, value),
  );
}
