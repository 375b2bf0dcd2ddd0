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

/** Of the alternatives that stay alone, so many are looked at before the whole is. */
const aloneAtMost = 3;

/**
 * The one reason where no smaller place can be named.
 *
 * @param ofA Alternatives that the other side lacks: their payloads show most easily what differs.
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
 * The reason that is left when the differences at a place do not account for the schemas as wholes: each alternative of a
 * oneOf got wider, say, so that a payload of one is now one of two and rejected. Whoever reads reasons by direction finds
 * here what they alone do not tell.
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
    : "neither a proof nor a payload that tells them apart was found";
  return [{ ...base, relation: "unknown", why }];
}
