import { extname, resolve } from "node:path";
import type { FindingReport } from "../../drift/finding/finding.ts";
import type { ExitCode } from "../../problem/exit-code.ts";
import { type FindingFormat, formatFindings } from "../../report/format-findings.ts";
import { mustBeWritable } from "../arguments/merge-args.ts";
import { UsageError } from "../arguments/usage-error.ts";
import type { CommandIo } from "../command.ts";
import { writeFiles } from "./write-files.ts";
import { writeResults } from "./write-results.ts";

/** A file to write findings to. */
export interface ReportFile {
  /** Absolute. */
  readonly path: string;
  readonly format: FindingFormat;
}

const formatOfExtension: Readonly<Record<string, FindingFormat | undefined>> = {
  ".md": "markdown",
  ".json": "json",
  ".sarif": "sarif",
  ".txt": "text",
};

/**
 * The files that `--report` names.
 *
 * @throws {UsageError} If one has another extension or could not be written.
 */
export async function reportFiles(
  reports: readonly string[],
  { cwd }: CommandIo,
): Promise<readonly ReportFile[]> {
  const files = reports.map((typed) => {
    const format = formatOfExtension[extname(typed)];
    if (format !== undefined) return { path: resolve(cwd, typed), format };
    throw new UsageError(`--report must be a FILE.md, .json, .sarif or .txt, not "${typed}".`);
  });
  for (const { path } of files) await mustBeWritable(path);
  return files;
}

/** Writes findings to files. Returns the exit code if that fails. */
export function writeReports(
  report: FindingReport,
  files: readonly ReportFile[],
  command: string,
  io: CommandIo,
): ExitCode | undefined {
  if (files.length === 0) return undefined;
  const texts = files.map(({ path, format }) => ({
    path,
    text: formatFindings(report, format, { color: false }),
  }));
  return writeResults(command, io, () => writeFiles(texts));
}
