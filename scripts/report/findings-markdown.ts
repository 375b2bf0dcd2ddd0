import type { Level } from "../drift/finding/catalogue.ts";
import type { Finding, FindingReport, SourceLine } from "../drift/finding/finding.ts";
import { codeBlock, codeSpan } from "../markdown/code-span.ts";
import { inlineMarkdown } from "../markdown/inline-markdown.ts";
import { byLevel } from "./by-level.ts";
import { findingsSummary } from "./findings-summary.ts";

/** The heading of the findings of a level. */
export const levelHeadings: Readonly<Record<Level, string>> = {
  error: "Errors: can break a correct program",
  warning: "Warnings: need a review",
  info: "Info",
};

/** The report as GitHub-flavored markdown, for the body of a pull request. */
export function findingsMarkdown(report: FindingReport): string {
  const sections = byLevel(report.findings).flatMap(({ level, items }) => [
    `## ${levelHeadings[level]}`,
    ...items.map(findingMarkdown),
  ]);
  const parts = [
    "# API findings",
    findingsSummary(report),
    ...problems(report),
    ...notes(report),
    ...sections,
  ];
  return `${parts.join("\n\n")}\n`;
}

function notes(report: FindingReport): readonly string[] {
  const items = (report.notes ?? []).map(
    ({ message, source }) =>
      `- ${codeSpan(`${source.file}:${source.line}`)}: ${inlineMarkdown(message)}`,
  );
  return items.length === 0 ? [] : ["## Notes", items.join("\n")];
}

/** What was not compared comes first. */
function problems(report: FindingReport): readonly string[] {
  const items = report.problems.map(({ message, suggestion, values }) => {
    const places = values.map(({ source, line }) => codeSpan(`${source}:${line}`));
    const at = places.length === 0 ? "" : ` (${places.join(", ")})`;
    return `- ${inlineMarkdown(message)}${at} To do: ${inlineMarkdown(suggestion.trim())}`;
  });
  return items.length === 0 ? [] : ["## Not compared", items.join("\n")];
}

function findingMarkdown(finding: Finding): string {
  return `### ${codeSpan(finding.id)}\n\n${findingFacts(finding)}`;
}

/** The body of a finding's section: the message, its places, the proof. */
export function findingFacts(finding: Finding): string {
  const facts = [
    `- next version: ${finding.bump}, class: ${finding.class}`,
    ...(finding.pointer === "" ? [] : [`- at ${codeSpan(finding.pointer)}`]),
    ...(finding.operations.length === 0
      ? []
      : [`- operations: ${finding.operations.map(codeSpan).join(", ")}`]),
    ...placeLine("before", finding.source.before),
    ...placeLine("after", finding.source.after),
  ];
  return [inlineMarkdown(finding.message), facts.join("\n"), ...proof(finding)].join("\n\n");
}

function placeLine(side: string, source: SourceLine | null): readonly string[] {
  return source === null ? [] : [`- ${side}: ${codeSpan(`${source.file}:${source.line}`)}`];
}

function proof(finding: Finding): readonly string[] {
  if (finding.witnessReason !== undefined) {
    return finding.class === "wire" ? [`No proof: ${inlineMarkdown(finding.witnessReason)}.`] : [];
  }
  const json = JSON.stringify(finding.witness, null, 2);
  const { instead } = finding;
  const accepted =
    instead === undefined
      ? []
      : [`The rejecting side accepts:\n\n${codeBlock(JSON.stringify(instead, null, 2), "json")}`];
  return [`Proof, valid on one side only:\n\n${codeBlock(json, "json")}`, ...accepted];
}
