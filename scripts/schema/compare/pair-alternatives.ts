import { type Pairing, pairByKeys } from "../../json/pair-by-keys.ts";
import { tagOf } from "../prove/counterparts.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { Prover } from "../prove/prover.ts";
import { compositionReason } from "./composition-reason.ts";
import { type Differences, isWithin, type Pair, type Walk } from "./walk.ts";

/**
 * Pairs alternatives that correspond: those that accept the same, then those at the same place (a component of the
 * same name), then those that require the same constants (a tag), then the rest in order if equally many are
 * left. Unpaired alternatives become one reason about the whole. Unlike the pairs of `counterparts`, these prove
 * nothing: they only decide where differences are reported.
 */
export function pairAlternatives(
  walk: Walk,
  pair: Pair,
  ofA: readonly Term[],
  ofB: readonly Term[],
): Differences {
  const { prover } = walk;
  const equal = pairEqual(prover.strict, ofA, ofB);
  const named = pairByKeys(equal.aLeft, equal.bLeft, [(term) => alternativeName(prover, term)]);
  const isSameCount = named.aLeft.length === named.bLeft.length;
  const rest = pairByKeys(named.aLeft, named.bLeft, isSameCount ? [() => "in order"] : []);
  const isPaired = rest.aLeft.length + rest.bLeft.length === 0;
  return {
    reasons: isPaired ? [] : compositionReason(walk, pair, rest.aLeft, rest.bLeft),
    below: [...equal.pairs, ...named.pairs, ...rest.pairs].map(([a, b]) => ({
      a,
      b,
      path: pair.path,
      isAlternative: true,
    })),
  };
}

/** Pairs each alternative with the first free one that accepts the same payloads. */
function pairEqual(prover: Prover, ofA: readonly Term[], ofB: readonly Term[]): Pairing<Term> {
  const free = new Set(ofB);
  const twins = new Map<Term, Term>();
  for (const a of ofA) {
    const twin = [...free].find((b) => isWithin(prover, a, b) && isWithin(prover, b, a));
    if (twin === undefined) continue;
    free.delete(twin);
    twins.set(a, twin);
  }
  return { pairs: [...twins], aLeft: ofA.filter((a) => !twins.has(a)), bLeft: [...free] };
}

/** The place that a term's alternative refers to, or else its tag; empty for all others. */
function alternativeName(prover: Prover, { atoms, depth }: Term): string {
  const branch = atoms.at(-1);
  if (branch === undefined) return "";
  return prover.target(branch)?.pointer ?? tagOf(prover, { atoms: [branch], depth }) ?? "";
}
