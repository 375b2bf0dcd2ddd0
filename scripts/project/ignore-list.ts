import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { readYaml } from "../pages/text/read-yaml.ts";
import { didYouMean } from "../problem/did-you-mean.ts";
import { ownFileProblems, sentence } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";

const keys = ["id", "pointer", "operation", "because", "expires"];

/** Findings that people have looked at and accept for a time. */
export interface IgnoreEntry {
  readonly id: string;
  /** The finding's pointer; undefined where any will do. */
  readonly pointer: string | undefined;
  /** One of the finding's operations; undefined where any will do. */
  readonly operation: string | undefined;
  readonly because: string;
  /** The last day it holds, as YYYY-MM-DD in UTC. */
  readonly expires: string;
  readonly source: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What an ignore file holds. */
export interface IgnoreList {
  readonly entries: readonly IgnoreEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the entries of an ignore file: a list, by itself or under `ignore:`, or nothing yet. All that is wrong comes back at once.
 *
 * @param ids The ids that findings can have.
 */
export function readIgnoreList(text: string, source: string, ids: readonly string[]): IgnoreList {
  const reading = readYaml(text);
  if ("faults" in reading) {
    return { entries: [], problems: ownFileProblems(source, reading.faults) };
  }
  const { value } = reading;
  const path = isJsonObject(value) && "ignore" in value ? ["ignore"] : [];
  const misspelled = isJsonObject(value) && path.length === 0 ? Object.keys(value)[0] : undefined;
  if (misspelled !== undefined) {
    const guess = didYouMean(misspelled, ["ignore"]);
    return {
      entries: [],
      problems: [
        malformed(source, 1, `the key \`${misspelled}\` means nothing here${guess}`, value),
      ],
    };
  }
  const list = (path.length === 0 || !isJsonObject(value) ? value : value.ignore) ?? [];
  if (!Array.isArray(list)) {
    return { entries: [], problems: [malformed(source, 1, "it holds no list", list)] };
  }
  const read = list.map((item, index) =>
    readEntry(item, source, reading.lineOf([...path, String(index)]), ids),
  );
  return {
    entries: read.flatMap((each) => ("kind" in each ? [] : [each])),
    problems: read.flatMap((each) => ("kind" in each ? [each] : [])),
  };
}

function readEntry(
  value: JsonValue,
  source: string,
  line: number,
  ids: readonly string[],
): IgnoreEntry | Problem {
  if (!isJsonObject(value)) {
    return malformed(source, line, "an entry is no mapping", value);
  }
  const word = (key: string) => {
    const stated = value[key];
    return typeof stated === "string" && stated.trim() !== "" ? stated : undefined;
  };
  const [id, pointer, operation] = [word("id"), word("pointer"), word("operation")];
  const [because, expires] = [word("because"), word("expires")];
  const extra = Object.keys(value).find((key) => !keys.includes(key));
  if (extra !== undefined) {
    return malformed(source, line, `an entry has no \`${extra}\`${didYouMean(extra, keys)}`, value);
  }
  if (id === undefined || !ids.includes(id)) {
    const guess = id === undefined ? "" : didYouMean(id, ids);
    return malformed(source, line, `\`id\` is not the id of a finding${guess}`, value);
  }
  if (pointer === undefined && operation === undefined) {
    return malformed(source, line, "neither `pointer` nor `operation` says where", value);
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
    message: sentence(`An entry of the ignore file cannot be used: ${what}`),
    suggestion: "Each entry has id, pointer or operation (or both), because, and expires.",
    exitCode: 3,
  };
}
