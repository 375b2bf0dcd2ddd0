import type { FindingReport } from "../drift/finding/finding.ts";

/** The report as one JSON text, two blanks to a level, with a final newline. */
export function findingsJson(report: FindingReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
