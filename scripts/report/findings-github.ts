import type { Finding, FindingReport, SourceLine } from "../drift/finding/finding.ts";
import { findingsSummary } from "./findings-summary.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/**
 * The report as workflow commands: GitHub shows them on page and line. Escaped as its toolkit does it.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function findingsGithub(report: FindingReport): string {
  const lines = report.findings.map((finding) => annotation(finding));
  return `${[...lines, findingsSummary(report)].join("\n")}\n`;
}

function annotation(finding: Finding): string {
  const place = placeOf(finding);
  const properties = [
    ...(place === null ? [] : [`file=${property(place.file)}`, `line=${place.line}`]),
    `title=${property(finding.id)}`,
  ];
  const proof =
    finding.witnessReason === undefined ? `\nproof: ${JSON.stringify(finding.witness)}` : "";
  return `::${commands[finding.level]} ${properties.join(",")}::${data(finding.message + proof)}`;
}

/** GitHub annotates files of the repository: the kept page rather than the address of the published one. */
function placeOf({ source }: Finding): SourceLine | null {
  const places = [source.after, source.before].filter((place) => place !== null);
  return places.find(({ file }) => !/^https?:/.test(file)) ?? places[0] ?? null;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
