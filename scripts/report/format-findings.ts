import type { FindingReport } from "../drift/finding/finding.ts";
import { findingsGithub } from "./findings-github.ts";
import { findingsMarkdown } from "./findings-markdown.ts";
import { findingsSarif } from "./findings-sarif.ts";
import { findingsText, type TextOptions } from "./findings-text.ts";
import { printableJson } from "./printable.ts";

/** The formats in which findings are printed. */
export const findingFormats = ["text", "json", "markdown", "github", "sarif"] as const;

/** A format, as passed to `--format`. */
export type FindingFormat = (typeof findingFormats)[number];

/** Whether a word is one of the formats. */
export function isFindingFormat(word: string): word is FindingFormat {
  return findingFormats.some((format) => format === word);
}

/** Formats the report. The text ends with a newline. */
export function formatFindings(
  report: FindingReport,
  format: FindingFormat,
  options: TextOptions,
): string {
  switch (format) {
    case "json":
      return `${printableJson(JSON.stringify(report, null, 2))}\n`;
    case "markdown":
      return findingsMarkdown(report);
    case "github":
      return findingsGithub(report, options);
    case "sarif":
      return findingsSarif(report);
    case "text":
      return findingsText(report, options);
  }
}
