import type { FindingReport } from "../drift/finding/finding.ts";
import { counted } from "./counted.ts";

/** The totals of a report as a sentence. */
export function findingsSummary(report: FindingReport): string {
  const { error, warning, info } = report.summary;
  const { length } = report.problems;
  if (length > 0) {
    const found = [
      ...(error > 0 ? [counted(error, "error")] : []),
      ...(warning > 0 ? [counted(warning, "warning")] : []),
      ...(info > 0 ? [`${info} info`] : []),
    ];
    const so = found.length === 0 ? "" : ` Found so far: ${found.join(", ")}; ${next(report)}.`;
    return `${counted(length, "problem")}: not everything was compared.${so}`;
  }
  return `${counted(error, "error")}, ${counted(warning, "warning")}, ${info} info; ${next(report)}.`;
}

/**
 * The next version. A major one without any error names its reason: removing a name from the types breaks a
 * program's build, but no running program.
 */
function next({ findings, summary, nextVersion }: FindingReport): string {
  if (nextVersion === "none") return "no new version is due";
  if (nextVersion !== "major" || summary.error > 0) return `next version: ${nextVersion}`;
  const causes = findings.filter(({ bump }) => bump === nextVersion);
  const reasons = new Set(causes.map((finding) => `${finding.class}: ${finding.id}`));
  return `next version: ${nextVersion} (${[...reasons].join(", ")})`;
}
