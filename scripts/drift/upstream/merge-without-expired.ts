import type { Merge } from "../../merge/merge.ts";
import { mergeSlices } from "../../merge/merge-slices.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";

/** A merge without the resolutions that no longer settle or fill anything. */
export interface MergeWithoutExpired {
  readonly merge: Merge;
  readonly expired: readonly Resolution[];
  /** The problems that a merge with these resolutions reports about them. */
  readonly expiries: readonly Problem[];
}

const expiryKinds = new Set(["expired-resolution", "unmatched-resolution"]);

/** Merges slices; resolutions that have expired, or whose place is gone, are left out instead of being problems. */
export function mergeWithoutExpired(
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
  tools: ProofTools,
): MergeWithoutExpired {
  const merge = mergeSlices(slices, resolutions, tools);
  const expiries = merge.problems.filter(({ kind }) => expiryKinds.has(kind));
  const gone = new Set(expiries.map(({ pointer }) => pointer));
  const kept = resolutions.filter(({ pointer }) => !gone.has(pointer));
  if (kept.length === resolutions.length) {
    return { merge, expired: [], expiries: [] };
  }
  const expired = resolutions.filter(({ pointer }) => gone.has(pointer));
  const rest = mergeWithoutExpired(slices, kept, tools);
  return {
    merge: rest.merge,
    expired: [...expired, ...rest.expired],
    expiries: [...expiries, ...rest.expiries],
  };
}
