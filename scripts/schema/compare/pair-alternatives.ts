import { tagOf } from "../prove/counterparts.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { Prover } from "../prove/prover.ts";
import type { Reason } from "./comparison.ts";
import { compositionReason } from "./composition-reason.ts";
import { type Differences, isWithin, type Pair, type Walk } from "./walk.ts";

/**
 * Pairs alternatives that correspond: those that accept the same, then those at the same place (a component of the
 * same name), then those that require the same constants (a tag), then the rest in order. Unpaired alternatives
 * become one reason about the whole.
 */
export function pairAlternatives(
  walk: Walk,
  pair: Pair,
  ofA: readonly Term[],
  ofB: readonly Term[],
): Differences {
  const { prover } = walk;
  const freeB = new Set(ofB);
  const below: Pair[] = [];
  const take = (isTwin: (a: Term, b: Term) => boolean, candidates: readonly Term[]): Term[] =>
    candidates.filter((a) => {
      const twin = [...freeB].find((b) => isTwin(a, b));
      if (twin === undefined) return true;
      freeB.delete(twin);
      below.push({ a, b: twin, path: pair.path, isAlternative: true });
      return false;
    });
  const { strict } = prover;
  const unequal = take((a, b) => isWithin(strict, a, b) && isWithin(strict, b, a), ofA);
  const names = new Map([...ofA, ...ofB].map((term) => [term, alternativeName(prover, term)]));
  const unnamed = take((a, b) => names.get(a) === names.get(b), unequal);
  const left = unnamed.length === freeB.size ? take(() => true, unnamed) : unnamed;
  const alone = left.length + freeB.size > 0;
  const reasons: readonly Reason[] = alone ? compositionReason(walk, pair, left, [...freeB]) : [];
  return { reasons, below };
}

/** The place that a term's alternative refers to, or else its tag; empty for all others. */
function alternativeName(prover: Prover, { atoms, depth }: Term): string {
  const branch = atoms.at(-1);
  if (branch === undefined) return "";
  return prover.target(branch)?.pointer ?? tagOf(prover, { atoms: [branch], depth }) ?? "";
}
