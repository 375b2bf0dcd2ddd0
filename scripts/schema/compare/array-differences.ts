import { childPointer } from "../../json/json-pointer.ts";
import { atIndex, atRest, longestPrefix } from "../prove/at-index.ts";
import { type Atom, inside } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import type { Reason } from "./comparison.ts";
import { type Differences, reasonSide, type Walk } from "./walk.ts";

/** The differences between two array schemas: those of the items, position by position. */
export function arrayDifferences(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
): Differences {
  if (!a.kinds.has("array") || !b.kinds.has("array")) return { reasons: [], below: [] };
  const length = Math.max(longestPrefix(a), longestPrefix(b));
  const positions = Array.from({ length }, (_, index) => index);
  const places = [
    ...positions.map((index) => placeOf(walk, a, b, path, String(index), index)),
    placeOf(walk, a, b, path, "*", undefined),
  ];
  return {
    reasons: places.flatMap(({ reasons }) => reasons),
    below: places.flatMap((place) => place.below),
  };
}

function placeOf(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
  step: string,
  index: number | undefined,
): Differences {
  const aAtoms = index === undefined ? atRest(a) : atIndex(a, index);
  const bAtoms = index === undefined ? atRest(b) : atIndex(b, index);
  const at = childPointer(path, step);
  if (isStated(aAtoms) && isStated(bAtoms)) {
    return {
      reasons: [],
      below: [{ a: inside(a.term, aAtoms), b: inside(b.term, bAtoms), path: at }],
    };
  }
  const [ofA, ofB] = [room(aAtoms), room(bAtoms)];
  if (ofA === ofB) return { reasons: [], below: [] };
  const reason: Reason = {
    keyword: "items",
    name: "items",
    relation: ofA < ofB ? "narrower" : "wider",
    path: at,
    a: reasonSide(walk.prover, a, ["items", "prefixItems"]),
    b: reasonSide(walk.prover, b, ["items", "prefixItems"]),
  };
  return { reasons: [reason], below: [] };
}

function isStated(atoms: readonly Atom[]): boolean {
  return room(atoms) === 1;
}

/** How much is allowed at a position: 0 for nothing, 1 for a schema, 2 for anything. */
function room(atoms: readonly Atom[]): 0 | 1 | 2 {
  if (atoms.some(({ schema }) => schema === false)) return 0;
  return atoms.some(({ schema }) => schema !== true) ? 1 : 2;
}
