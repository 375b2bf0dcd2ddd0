import type { Problem } from "../problem/problem.ts";
import { schemaLine } from "../project/schema-line.ts";

/**
 * For each problem, the entry that it proposes for the resolutions file; undefined if it proposes none. The first entry
 * is preceded by the comment by which editors know the file's format.
 */
export function proposedEntries(problems: readonly Problem[]): readonly (string | undefined)[] {
  const isEntry = ({ suggestion, exitCode }: Problem) =>
    exitCode === 3 && /^ *- pointer:/.test(suggestion);
  const first = problems.findIndex(isEntry);
  return problems.map((problem, index) => {
    if (!isEntry(problem)) return undefined;
    const { suggestion } = problem;
    return index === first ? `${schemaLine("resolutions")}\n${suggestion}` : suggestion;
  });
}
