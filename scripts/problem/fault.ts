import type { JsonValue } from "../json/json-value.ts";
import type { Problem } from "./problem.ts";

/** What is wrong with a text, and where in it: a {@link Problem} whose source is not named yet. */
export interface Fault {
  /** Kebab-case name of the kind of problem. */
  readonly kind: string;
  /** JSON pointer of the node concerned; empty for the whole text. */
  readonly pointer?: string;
  /** Line in the text, counted from 1. */
  readonly line: number;
  /** Column in that line, counted from 1, where the place is narrower than a line. */
  readonly column?: number;
  /** What was found there, where that can be shown. */
  readonly value?: JsonValue;
  /** Further places in the text that are part of it. */
  readonly others?: readonly { readonly line: number; readonly value: JsonValue }[];
  /** What was found; a problem makes a sentence of it, and of the suggestion. */
  readonly message: string;
  readonly suggestion: string;
}

/** What is wrong, without its place. */
export type UnplacedFault = Omit<Fault, "line" | "column">;

/**
 * The faults of a text as problems of its source.
 *
 * @param exitCode What each ends the run with.
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
 * The faults of a YAML file that people of the project write, as problems that say to correct this file. Only the first
 * syntax error is reported, because it makes the rest of the file be misread.
 */
export function ownFileProblems(file: string, faults: readonly Fault[]): readonly Problem[] {
  const inOrder = faults.toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
  const syntax = inOrder.find(({ kind }) => kind === "invalid-yaml");
  const told = syntax ? [syntax] : inOrder;
  return problemsOf(
    file,
    told.map((fault) => ({ ...fault, suggestion: `correct this line of ${file}` })),
  );
}

/**
 * A text as a sentence of its own: a capital first, a full stop last. None follows what is to be copied: a value behind a
 * colon, an entry on lines of its own.
 */
export function sentence(text: string): string {
  const isCopied = text.includes("\n") || /: \S+$/.test(text);
  const end = isCopied || /[.!?]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}
