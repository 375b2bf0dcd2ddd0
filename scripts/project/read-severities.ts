import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { didYouMean } from "../problem/did-you-mean.ts";
import { sentence } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";

/** The level that a project sets for all findings of an id. */
export interface Severity {
  readonly id: string;
  readonly level: "error" | "warning" | "info";
  readonly because: string;
}

const levels = ["error", "warning", "info"] as const;

/**
 * Reads the list under `severity:` of an ignore file. All problems are returned at once.
 *
 * @param ids The ids that findings can have.
 * @param lineOf The line of an entry by its index.
 */
export function readSeverities(
  list: JsonValue,
  source: string,
  ids: readonly string[],
  lineOf: (index: number) => number,
): { readonly severities: readonly Severity[]; readonly problems: readonly Problem[] } {
  if (!Array.isArray(list)) {
    return { severities: [], problems: [malformed(source, lineOf(0), "it is not a list", list)] };
  }
  const seen = new Set<JsonValue | undefined>();
  const read = list.map((item: JsonValue, index): Severity | Problem => {
    const entry = isJsonObject(item) ? item : {};
    const refuse = (what: string) => malformed(source, lineOf(index), what, item);
    const { id, level: stated, because } = entry;
    const level = levels.find((one) => one === stated);
    const extra = Object.keys(entry).find((key) => !["id", "level", "because"].includes(key));
    if (extra !== undefined) return refuse(`unknown key \`${extra}\``);
    if (typeof id !== "string" || !ids.includes(id)) {
      const guess = typeof id === "string" ? didYouMean(id, ids) : "";
      return refuse(`\`id\` is not the id of a finding${guess}`);
    }
    if (seen.has(id)) return refuse(`\`${id}\` is listed twice`);
    seen.add(id);
    if (level === undefined) return refuse("`level` is not error, warning or info");
    if (typeof because !== "string" || because.trim() === "") return refuse("`because` is missing");
    return { id, level, because };
  });
  return {
    severities: read.flatMap((one) => ("kind" in one ? [] : [one])),
    problems: read.flatMap((one) => ("kind" in one ? [one] : [])),
  };
}

function malformed(source: string, line: number, what: string, value: JsonValue): Problem {
  return {
    kind: "severity-malformed",
    pointer: "",
    values: [{ source, line, value }],
    message: sentence(`Invalid entry under severity: ${what}`),
    suggestion: "Each entry has id, level (error, warning or info) and because.",
    exitCode: 3,
  };
}
