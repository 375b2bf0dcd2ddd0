import type { JsonValue } from "../json/json-value.ts";
import type { Problem } from "../problem/problem.ts";
import { type EntryFileShape, readEntryFile } from "./entry-file.ts";
import type { EntryField } from "./entry-reader.ts";

/** Findings that a person has reviewed and accepts for a limited time. */
export interface IgnoreEntry {
  readonly id: string;
  /** The finding's pointer; undefined for any. */
  readonly pointer: string | undefined;
  /** One of the finding's operations; undefined for any. */
  readonly operation: string | undefined;
  readonly because: string;
  /** The last day on which it applies, as YYYY-MM-DD in UTC. */
  readonly expires: string;
  readonly source: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The level that a project sets for all findings of an id. */
export interface Severity {
  readonly id: string;
  readonly level: "error" | "warning" | "info";
  readonly because: string;
}

/** The contents of an ignore file. */
export interface IgnoreList {
  readonly entries: readonly IgnoreEntry[];
  readonly severities: readonly Severity[];
  readonly problems: readonly Problem[];
}

/**
 * Reads an ignore file: a list of entries, at the top level or under `ignore:`, in that case with levels under
 * `severity:`. It may be empty. All problems are returned at once.
 *
 * @param ids The ids that findings can have.
 */
export function readIgnoreList(text: string, source: string, ids: readonly string[]): IgnoreList {
  const { lists, problems } = readEntryFile(text, source, shapeFor(ids));
  return {
    entries: (lists.get("ignore") ?? []).map(({ fields, line }) => ({
      id: String(fields.id),
      pointer: fields.pointer === undefined ? undefined : String(fields.pointer),
      operation: fields.operation === undefined ? undefined : String(fields.operation),
      because: String(fields.because),
      expires: String(fields.expires),
      source,
      line,
    })),
    severities: (lists.get("severity") ?? []).flatMap(({ fields: { id, level, because } }) => {
      const known = levels.find((one) => one === level);
      return known ? [{ id: String(id), level: known, because: String(because) }] : [];
    }),
    problems,
  };
}

const levels = ["error", "warning", "info"] as const;

// An invalid entry decides nothing, so a person must still decide.
function shapeFor(ids: readonly string[]): EntryFileShape {
  const id: EntryField = {
    words: "the id of a finding",
    admits: (value) => ids.some((one) => one === value),
    known: ids,
  };
  const because: EntryField = { words: "the reason, as a sentence of your own", admits: isText };
  const level: EntryField = {
    words: "error, warning or info",
    admits: (value) => levels.some((one) => one === value),
  };
  const ignore = {
    id,
    pointer: { words: "the pointer of the finding", admits: isText, isOptional: true },
    operation: { words: "an operation of the finding", admits: isText, isOptional: true },
    because,
    expires: { words: "a date such as 2027-01-31", admits: isDate },
  };
  return {
    lists: {
      ignore: { fields: ignore, anyOf: ["pointer", "operation"] },
      severity: { fields: { id, level, because }, unique: "id" },
    },
    bare: "ignore",
    exitCode: 3,
  };
}

function isText(value: JsonValue): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isDate(value: JsonValue): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
