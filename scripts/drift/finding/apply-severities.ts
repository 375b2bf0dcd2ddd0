import type { Severity } from "../../project/read-severities.ts";
import { formerIds } from "./catalogue.ts";
import type { Finding } from "./finding.ts";

/** The findings at the levels that a project set for their ids. The next version stays what the catalogue asks for. */
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
