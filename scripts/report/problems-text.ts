import { abbreviated } from "../problem/abbreviated.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import { directionWords } from "./direction-words.ts";
import { groupedProblems } from "./grouped-problems.ts";
import { printable } from "./printable.ts";
import { proposedEntries } from "./proposed-entries.ts";
import { valueGroups } from "./value-groups.ts";

/** Problems as a person reads them in a terminal: what was found, where, and what to do, for each. */
export function problemsText(problems: readonly Problem[]): string {
  const grouped = groupedProblems(problems);
  const entries = proposedEntries(grouped);
  return grouped.map((problem, index) => problemText(problem, entries[index])).join("\n");
}

function problemText(problem: Problem, entry: string | undefined): string {
  const { kind, pointer, direction, message, values, suggestion } = problem;
  const where = direction === undefined ? "" : ` (${directionWords[direction]})`;
  const lines = [
    pointer === "" ? kind : `${kind} ${pointer}${where}`,
    `  ${message}`,
    ...valueLines(values).map((line) => `  ${line}`),
    ...advice(suggestion, entry),
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

/** Each different value once, with who states it; places alone if none has a value. */
function valueLines(values: readonly SourcedValue[]): readonly string[] {
  if (values.every(({ value }) => value === null)) {
    return values.map(({ source, line }) => `${source}:${line}`);
  }
  const groups = valueGroups(values);
  const texts = groups.map(({ value }) => (value === null ? "nothing" : JSON.stringify(value)));
  return groups.map(({ who, where }, index) => `${who} ${distinct(texts, index)}${where}`);
}

/** A text cut to fit in a line; if another one begins alike, from shortly before where they differ. */
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

function advice(suggestion: string, entry: string | undefined): readonly string[] {
  const [first = "", ...others] = (entry ?? suggestion).trimEnd().split("\n");
  return entry === undefined
    ? [`  To do: ${first}`, ...others]
    : [
        "  To do: Write this below resolutions: in the resolutions file, with the value that is right:",
        first,
        ...others,
      ];
}
