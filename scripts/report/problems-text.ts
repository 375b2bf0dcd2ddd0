import { abbreviated } from "../problem/abbreviated.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import { directionWords } from "./direction-words.ts";
import { groupedProblems } from "./grouped-problems.ts";
import { printable } from "./printable.ts";
import { entryAdvice, proposedEntry } from "./proposed-entry.ts";
import { valueGroups } from "./value-groups.ts";

/** Problems for people at a terminal: for each, what was found, where, and what to do. */
export function problemsText(problems: readonly Problem[]): string {
  return groupedProblems(problems).map(problemText).join("\n");
}

function problemText(problem: Problem): string {
  const { kind, pointer, direction, message, values } = problem;
  const where = direction === undefined ? "" : ` (${directionWords[direction]})`;
  const lines = [
    pointer === "" ? kind : `${kind} ${pointer}${where}`,
    `  ${message}`,
    ...valueLines(values).map((line) => `  ${line}`),
    ...advice(problem),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

/** Each distinct value once, with the pages that state it; only the places if there are no values. */
function valueLines(values: readonly SourcedValue[]): readonly string[] {
  if (values.every(({ value }) => value === null)) {
    return values.map(({ source, line }) => `${source}:${line}`);
  }
  const groups = valueGroups(values);
  const texts = groups.map(({ value }) => (value === null ? "nothing" : JSON.stringify(value)));
  return groups.map(({ who, where }, index) => `${who} ${distinct(texts, index)}${where}`);
}

/**
 * A text cut to fit in a line. If another text begins the same way, it is cut to the part around the first
 * difference.
 */
function distinct(texts: readonly string[], index: number): string {
  const text = texts[index] ?? "";
  const alike = texts.filter((other) => other !== text && abbreviated(other) === abbreviated(text));
  if (alike.length === 0) return abbreviated(text);
  const shared = Math.min(...alike.map((other) => sharedLength(text, other)));
  return `…${abbreviated(text.slice(Math.max(0, shared - 40)))}`;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function advice(problem: Problem): readonly string[] {
  const entry = proposedEntry(problem);
  const [first = "", ...others] = (entry ?? problem.suggestion).trimEnd().split("\n");
  return entry === undefined
    ? [`  To do: ${first}`, ...others]
    : [`  To do: ${entryAdvice}`, first, ...others];
}
