import { alternativesOf, pairAlternatives } from "./compare-alternatives.ts";
import { arrayDifferences } from "./compare-array.ts";
import { compositionReason } from "./compare-composition.ts";
import { keywordReasons } from "./compare-keywords.ts";
import { objectDifferences } from "./compare-object.ts";
import { enumReasons, typeReasons } from "./compare-types.ts";
import { isWithin, type Pair, type Walk } from "./compare-walk.ts";
import type { Reason } from "./comparison.ts";
import { atomKey, termKey } from "./inclusion-term.ts";

/** Reasons collected at most; a change of everything is no longer worth telling piece by piece. */
const reasonsAtMost = 10_000;

/**
 * Why two schemas differ, place by place. A pair of places is looked at once however many paths lead to it, so that
 * shared and recursive components are told once.
 */
export function reasonsOf(walk: Walk, root: Pair): readonly Reason[] {
  const reasons: Reason[] = [];
  const seen = new Set<string>();
  const open: Pair[] = [root];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const key = `${termKey(pair.a, atomKey)} | ${termKey(pair.b, atomKey)}`;
    if (seen.has(key) || reasons.length >= reasonsAtMost) continue;
    seen.add(key);
    const told = differences(walk, pair);
    reasons.push(...told.reasons);
    open.push(...[...told.below].reverse());
  }
  return reasons;
}

function differences(
  walk: Walk,
  pair: Pair,
): { reasons: readonly Reason[]; below: readonly Pair[] } {
  const { prover } = walk;
  if (isEqual(prover.strict, pair)) return { reasons: [], below: [] };
  const a = prover.facts(pair.a);
  const b = prover.facts(pair.b);
  const types = typeReasons(walk, a, b, pair.path);
  const aChoices = alternativesOf(prover, pair.a, b.kinds);
  const bChoices = alternativesOf(prover, pair.b, a.kinds);
  const [aOnly, aMore] = aChoices;
  const [bOnly, bMore] = bChoices;
  if (aOnly === undefined || bOnly === undefined) return { reasons: types, below: [] };
  if (aMore !== undefined || bMore !== undefined) {
    const paired = pairAlternatives(walk, pair, aChoices, bChoices);
    const told = types.length > 0 || paired.below.length > 0 || paired.reasons.length > 0;
    return {
      reasons: [...types, ...paired.reasons, ...(told ? [] : compositionReason(walk, pair))],
      below: paired.below,
    };
  }
  const [single, other] = [prover.facts(aOnly), prover.facts(bOnly)];
  const objects = objectDifferences(walk, single, other, pair.path);
  const arrays = arrayDifferences(walk, single, other, pair.path);
  const below = [...objects.below, ...arrays.below].filter((one) => !isEqual(prover.strict, one));
  const reasons = [
    ...types,
    ...enumReasons(walk, single, other, pair.path),
    ...keywordReasons(walk, single, other, pair.path),
    ...objects.reasons,
    ...arrays.reasons,
  ];
  const told = reasons.length + below.length > 0;
  return { reasons: told ? reasons : compositionReason(walk, pair), below };
}

function isEqual(prover: Walk["prover"], pair: Pair): boolean {
  return isWithin(prover, pair.a, pair.b) && isWithin(prover, pair.b, pair.a);
}
