import { catalogue, type FindingId, isFindingId, type Level } from "../drift/finding/catalogue.ts";
import { explanation } from "../drift/finding/explanation.ts";
import type { Finding, FindingReport, Note, SourceLine } from "../drift/finding/finding.ts";
import type { Problem } from "../problem/problem.ts";
import { printableJson } from "./printable.ts";

const levels: Readonly<Record<Level, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The report as a SARIF 2.1.0 log. Its rules are the ids of the catalogue. */
export function findingsSarif(report: FindingReport): string {
  const ids = Object.keys(catalogue);
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "together-files",
            rules: Object.entries(catalogue).map(([id, entry]) => ({
              id,
              shortDescription: { text: `${id.replaceAll("-", " ")}.` },
              help: { text: isFindingId(id) ? explanation(id) : id },
              defaultConfiguration: { level: levels[entry.level] },
              properties: { class: entry.class, bump: entry.bump },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: [
              ...report.problems.map(notification),
              ...(report.notes ?? []).map(noteNotification),
            ],
          },
        ],
        results: report.findings.map((finding) => result(finding, ids.indexOf(finding.id))),
        properties: { nextVersion: report.nextVersion },
      },
    ],
  };
  return `${printableJson(JSON.stringify(log, null, 2))}\n`;
}

function notification({ kind, message, suggestion, values }: Problem): object {
  return {
    descriptor: { id: kind },
    level: "error",
    message: { text: `${message} ${suggestion}`.trim() },
    locations: values.map(({ source, line }) => location({ file: source, line }, undefined)),
  };
}

function noteNotification({ message, source }: Note): object {
  return { level: "note", message: { text: message }, locations: [location(source, undefined)] };
}

function result(finding: Finding, ruleIndex: number): object {
  const { before, after } = finding.source;
  const main = after ?? before;
  const related = main === after ? before : null;
  const id: FindingId = finding.id;
  return {
    ruleId: id,
    ruleIndex,
    level: levels[finding.level],
    message: { text: finding.message },
    locations: main === null ? [] : [location(main, finding.pointer)],
    ...(related === null ? {} : { relatedLocations: [location(related, undefined)] }),
    partialFingerprints: { "place/v1": `${id} ${finding.pointer}` },
    properties: {
      class: finding.class,
      bump: finding.bump,
      operations: finding.operations,
      witness: finding.witness,
      ...(finding.instead === undefined ? {} : { instead: finding.instead }),
      ...(finding.witnessReason === undefined ? {} : { witnessReason: finding.witnessReason }),
    },
  };
}

function location({ file, line }: SourceLine, pointer: string | undefined): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line },
    },
    ...(pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  };
}

/** A file name as a URI reference (SARIF 3.4.3, RFC 3986). Existing escapes in a URL are kept. */
function uriOf(file: string): string {
  if (/^https?:\/\//.test(file)) {
    return encodeURI(file).replace(/%25([0-9a-f]{2})/gi, "%$1");
  }
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}
