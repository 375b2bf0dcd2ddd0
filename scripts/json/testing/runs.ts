import { inject } from "vitest";

/**
 * The number of runs of a law whose runs cost more than usual: a share of the runs of the other laws, at least one,
 * so that FAST_CHECK_RUNS governs it too.
 */
export function runs(share: number): number {
  return Math.ceil(inject("fastCheckRuns") * share);
}
