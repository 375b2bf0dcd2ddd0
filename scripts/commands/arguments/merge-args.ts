import { stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import type { CommandIo } from "../command.ts";
import { mergeOptions, skipUnreadable } from "./command-option.ts";
import { commandWords } from "./command-words.ts";
import { UsageError } from "./usage-error.ts";

/** The arguments of `merge`. */
export interface MergeArgs {
  /** As typed, which is how problems and reports name pages. Empty for the project's pages. */
  readonly pages: readonly string[];
  /** Absolute. */
  readonly output: string | undefined;
  /** Absolute; ends in .md or .json. */
  readonly report: string | undefined;
  /** As typed. */
  readonly resolutions: string | undefined;
  /** Whether to leave out pages that cannot be read. */
  readonly skipsUnreadable: boolean;
}

/**
 * Parses the arguments of `merge`.
 * @throws {UsageError} If a result could not be written to its file. Checked before any work is done.
 */
export async function readMergeArgs(args: readonly string[], io: CommandIo): Promise<MergeArgs> {
  const { values, positionals: pages } = commandWords(args, mergeOptions);
  const absolute = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : resolve(io.cwd, path);
  const [output, report] = [absolute(values.output), absolute(values.report)];
  if (report !== undefined && !/\.(?:md|json)$/.test(report)) {
    throw new UsageError(`--report must be a FILE.md or FILE.json, not "${values.report}".`);
  }
  if (output !== undefined && output === report) {
    throw new UsageError("-o and --report name the same file.");
  }
  const inputs = new Set([...pages, values.resolutions].map(absolute));
  for (const path of [output, report]) {
    if (path === undefined) continue;
    if (inputs.has(path)) throw new UsageError(`"${path}" is an input and cannot be an output.`);
    await mustBeWritable(path);
  }
  const skipsUnreadable = values[skipUnreadable.name] !== undefined;
  if (skipsUnreadable && pages.length === 0) {
    throw new UsageError("--skip-unreadable needs PAGEs: a project's pages must all be readable.");
  }
  return { pages, output, report, resolutions: values.resolutions, skipsUnreadable };
}

/**
 * Checks that a file can be written, before any work is done.
 * @throws {UsageError} If its folder does not exist, or the path is something other than a file.
 */
export async function mustBeWritable(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new UsageError(`There is no folder "${dirname(path)}" to write "${basename(path)}" to.`);
  }
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory() === true) throw new UsageError(`"${path}" is a folder, not a file.`);
  // Rejects pipes and sockets: writing to one without a reader would block forever.
  const isWritable = target === undefined || target.isFile() || target.isCharacterDevice();
  if (!isWritable) throw new UsageError(`"${path}" is not a regular file.`);
}
