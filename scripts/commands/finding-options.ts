import type { Level } from "../drift/finding/catalogue.ts";
import { type FindingFormat, findingFormats, isFindingFormat } from "../report/format-findings.ts";
import type { CommandWords } from "./command-words.ts";
import { UsageError } from "./usage-error.ts";

/** How `diff` and `drift` print findings, and when they fail. */
export interface FindingOptions {
  readonly format: FindingFormat;
  /** The lowest level of a finding that makes the run fail; undefined for never. */
  readonly failOn: Level | undefined;
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
 * Parses the values of `--format`, `--fail-on` and `--ignore`.
 *
 * @throws {UsageError} For a value that the option does not accept.
 */
export function findingOptions(values: CommandWords["values"]): FindingOptions {
  const { format = "text", "fail-on": failOn = "error", ignore } = values;
  if (!isFindingFormat(format)) throw unknownValue("--format", format, findingFormats);
  if (!Object.hasOwn(levels, failOn)) {
    throw unknownValue("--fail-on", failOn, Object.keys(levels));
  }
  return { format, failOn: levels[failOn], ignore };
}

function unknownValue(option: string, typed: string, known: readonly string[]): UsageError {
  const all = `${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
  return new UsageError(`${option} must be ${all}, not "${typed}".`, { typed, known });
}
