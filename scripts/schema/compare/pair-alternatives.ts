import type { Term } from "../prove/atom.ts";
import type { Prover } from "../prove/prover.ts";
import { aloneReason, exclusiveReason } from "./composition-reason.ts";
import { type Differences, isWithin, type Pair, type Walk } from "./walk.ts";

/**
 * Pairs alternatives that belong together: those that accept the same, then those at the same place (a component of
 * the same name), then the rest in their order. What stays alone, and what only `oneOf` as a whole rejects, is one reason.
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
      below.push({ a, b: twin, path: pair.path });
      return false;
    });
  const unequal = take((a, b) => isWithin(prover, a, b) && isWithin(prover, b, a), ofA);
  const unnamed = take((a, b) => placeName(prover, a) === placeName(prover, b), unequal);
  const left = unnamed.length === freeB.size ? take(() => true, unnamed) : unnamed;
  const alone = aloneReason(walk, pair, left, [...freeB]);
  const reasons = alone.length > 0 ? alone : exclusiveReason(walk, pair, below);
  return { reasons, below };
}

/** The place of the alternative a term was narrowed down to. */
function placeName(prover: Prover, term: Term): string {
  const branch = term.atoms.at(-1);
  if (branch === undefined) return "";
  return prover.target(branch)?.pointer ?? "";
}
