import type { Reason } from "./comparison.ts";
import { isWithin, type Pair, provenRelation, reasonSide, type Walk } from "./walk.ts";

/** The one reason where no smaller place can be named. */
export function compositionReason(walk: Walk, pair: Pair): readonly Reason[] {
  const aWithinB = isWithin(walk.prover, pair.a, pair.b);
  const bWithinA = isWithin(walk.prover, pair.b, pair.a);
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
