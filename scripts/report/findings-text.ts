import type { Level } from "../drift/finding/catalogue.ts";
import type { Finding, FindingReport, SourceLine } from "../drift/finding/finding.ts";
import type { JsonValue } from "../json/json-value.ts";
import { byLevel } from "./by-level.ts";
import { findingsSummary } from "./findings-summary.ts";
import { notesText } from "./notes-text.ts";
import { printable } from "./printable.ts";

/** Options of the text report. */
export interface TextOptions {
  /** Whether to color levels with ANSI sequences. */
  readonly color: boolean;
  /** The folder that relative file names start from; absolute. Only annotations need it. */
  readonly cwd?: string;
  /** The folder of the repository that a CI run checked out (`GITHUB_WORKSPACE`); absolute. */
  readonly workspace?: string;
}

const sgr: Readonly<Record<Level, string>> = { error: "31", warning: "33", info: "36" };

/**
 * The report for people at a terminal: what was not compared, then the findings by level, each with its place and
 * proof, and a summary at the end.
 */
export function findingsText(report: FindingReport, { color }: TextOptions): string {
  const paint = (code: string, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = byLevel(report.findings).map(({ level, items }) => {
    const heading = paint(`1;${sgr[level]}`, level.toUpperCase());
    return [heading, ...items.map(entry(paint))].join("\n");
  });
  const summary =
    report.findings.length + report.problems.length === 0
      ? "No findings: nothing changed."
      : findingsSummary(report);
  const notes = notesText(report.notes ?? []);
  const parts = [...notCompared(report), ...blocks, ...(notes === "" ? [] : [notes.trimEnd()])];
  return `${[...parts, summary].join("\n\n")}\n`;
}

/** A short list: the command prints each problem in full elsewhere. */
function notCompared({ problems }: FindingReport): readonly string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ kind, message, values }) => {
    const [place] = values;
    const at = place === undefined ? "" : `  ${place.source}:${place.line}`;
    return [printable(`  ${kind}${at}`), printable(`    ${message}`)].join("\n");
  });
  return [`NOT COMPARED\n${lines.join("\n")}`];
}

function entry(paint: (code: string, text: string) => string): (finding: Finding) => string {
  return (finding) => {
    const place = placeOf(finding);
    const lines = [
      `  ${paint(sgr[finding.level], finding.id)}${place === "" ? "" : `  ${place}`}`,
      `    ${printable(finding.message)}`,
      ...(finding.pointer === "" ? [] : [`    at ${printable(finding.pointer)}`]),
      ...proofLines(finding),
    ];
    return lines.join("\n");
  };
}

function proofLines(finding: Finding): readonly string[] {
  if (finding.witnessReason === undefined) {
    const { witness, instead } = finding;
    const accepted = instead === undefined ? [] : [`    accepted instead: ${shown(instead)}`];
    return [`    proof: ${shown(witness)}`, ...accepted];
  }
  return finding.class === "wire" ? [`    no proof: ${printable(finding.witnessReason)}`] : [];
}

function placeOf({ source }: Finding): string {
  const show = (side: SourceLine) => `${printable(side.file)}:${side.line}`;
  const { before, after } = source;
  if (before === null || after === null) {
    return before === null ? (after === null ? "" : show(after)) : `was ${show(before)}`;
  }
  return `${show(after)} (was ${show(before)})`;
}

function shown(payload: JsonValue): string {
  return printable(cut(JSON.stringify(payload)));
}

function cut(text: string): string {
  return text.length > 400 ? `${text.slice(0, 400)}… (in full with --format json)` : text;
}
