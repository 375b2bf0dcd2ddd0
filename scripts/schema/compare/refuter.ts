import type { Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import { termWitness } from "../witness/witness.ts";
import type { Walk } from "./walk.ts";

/**
 * Returns a function that shows with payloads that schemas differ. After a number of searches, it finds nothing.
 */
export function refuter(
  sides: readonly [Side, Side],
  searchesAtMost: number,
  tools: ProofTools,
): Walk["refuted"] {
  let searches = 0;
  return (accepting, rejecting) => {
    searches += 1;
    const isAllowed = searches <= searchesAtMost;
    return isAllowed && termWitness(sides, accepting, rejecting, tools) !== undefined;
  };
}
