import type { Level } from "../../drift/finding/catalogue.ts";
import {
  type FindingFormat,
  findingFormats,
  isFindingFormat,
} from "../../report/format-findings.ts";
import type { CommandIo } from "../command.ts";
import { type ReportFile, reportFiles } from "../files/report-files.ts";
import type { CommandWords } from "./command-words.ts";
import { UsageError } from "./usage-error.ts";

/** How `diff` and `drift` print findings, and when they fail. */
export interface FindingOptions {
  /** The command's name. */
  readonly command: string;
  readonly format: FindingFormat;
  /** The lowest level of a finding that makes the run fail; undefined for never. */
  readonly failOn: Level | undefined;
  /** Files to write the findings to as well. */
  readonly reports: readonly ReportFile[];
  /** A file that lists findings to ignore, as typed. */
  readonly ignore: string | undefined;
}

const levels: Readonly<Record<string, Level | undefined>> = {
  error: "error",
  warning: "warning",
  info: "info",
  never: undefined,
};

/**
 * Parses the values of `--format`, `--fail-on`, `--ignore` and `--report`.
 *
 * @throws {UsageError} For a value that the option does not accept, and a report that could not be written.
 */
export async function findingOptions(
  command: string,
  { values, reports }: CommandWords,
  io: CommandIo,
): Promise<FindingOptions> {
  const { format = "text", "fail-on": failOn = "error", ignore } = values;
  if (!isFindingFormat(format)) throw unknownValue("--format", format, findingFormats);
  if (!Object.hasOwn(levels, failOn)) {
    throw unknownValue("--fail-on", failOn, Object.keys(levels));
  }
  const files = await reportFiles(reports, io);
  return { command, format, failOn: levels[failOn], ignore, reports: files };
}

function unknownValue(option: string, typed: string, known: readonly string[]): UsageError {
  const all = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
  return new UsageError(`${option} must be ${all}, not "${typed}".`, { typed, known });
}
