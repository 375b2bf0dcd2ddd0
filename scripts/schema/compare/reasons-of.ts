import { oncePer } from "../../json/once-per.ts";
import { alternativesOf } from "../prove/alternatives-of.ts";
import { atomKey, termKey } from "../prove/facts/atom.ts";
import type { Prover } from "../prove/prover.ts";
import { arrayDifferences } from "./array-differences.ts";
import type { Reason } from "./comparison.ts";
import { uncoveredReason } from "./composition-reason.ts";
import { keywordReasons } from "./keyword-reasons.ts";
import { listReasons } from "./list-reasons.ts";
import { objectDifferences } from "./object-differences.ts";
import { pairAlternatives } from "./pair-alternatives.ts";
import { enumReasons, typeReasons } from "./type-reasons.ts";
import { type Differences, isWithin, type Pair, type Walk } from "./walk.ts";

/** The most reasons to collect. If everything changed, listing all differences is of no use. */
const reasonsAtMost = 10_000;

/**
 * The reasons for a pair of places, with paths that begin there. Several comparisons of two documents share them.
 */
interface Told {
  readonly reasons: readonly Reason[];
  readonly below: readonly (Pair & { readonly key: string })[];
}

const toldBy = oncePer((_: Prover) => new Map<string, Told>());

/**
 * Why schemas differ, pair by pair and place by place. A pair of places is compared once, however many paths lead
 * to it. So a shared or recursive schema is reported once: for the first pair that reaches it, with a shortest
 * path.
 *
 * @param seen The places visited. Those of earlier pairs are skipped, and new ones are added.
 */
export function reasonsOf(
  walk: Walk,
  pairs: readonly Pair[],
  seen: Set<string> = new Set(),
): readonly (readonly Reason[])[] {
  const told = toldBy(walk.prover);
  const tellOnce = (pair: Pair & { readonly key: string }): Told => {
    const local = told.get(pair.key) ?? tell(walk, pair);
    told.set(pair.key, local);
    return local;
  };
  return pairs.map((root) => {
    const reasons = new Map<string, Reason>();
    // Grows while it is iterated: breadth first.
    const queue = [{ ...root, key: keyOf(root) }];
    for (const pair of queue) {
      if (seen.has(pair.key) || reasons.size >= reasonsAtMost) continue;
      seen.add(pair.key);
      const { path } = pair;
      const local = tellOnce(pair);
      for (const reason of local.reasons) {
        const placed = { ...reason, path: path + reason.path };
        // Several pairs of alternatives may differ for one and the same reason.
        const place = placeOf(placed);
        if (!reasons.has(place)) reasons.set(place, placed);
      }
      const below = local.below.filter((one) => !seen.has(one.key));
      queue.push(...below.map((one) => ({ ...one, path: path + one.path })));
    }
    return [...reasons.values()];
  });
}

/** The identity of a reason and its place. */
function placeOf({ keyword, name, relation, path, a, b }: Reason): string {
  return JSON.stringify([keyword, name, relation, path, a.pointer, b.pointer]);
}

function tell(walk: Walk, pair: Pair): Told {
  const { reasons, below } = differences(walk, { ...pair, path: "" });
  return { reasons, below: below.map((one) => ({ ...one, key: keyOf(one) })) };
}

function keyOf(pair: Pair): string {
  return `${termKey(pair.a, atomKey)} | ${termKey(pair.b, atomKey)}`;
}

function differences(walk: Walk, pair: Pair): Differences {
  if (isEqual(walk.prover.strict, pair)) return { reasons: [], below: [] };
  const local = placedDifferences(walk, pair);
  if (pair.isAlternative) return local;
  return {
    ...local,
    reasons: [...local.reasons, ...uncoveredReason(walk, pair, covering(walk, local))],
  };
}

/** Replaces the reason about a choice by the reasons about its alternatives. */
function covering(walk: Walk, { reasons, below }: Differences): Differences {
  const inPlace = below
    .filter((one) => one.isAlternative)
    .map((one) => (isEqual(walk.prover.strict, one) ? undefined : placedDifferences(walk, one)));
  return {
    reasons: [...reasons, ...inPlace.flatMap((one) => one?.reasons ?? [])],
    below: [
      ...below.filter((one) => !one.isAlternative),
      ...inPlace.flatMap((one) => one?.below ?? []),
    ],
  };
}

/** The differences by keyword and by place. */
function placedDifferences(walk: Walk, pair: Pair): Differences {
  const { prover } = walk;
  const a = prover.facts(pair.a);
  const b = prover.facts(pair.b);
  const types = typeReasons(walk, a, b, pair.path);
  const aChoices = alternativesOf(prover, pair.a, b.kinds);
  const bChoices = alternativesOf(prover, pair.b, a.kinds);
  const [aOnly, aMore] = aChoices;
  const [bOnly, bMore] = bChoices;
  if (aOnly === undefined || bOnly === undefined) return { reasons: types, below: [] };
  if (aMore !== undefined || bMore !== undefined) {
    const lists = listReasons(walk, pair, aChoices, bChoices);
    if (lists !== undefined) return { reasons: [...types, ...lists], below: [] };
    const paired = pairAlternatives(walk, pair, aChoices, bChoices);
    return { reasons: [...types, ...paired.reasons], below: paired.below };
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
  return { reasons, below };
}

function isEqual(prover: Walk["prover"], pair: Pair): boolean {
  return isWithin(prover, pair.a, pair.b) && isWithin(prover, pair.b, pair.a);
}
