import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { CommandIo } from "./command.ts";
import { mergeOptions } from "./command-options.ts";
import { commandWords } from "./command-words.ts";
import { typedPath } from "./typed-path.ts";
import { UsageError } from "./usage-error.ts";

/** What a person typed behind `merge`. */
export interface MergeArgs {
  /** As typed: problems and reports name pages so. */
  readonly pages: readonly string[];
  /** Absolute. */
  readonly output: string | undefined;
  /** Absolute; ends in .md or .json. */
  readonly report: string | undefined;
  /** As typed. */
  readonly resolutions: string | undefined;
}

/**
 * Reads the words behind `merge`.
 * @throws {UsageError} Where a page is missing, or a result could not be written where it is to go. It is asked
 * before any work is done.
 */
export async function readMergeArgs(args: readonly string[], io: CommandIo): Promise<MergeArgs> {
  const { values, positionals: pages } = commandWords(args, mergeOptions);
  if (pages.length === 0) throw new UsageError("It needs at least one PAGE to merge.");
  const absolute = (path: string | undefined): string | undefined =>
    path === undefined ? undefined : typedPath(path, io);
  const [output, report] = [absolute(values.output), absolute(values.report)];
  if (report !== undefined && !/\.(?:md|json)$/.test(report)) {
    throw new UsageError(`--report takes a FILE.md or FILE.json, not "${values.report}".`);
  }
  if (output !== undefined && output === report) {
    throw new UsageError("-o and --report name the same file.");
  }
  const inputs = new Set([...pages, values.resolutions].map(absolute));
  for (const path of [output, report]) {
    if (path === undefined) continue;
    if (inputs.has(path)) throw new UsageError(`"${path}" would be read and overwritten.`);
    await mustBeWritable(path);
  }
  return { pages, output, report, resolutions: values.resolutions };
}

async function mustBeWritable(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) {
    throw new UsageError(`There is no folder "${dirname(path)}" to write "${basename(path)}" to.`);
  }
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory() === true) throw new UsageError(`"${path}" is a folder, not a file.`);
  // A file takes its target's place: that of a device would be gone, and a pipe's reader would wait in vain.
  if (target?.isFile() === false)
    throw new UsageError(`"${path}" is no file that can be replaced.`);
}
