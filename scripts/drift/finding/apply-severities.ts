import type { Severity } from "../../project/ignore-list.ts";
import { formerIds } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

/**
 * Sets the levels of findings that a project defines for their ids. The next version still follows the catalogue.
 */
export function applySeverities(
  findings: readonly Finding[],
  severities: readonly Severity[],
): readonly Finding[] {
  const levels = new Map(severities.map(({ id, level }) => [formerIds[id] ?? id, level]));
  return findings.map((finding) => ({
    ...finding,
    level: levels.get(finding.id) ?? finding.level,
  }));
}
