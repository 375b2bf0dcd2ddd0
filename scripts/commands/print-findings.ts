import { applyIgnores } from "../drift/finding/apply-ignores.ts";
import { findingIds } from "../drift/finding/catalogue.ts";
import { type Finding, reaches, reportOf } from "../drift/finding/finding.ts";
import { type ExitCode, exitCode, exitCodeOf } from "../problem/exit-code.ts";
import type { Problem } from "../problem/problem.ts";
import { readIgnoreList } from "../project/ignore-list.ts";
import { formatFindings } from "../report/format-findings.ts";
import { problemsText } from "../report/merge-text.ts";
import type { CommandIo } from "./command.ts";
import type { FindingOptions } from "./finding-options.ts";
import { typedFile } from "./typed-file.ts";

/** What a comparison came to. */
export interface Compared {
  /** Undefined where nothing could be compared. */
  readonly findings: readonly Finding[] | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Prints findings to stdout and problems to stderr, entries of the ignore file considered, and gives the exit code.
 *
 * @param now The time that ignore entries are held against.
 */
export async function printFindings(
  compared: Compared,
  options: FindingOptions,
  io: CommandIo,
  now: Date,
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
  if (ignored.findings === undefined) {
    return exitCodeOf(problems);
  }
  const report = reportOf(ignored.findings);
  // Beside problems, "nothing changed" would claim what nobody knows; other formats are read by programs.
  const isKnown = report.findings.length > 0 || problems.length === 0;
  if (isKnown || options.format !== "text") {
    io.stdout(formatFindings(report, options.format, io));
  }
  const drifted = options.failOn !== undefined && reaches(report, options.failOn);
  const failed = exitCodeOf(problems);
  return failed === exitCode.ok && drifted ? exitCode.drift : failed;
}

interface Found {
  readonly findings: readonly Finding[];
  /** Whether all pages are compared: only then is an entry that matches nothing one too many. */
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
  if ("problem" in read) {
    return { findings, problems: [read.problem] };
  }
  const list = readIgnoreList(read.text, ignore, findingIds);
  const applied = applyIgnores(findings, list.entries, now);
  const problems = applied.problems.filter(({ kind }) => isWhole || kind !== "ignore-unmatched");
  return { findings: applied.findings, problems: [...list.problems, ...problems] };
}
