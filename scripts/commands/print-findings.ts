import { readFile } from "node:fs/promises";
import { applyIgnores } from "../drift/apply-ignores.ts";
import { type Finding, reaches, reportOf } from "../drift/finding.ts";
import { readIgnoreList } from "../drift/ignore-list.ts";
import { type ExitCode, exitCode, exitCodeOf } from "../exit-code.ts";
import type { Problem } from "../problem.ts";
import { formatFindings } from "../report/findings-format.ts";
import { problemsText } from "../report/merge-text.ts";
import type { CommandIo } from "./command.ts";
import type { FindingOptions } from "./finding-options.ts";
import { typedPath } from "./typed-path.ts";

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
      : await withoutIgnored(compared.findings, options, io, now);
  const problems = [...compared.problems, ...ignored.problems];
  io.stderr(problemsText(problems));
  if (ignored.findings === undefined) {
    return exitCodeOf(problems);
  }
  const report = reportOf(ignored.findings);
  // Beside problems, "nothing changed" would claim what nobody knows; other formats are read by programs.
  const isKnown = report.findings.length > 0 || problems.length === 0;
  if (isKnown || options.format !== "text") {
    io.stdout(formatFindings(report, options.format, { colour: isColourWanted(io) }));
  }
  const drifted = options.failOn !== undefined && reaches(report, options.failOn);
  const failed = exitCodeOf(problems);
  return failed === exitCode.ok && drifted ? exitCode.drift : failed;
}

async function withoutIgnored(
  findings: readonly Finding[],
  { ignore }: FindingOptions,
  io: CommandIo,
  now: Date,
): Promise<Compared> {
  if (ignore === undefined) {
    return { findings, problems: [] };
  }
  const text = await readFile(typedPath(ignore, io), "utf8").catch(() => undefined);
  if (text === undefined) {
    return { findings, problems: [missing(ignore)] };
  }
  const list = readIgnoreList(text, ignore);
  const applied = applyIgnores(findings, list.entries, now);
  return { findings: applied.findings, problems: [...list.problems, ...applied.problems] };
}

function missing(file: string): Problem {
  return {
    kind: "missing-ignore-file",
    pointer: "",
    values: [],
    message: `The ignore file ${file} cannot be read.`,
    suggestion: "Check its path; a relative one starts from the folder you are in.",
    exitCode: 4,
  };
}

/** Whether findings are coloured: on a terminal only, and not against the reader's wish (https://no-color.org). */
export function isColourWanted({ env }: CommandIo): boolean {
  return process.stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
}
