import type { FindingReport } from "../drift/finding.ts";

/** The totals of a report as a sentence. */
export function counted({ summary, nextVersion }: FindingReport): string {
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const totals = `${count(summary.error, "error")}, ${count(summary.warning, "warning")}, ${summary.info} info`;
  const next = nextVersion === "none" ? "no new version is due" : `next version: ${nextVersion}`;
  return `${totals}; ${next}.`;
}
