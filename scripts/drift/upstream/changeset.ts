import { createHash } from "node:crypto";
import { inlineMarkdown } from "../../markdown/inline-markdown.ts";
import type { Finding, FindingReport } from "../finding/finding.ts";

/** A file for `.changeset/`. */
export interface Changeset {
  /** The file name. The same findings give the same name. */
  readonly name: string;
  readonly text: string;
}

/**
 * The changeset (format of @changesets/cli 2) for a report: its bump, and a line per finding. Undefined if no new
 * version is due.
 */
export function changesetOf(report: FindingReport, packageName: string): Changeset | undefined {
  if (report.nextVersion === "none") {
    return undefined;
  }
  const listed = report.findings.filter((finding) => finding.bump !== "none");
  const text = [
    `---\n${JSON.stringify(packageName)}: ${report.nextVersion}\n---`,
    headline(report),
    ...(listed.length === 0 ? [] : [listed.map(line).join("\n")]),
  ].join("\n\n");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { name: `upstream-${hash}.md`, text: `${text}\n` };
}

function headline({ summary }: FindingReport): string {
  const breaking = summary.error > 0 ? " in ways that can break programs" : "";
  return `The published API changed${breaking}.`;
}

/** A finding as one line, so that the changelog stays a list regardless of the page's text. */
function line(finding: Finding): string {
  const message = inlineMarkdown(finding.message);
  return `- ${finding.level === "info" ? "" : `**${finding.level}** `}${message} (\`${finding.id}\`)`;
}
