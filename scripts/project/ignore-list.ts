import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { readYaml } from "../pages/text/read-yaml.ts";
import { didYouMean } from "../problem/did-you-mean.ts";
import { ownFileProblems, sentence } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { readSeverities, type Severity } from "./read-severities.ts";

const keys = ["id", "pointer", "operation", "because", "expires"];

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
  const reading = readYaml(text);
  if ("faults" in reading) {
    return failed(...ownFileProblems(source, reading.faults));
  }
  const { value } = reading;
  const fields = isJsonObject(value) ? value : { ignore: value };
  const misspelled = Object.keys(fields).find((key) => !["ignore", "severity"].includes(key));
  if (misspelled !== undefined) {
    const guess = didYouMean(misspelled, ["ignore", "severity"]);
    return failed(malformed(source, 1, `unknown key \`${misspelled}\`${guess}`, value));
  }
  const { ignore: list, severity } = fields;
  if (!Array.isArray(list ?? [])) {
    return failed(malformed(source, 1, "the file does not contain a list", list ?? null));
  }
  const path = isJsonObject(value) ? ["ignore"] : [];
  const read = (Array.isArray(list) ? list : []).map((item, index) =>
    readEntry(item, source, reading.lineOf([...path, String(index)]), ids),
  );
  const set = readSeverities(severity ?? [], source, ids, (index) =>
    reading.lineOf(["severity", String(index)]),
  );
  return {
    entries: read.flatMap((each) => ("kind" in each ? [] : [each])),
    severities: set.severities,
    problems: [...read.flatMap((each) => ("kind" in each ? [each] : [])), ...set.problems],
  };
}

function failed(...problems: readonly Problem[]): IgnoreList {
  return { entries: [], severities: [], problems };
}

function readEntry(
  value: JsonValue,
  source: string,
  line: number,
  ids: readonly string[],
): IgnoreEntry | Problem {
  if (!isJsonObject(value)) {
    return malformed(source, line, "it is not a mapping", value);
  }
  const word = (key: string) => {
    const stated = value[key];
    return typeof stated === "string" && stated.trim() !== "" ? stated : undefined;
  };
  const [id, pointer, operation] = [word("id"), word("pointer"), word("operation")];
  const [because, expires] = [word("because"), word("expires")];
  const extra = Object.keys(value).find((key) => !keys.includes(key));
  if (extra !== undefined) {
    return malformed(source, line, `unknown key \`${extra}\`${didYouMean(extra, keys)}`, value);
  }
  if (id === undefined || !ids.includes(id)) {
    const guess = id === undefined ? "" : didYouMean(id, ids);
    return malformed(source, line, `\`id\` is not the id of a finding${guess}`, value);
  }
  if (pointer === undefined && operation === undefined) {
    return malformed(source, line, "`pointer` or `operation` is missing", value);
  }
  if (because === undefined) {
    return malformed(source, line, "`because` is missing", value);
  }
  if (expires === undefined || !isDate(expires)) {
    return malformed(source, line, "`expires` is not a date such as 2027-01-31", value);
  }
  return { id, pointer, operation, because, expires, source, line };
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function malformed(source: string, line: number, what: string, value: JsonValue): Problem {
  return {
    kind: "ignore-malformed",
    pointer: "",
    values: [{ source, line, value }],
    message: sentence(`Invalid entry in the ignore file: ${what}`),
    suggestion: "Each entry has id, pointer or operation (or both), because, and expires.",
    exitCode: 3,
  };
}
