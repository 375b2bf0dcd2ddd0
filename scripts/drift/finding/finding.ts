import type { JsonValue } from "../../json/json-value.ts";
import type { Problem } from "../../problem/problem.ts";
import {
  type Bump,
  bumps,
  catalogue,
  type FindingClass,
  type FindingId,
  type Level,
} from "./catalogue.ts";

/** A line of a page or document. */
export interface SourceLine {
  /** The page or document, as typed. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** One difference between two documents. Its properties are in the order in which JSON shows them. */
export interface Finding {
  readonly id: FindingId;
  readonly class: FindingClass;
  readonly level: Level;
  readonly bump: Bump;
  /** JSON pointer into the new document, or into the old one if something was removed. */
  readonly pointer: string;
  /** operationIds, or "GET /path" for operations without one; empty if no operation is concerned. */
  readonly operations: readonly string[];
  readonly source: { readonly before: SourceLine | null; readonly after: SourceLine | null };
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** A plain sentence: what changed, who is affected, how. */
  readonly message: string;
  /**
   * A body or parameter value of the first operation that one side accepts and the other rejects; null if there is
   * none. If readers break, it is valid under the new side; if senders break, under the old one.
   */
  readonly witness: JsonValue;
  /**
   * What the side that rejects the witness accepts: the two differ only at or below the finding's place, or in whether it is
   * there.
   */
  readonly instead?: JsonValue;
  /** Why there is no witness. */
  readonly witnessReason?: string;
}

/** A further remark, with the line to correct. */
export interface Note {
  readonly message: string;
  readonly source: SourceLine;
}

/** What `diff` and `drift` print. */
export interface FindingReport {
  readonly findings: readonly Finding[];
  /** What was not compared, and why. There may be further changes. */
  readonly problems: readonly Problem[];
  readonly summary: Readonly<Record<Level, number>>;
  /** Further remarks; absent if there are none. */
  readonly notes?: readonly Note[];
  /** The highest bump of the findings: what the next version of this package must be. */
  readonly nextVersion: Bump;
}

const levelOrder: readonly Level[] = ["error", "warning", "info"];

/** The findings with their totals, errors first, then by place. */
export function reportOf(
  findings: readonly Finding[],
  problems: readonly Problem[] = [],
  notes: readonly Note[] = [],
): FindingReport {
  const sorted = [...findings].sort(
    (a, b) =>
      levelOrder.indexOf(a.level) - levelOrder.indexOf(b.level) ||
      compareText(a.pointer, b.pointer) ||
      compareText(a.id, b.id),
  );
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    findings: sorted,
    problems,
    ...(notes.length === 0 ? {} : { notes }),
    summary: { error: count("error"), warning: count("warning"), info: count("info") },
    nextVersion: highestBump(findings.map((finding) => finding.bump)),
  };
}

/** The highest of some bumps; "none" without any. */
function highestBump(all: readonly Bump[]): Bump {
  return all.reduce<Bump>(
    (highest, bump) => (bumps.indexOf(bump) > bumps.indexOf(highest) ? bump : highest),
    "none",
  );
}

/** Whether a finding is at or above a level. */
export function reaches(report: FindingReport, level: Level): boolean {
  return report.findings.some(
    (finding) => levelOrder.indexOf(finding.level) <= levelOrder.indexOf(level),
  );
}

/** The properties of a finding that follow from its id. */
export function verdictOf(id: FindingId): Pick<Finding, "id" | "class" | "level" | "bump"> {
  const { class: findingClass, level, bump } = catalogue[id];
  return { id, class: findingClass, level, bump };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
