import type { Problem } from "../../problem/problem.ts";
import type { IgnoreEntry } from "../../project/ignore-list.ts";
import { formerIds } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

/**
 * Removes the findings that entries cover. A finding with several operations is removed only if each is covered.
 * An expired entry covers nothing and is a problem, as is one that matches no finding.
 * @param now The time to compare with `expires`. An entry applies through its last day, in UTC.
 */
export function applyIgnores(
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
  now: Date,
): { readonly findings: readonly Finding[]; readonly problems: readonly Problem[] } {
  const today = now.toISOString().slice(0, 10);
  const live = entries.filter((entry) => entry.expires >= today);
  const idle = live.filter((entry) => !findings.some((finding) => matches(entry, finding)));
  return {
    findings: findings.filter((finding) => !isCovered(finding, live)),
    problems: [
      ...entries
        .filter((entry) => entry.expires < today)
        .map((entry) => problemOf("ignore-expired", entry, `expired on ${entry.expires}`)),
      ...idle.map((entry) => problemOf("ignore-unmatched", entry, "matches no finding")),
    ],
  };
}

function isCovered(finding: Finding, entries: readonly IgnoreEntry[]): boolean {
  const matching = entries.filter((entry) => matches(entry, finding));
  return (
    matching.some((entry) => entry.operation === undefined) ||
    (finding.operations.length > 0 &&
      finding.operations.every((name) => matching.some((entry) => entry.operation === name)))
  );
}

function matches(entry: IgnoreEntry, finding: Finding): boolean {
  return (
    (formerIds[entry.id] ?? entry.id) === finding.id &&
    (entry.pointer === undefined || entry.pointer === finding.pointer) &&
    (entry.operation === undefined || finding.operations.includes(entry.operation))
  );
}

function problemOf(kind: string, entry: IgnoreEntry, what: string): Problem {
  const { id, pointer, operation, because, expires } = entry;
  const value = {
    id,
    ...(pointer === undefined ? {} : { pointer }),
    ...(operation === undefined ? {} : { operation }),
    because,
    expires,
  };
  return {
    kind,
    pointer: pointer ?? "",
    values: [{ source: entry.source, line: entry.line, value }],
    message: `The ignore entry for ${id} ${what}.`,
    suggestion: "Remove the entry, or review the finding again and correct the entry.",
    exitCode: 3,
  };
}
