import { canonicalJson } from "../json/canonical-json.ts";
import { groupBy } from "../json/group-by.ts";
import type { Problem } from "../problem/problem.ts";

/** Groups problems that say the same about several pages into one that lists the pages. */
export function groupedProblems(problems: readonly Problem[]): readonly Problem[] {
  const groups = groupBy(problems, ({ values: _, ...said }) => canonicalJson({ ...said }));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [withValues(first, [first, ...others])],
  );
}

function withValues(problem: Problem, same: readonly Problem[]): Problem {
  const values = groupBy(
    same.flatMap((each) => each.values),
    ({ source, line, value }) => canonicalJson([source, line, value]),
  );
  return { ...problem, values: [...values.values()].flatMap(([first]) => first ?? []) };
}
