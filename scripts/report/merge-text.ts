import { abbreviated } from "../abbreviated.ts";
import type { Merge } from "../merge/merge.ts";
import type { Problem, SourcedValue } from "../problem.ts";

/** Problems as a person reads them in a terminal: what was found, where, and what to do, for each. */
export function problemsText(problems: readonly Problem[]): string {
  const texts = problems.map((problem) => {
    const values = problem.values.map((value) => `  ${placeAndValue(value)}\n`).join("");
    return `${problem.kind}${problem.pointer === "" ? "" : ` ${problem.pointer}`}\n  ${problem.message}\n${values}${advice(problem)}`;
  });
  return texts.join("\n");
}

function placeAndValue({ source, line, value }: SourcedValue): string {
  return value === null
    ? `${source}:${line}`
    : `${source}:${line}  ${abbreviated(JSON.stringify(value))}`;
}

function advice({ suggestion, exitCode }: Problem): string {
  const isEntry = /^ *- pointer:/.test(suggestion);
  if (exitCode !== 3 || !isEntry) return `  To do: ${suggestion}\n`;
  return `  To decide, write this below resolutions: in the resolutions file, with a value that is right:\n${suggestion}`;
}

/** One line on what a merge came to. */
export function mergeSummary(merge: Merge, pages: number): string {
  const byResolution = merge.decisions.filter(({ resolution }) => resolution !== undefined).length;
  const byRule = merge.decisions.length - byResolution;
  const read = `${counted(pages, "page")} read`;
  if (merge.problems.length > 0) return `${read}; ${counted(merge.problems.length, "problem")}.`;
  return `${read}; ${counted(byRule, "place")} settled by rule, ${byResolution} by resolution.`;
}

/** A number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
