import type { Side } from "../../openapi/side.ts";
import type { Prover } from "./prover.ts";
import { proverOver } from "./prover-over.ts";

/** Documents are never mutated, so what was proven about two of them stays proven as long as they live. */
const provers = new WeakMap<Side, WeakMap<Side, Prover>>();

/** The prover over two documents, with all that it has proven so far. */
export function proverFor(sides: readonly [Side, Side], aligned: boolean): Prover {
  const ofA = provers.get(sides[0]) ?? new WeakMap<Side, Prover>();
  provers.set(sides[0], ofA);
  const prover = ofA.get(sides[1]) ?? proverOver(sides, true);
  ofA.set(sides[1], prover);
  return aligned ? prover : prover.strict;
}
