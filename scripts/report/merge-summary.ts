import type { Merge } from "../merge/merge.ts";
import { counted } from "./counted.ts";

/** The outcome of a merge in one line. */
export function mergeSummary(merge: Merge, pages: number): string {
  const byResolution = merge.decisions.filter(({ resolution }) => resolution !== undefined).length;
  const byRule = merge.decisions.length - byResolution;
  const read = `${counted(pages, "page")} read`;
  if (merge.problems.length > 0) return `${read}; ${counted(merge.problems.length, "problem")}.`;
  return `${read}; ${counted(byRule, "place")} settled by rule, ${byResolution} by resolution.`;
}
