import { inject } from "vitest";

/**
 * The number of runs for an expensive law: a share of the usual number, at least one. FAST_CHECK_RUNS applies to it
 * too.
 */
export function runs(share: number): number {
  return Math.ceil(inject("fastCheckRuns") * share);
}
