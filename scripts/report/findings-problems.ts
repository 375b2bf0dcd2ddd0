import type { Problem } from "../problem.ts";

/** Problems for people, one block each: what was found, on which page and line, what to do. */
export function problemsText(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const values = problem.values.map(
        ({ source, line, value }) => `  ${source}:${line}: ${JSON.stringify(value)}`,
      );
      const suggestion = problem.suggestion.trimEnd().replaceAll("\n", "\n  ");
      return [`${problem.kind}: ${problem.message}`, ...values, `  ${suggestion}`, ""].join("\n");
    })
    .join("");
}
