import type { Term } from "../prove/facts/atom.ts";
import type { Reason } from "./comparison.ts";
import {
  type Differences,
  isWithin,
  type Pair,
  provenRelation,
  reasonSide,
  type Walk,
} from "./walk.ts";

/** The most unpaired alternatives to search one by one before the whole schema is searched. */
const aloneAtMost = 3;

/**
 * The single reason if no smaller place can be named.
 * @param ofA Alternatives that the other side lacks. Their payloads most easily show the difference.
 */
export function compositionReason(
  walk: Walk,
  pair: Pair,
  ofA: readonly Term[] = [],
  ofB: readonly Term[] = [],
): readonly Reason[] {
  const { prover } = walk;
  const aWithinB = isWithin(prover, pair.a, pair.b);
  const bWithinA = isWithin(prover, pair.b, pair.a);
  const refuted: Walk["refuted"] = (accepting, rejecting) => {
    const alone = (accepting === pair.a ? ofA : ofB).filter(
      (term) => !isWithin(prover, term, rejecting),
    );
    return [...alone.slice(0, aloneAtMost), accepting].some((term) =>
      walk.refuted(term, rejecting),
    );
  };
  return wholeReason({ prover, refuted }, pair, aWithinB, bWithinA);
}

/**
 * The additional reason if the differences at a place do not explain the relation of the whole schemas. For
 * example, each alternative of a oneOf became wider, so that a payload now matches two alternatives and is
 * rejected. Callers that interpret reasons by direction need it.
 */
export function uncoveredReason(
  walk: Walk,
  pair: Pair,
  { reasons, below }: Differences,
): readonly Reason[] {
  const { prover } = walk;
  const told = (relation: Reason["relation"]) =>
    reasons.some((one) => [relation, "incomparable", "unknown"].includes(one.relation));
  const aWithinB =
    isWithin(prover, pair.a, pair.b) ||
    told("wider") ||
    below.some(({ a, b }) => !isWithin(prover, a, b));
  const bWithinA =
    isWithin(prover, pair.b, pair.a) ||
    told("narrower") ||
    below.some(({ a, b }) => !isWithin(prover, b, a));
  return wholeReason(walk, pair, aWithinB, bWithinA);
}

function wholeReason(
  walk: Walk,
  pair: Pair,
  aWithinB: boolean,
  bWithinA: boolean,
): readonly Reason[] {
  if (aWithinB && bWithinA) return [];
  const relation = provenRelation(walk, pair, aWithinB, bWithinA);
  const keywords = ["anyOf", "oneOf", "allOf", "not", "if"];
  const base = {
    keyword: "composition" as const,
    name: "composition",
    path: pair.path,
    a: reasonSide(walk.prover, walk.prover.facts(pair.a), keywords),
    b: reasonSide(walk.prover, walk.prover.facts(pair.b), keywords),
  };
  if (relation !== undefined) return [{ ...base, relation }];
  const why = walk.prover.exhausted()
    ? "the schemas are too large to be compared"
    : "neither a proof nor a payload that distinguishes them was found";
  return [{ ...base, relation: "unknown", why }];
}
