import type { JsonValue } from "../json/json-value.ts";
import type { Problem } from "./problem.ts";

/** What is wrong with a text, and where: a {@link Problem} without its source. */
export interface Fault {
  /** Kebab-case name of the kind of problem. */
  readonly kind: string;
  /** JSON pointer of the node concerned; empty for the whole text. */
  readonly pointer?: string;
  /** Line in the text, counted from 1. */
  readonly line: number;
  /** Column in that line, counted from 1, if the place is narrower than a line. */
  readonly column?: number;
  /** The value found there, if it can be shown. */
  readonly value?: JsonValue;
  /** Further places in the text that the fault concerns. */
  readonly others?: readonly { readonly line: number; readonly value: JsonValue }[];
  /** What was found. A problem turns it, and the suggestion, into a sentence. */
  readonly message: string;
  readonly suggestion: string;
}

/** A fault without its place. */
export type UnplacedFault = Omit<Fault, "line" | "column">;

/**
 * Turns the faults of a text into problems of its source.
 * @param exitCode The exit code of each.
 */
export function problemsOf(
  source: string,
  faults: readonly Fault[],
  exitCode: Problem["exitCode"] = 4,
): readonly Problem[] {
  return faults.map(({ kind, pointer, line, column, value, others, message, suggestion }) => ({
    kind,
    pointer: pointer ?? "",
    values: [
      { source, line, value: value ?? null },
      ...(others ?? []).map((other) => ({ source, ...other })),
    ],
    message: sentence(column === undefined ? message : `${message} (column ${column})`),
    suggestion: sentence(suggestion),
    exitCode,
  }));
}

/**
 * Turns the faults of a YAML file of the project into problems that say to correct this file. If there is a syntax
 * error, only the first is reported, because the rest of the file may be misread.
 */
export function ownFileProblems(file: string, faults: readonly Fault[]): readonly Problem[] {
  const inOrder = faults.toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
  const syntax = inOrder.find(({ kind }) => kind === "invalid-yaml");
  const reported = syntax ? [syntax] : inOrder;
  return problemsOf(
    file,
    reported.map((fault) => ({ ...fault, suggestion: `correct this line of ${file}` })),
  );
}

/**
 * Turns text into a sentence: a capital first, a full stop last. There is no full stop after text to copy: a value
 * after a colon, or an entry on lines of its own.
 */
export function sentence(text: string): string {
  const isCopied = text.includes("\n") || /: \S+$/.test(text);
  const end = isCopied || /[.!?]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
