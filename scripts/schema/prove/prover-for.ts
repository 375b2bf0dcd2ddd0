import type { Side } from "../../openapi/side.ts";
import type { Prover } from "./prover.ts";
import { proverOver } from "./prover-over.ts";

/** Documents are never mutated, so what was proven about two of them stays proven as long as they live. */
const provers = new WeakMap<Side, WeakMap<Side, Map<boolean, Prover>>>();

/** The prover over two documents, with all that it has proven so far. */
export function proverFor(sides: readonly [Side, Side], aligned: boolean): Prover {
  const ofA = provers.get(sides[0]) ?? new WeakMap<Side, Map<boolean, Prover>>();
  provers.set(sides[0], ofA);
  const ofBoth = ofA.get(sides[1]) ?? new Map<boolean, Prover>();
  ofA.set(sides[1], ofBoth);
  const prover = ofBoth.get(aligned) ?? proverOver(sides, aligned);
  ofBoth.set(aligned, prover);
  return prover;
}
