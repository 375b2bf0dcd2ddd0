import { appendFileSync } from "node:fs";
import { applyIgnores } from "../drift/finding/apply-ignores.ts";
import { applySeverities } from "../drift/finding/apply-severities.ts";
import { findingIds } from "../drift/finding/catalogue.ts";
import { type Finding, type Note, reaches, reportOf } from "../drift/finding/finding.ts";
import { type ExitCode, exitCode, exitCodeOf } from "../problem/exit-code.ts";
import type { Problem } from "../problem/problem.ts";
import { readIgnoreList } from "../project/ignore-list.ts";
import { formatFindings } from "../report/format-findings.ts";
import { problemsText } from "../report/problems-text.ts";
import type { FindingOptions } from "./arguments/finding-options.ts";
import { typedFile } from "./arguments/typed-file.ts";
import type { CommandIo } from "./command.ts";
import { writeReports } from "./files/report-files.ts";

/** The result of a comparison. */
export interface Compared {
  /** Undefined if nothing could be compared. */
  readonly findings: readonly Finding[] | undefined;
  readonly problems: readonly Problem[];
  /** Further remarks for the report. */
  readonly notes?: readonly Note[];
}

/**
 * Prints findings, except those that the ignore file lists, to stdout and problems to stderr. Returns the exit
 * code.
 *
 * @param now Decides which ignore entries have expired.
 * @param env Names GitHub's workspace and step summary. Default: the process's own environment.
 */
export async function printFindings(
  compared: Compared,
  options: FindingOptions,
  io: CommandIo,
  now: Date,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ExitCode> {
  const ignored =
    compared.findings === undefined
      ? { findings: undefined, problems: [] }
      : await withoutIgnored(
          { findings: compared.findings, isWhole: compared.problems.length === 0 },
          options,
          io,
          now,
        );
  const problems = [...compared.problems, ...ignored.problems];
  io.stderr(problemsText(problems));
  const report = reportOf(ignored.findings ?? [], problems, compared.notes);
  const workspace = env.GITHUB_WORKSPACE;
  const { color, cwd } = io;
  const where = workspace ? { cwd, workspace } : {};
  io.stdout(formatFindings(report, options.format, { color, ...where }));
  if (options.format === "github" && env.GITHUB_STEP_SUMMARY) {
    appendFileSync(env.GITHUB_STEP_SUMMARY, formatFindings(report, "markdown", { color: false }));
  }
  const failure = writeReports(report, options.reports, options.command, io);
  const drifted = options.failOn !== undefined && reaches(report, options.failOn);
  const failed = failure ?? exitCodeOf(problems);
  return failed === exitCode.ok && drifted ? exitCode.drift : failed;
}

/** Documents with more characters take a second or longer to compare. */
const longText = 100_000;

/** Shows that documents are being compared, at once if it will take long. */
export async function showComparison(characters: number, io: CommandIo): Promise<void> {
  await io.step("Comparing", characters > longText);
}

interface Found {
  readonly findings: readonly Finding[];
  /** Whether all pages were compared. If not, an entry that matches nothing may match something on a missing page. */
  readonly isWhole: boolean;
}

async function withoutIgnored(
  { findings, isWhole }: Found,
  { ignore }: FindingOptions,
  io: CommandIo,
  now: Date,
): Promise<Compared> {
  if (ignore === undefined) {
    return { findings, problems: [] };
  }
  const read = await typedFile(ignore, "ignore", io);
  if ("problems" in read) {
    return { findings, problems: read.problems };
  }
  const list = readIgnoreList(read.text, ignore, findingIds);
  const leveled = applySeverities(findings, list.severities);
  const applied = applyIgnores(leveled, list.entries, now);
  const problems = applied.problems.filter(({ kind }) => isWhole || kind !== "ignore-unmatched");
  return { findings: applied.findings, problems: [...list.problems, ...problems] };
}
