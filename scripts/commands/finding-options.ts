import { parseArgs } from "node:util";
import type { Level } from "../drift/catalogue.ts";
import { type FindingFormat, findingFormats, isFindingFormat } from "../report/findings-format.ts";
import { UsageError } from "./usage-error.ts";

/** What `diff`, `drift` and `update` take on the command line. */
export interface FindingOptions {
  readonly positionals: readonly string[];
  readonly format: FindingFormat;
  /** The level from which on findings make the run fail; undefined for never. */
  readonly failOn: Level | undefined;
  /** A file with findings to leave out, as typed. */
  readonly ignore: string | undefined;
  /** `diff`: a file with human decisions for the merge, as typed. */
  readonly resolutions: string | undefined;
  /** `drift` and `update`: a folder or the URL of a server with the published pages, as typed. */
  readonly from: string | undefined;
}

type OptionName = "format" | "fail-on" | "ignore" | "resolutions" | "from";

const levels: Readonly<Record<string, Level | undefined>> = {
  error: "error",
  warning: "warning",
  info: "info",
  never: undefined,
};

/**
 * Reads the words behind a command.
 *
 * @param allowed The options this command has.
 * @throws UsageError for an option or a value it does not have.
 */
export function findingOptions(
  args: readonly string[],
  allowed: readonly OptionName[],
): FindingOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(allowed.map((name) => [name, { type: "string" as const }])),
  });
  const word = (name: OptionName) => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  const format = word("format") ?? "text";
  const failOn = word("fail-on") ?? "error";
  if (!isFindingFormat(format)) {
    throw new UsageError(`--format is ${findingFormats.join(", ")}, not ${format}`);
  }
  if (!Object.hasOwn(levels, failOn)) {
    throw new UsageError(`--fail-on is ${Object.keys(levels).join(", ")}, not ${failOn}`);
  }
  return {
    positionals,
    format,
    failOn: levels[failOn],
    ignore: word("ignore"),
    resolutions: word("resolutions"),
    from: word("from"),
  };
}
