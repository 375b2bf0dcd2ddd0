import type { Merge } from "../merge/merge.ts";
import { groupedProblems } from "./grouped-problems.ts";

/** A merge's report for programs: every decision and every problem, as JSON. */
export function mergeReportJson(merge: Pick<Merge, "decisions" | "problems">): string {
  const report = {
    decisions: merge.decisions.map((decision) => {
      const { pointer, direction, operations, rule, resolution, values, result } = decision;
      return {
        pointer,
        direction,
        operations,
        ...(rule === undefined ? { resolution } : { rule }),
        values,
        result,
      };
    }),
    problems: groupedProblems(merge.problems).map(({ exitCode: _, ...problem }) => problem),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
