import { abbreviated } from "../problem/abbreviated.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import { printable } from "./printable.ts";

/** Problems as a person reads them in a terminal: what was found, where, and what to do, for each. */
export function problemsText(problems: readonly Problem[]): string {
  return problems.map(problemText).join("\n");
}

function problemText(problem: Problem): string {
  const { kind, pointer, message, values } = problem;
  const lines = [
    pointer === "" ? kind : `${kind} ${pointer}`,
    `  ${message}`,
    ...values.map((value) => `  ${placeAndValue(value)}`),
    ...advice(problem),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function placeAndValue({ source, line, value }: SourcedValue): string {
  return value === null
    ? `${source}:${line}`
    : `${source}:${line}  ${abbreviated(JSON.stringify(value))}`;
}

function advice({ suggestion, exitCode }: Problem): readonly string[] {
  const lines = suggestion.trimEnd().split("\n");
  const isEntry = /^ *- pointer:/.test(suggestion);
  return exitCode === 3 && isEntry
    ? [
        "  To do: Write this below resolutions: in the resolutions file, with the value that is right:",
        ...lines,
      ]
    : [`  To do: ${lines[0]}`, ...lines.slice(1)];
}
