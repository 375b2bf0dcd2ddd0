import type { Merge } from "../merge/merge.ts";

/** The report of a merge for programs: every decision and every problem, as JSON. */
export function mergeReportJson(merge: Pick<Merge, "decisions" | "problems">): string {
  const report = {
    decisions: merge.decisions.map(({ pointer, rule, resolution, values, result }) => ({
      pointer,
      ...(rule === undefined ? { resolution } : { rule }),
      values,
      result,
    })),
    problems: merge.problems.map(({ kind, pointer, values, suggestion }) => ({
      kind,
      pointer,
      values,
      suggestion,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
