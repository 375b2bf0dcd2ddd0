import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../drift/upstream/fetch-page.ts";
import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { pageFileName } from "../project/page-file-name.ts";
import { readSources } from "../project/read-sources.ts";
import { readText } from "../project/read-text.ts";
import { type NewSource, withSources } from "../project/with-sources.ts";
import { counted } from "../report/counted.ts";
import { printable } from "../report/printable.ts";
import { problemsText } from "../report/problems-text.ts";
import { addOptions, skipUnreadable } from "./arguments/command-option.ts";
import { type CommandWords, commandWords } from "./arguments/command-words.ts";
import { rootFlag } from "./arguments/typed-file.ts";
import { UsageError } from "./arguments/usage-error.ts";
import { collectPages } from "./collect-pages.ts";
import type { CollectedPage, CollectedPages } from "./collected-pages.ts";
import type { Command, CommandIo } from "./command.ts";
import { failWith } from "./fail-with.ts";
import { removeLeftovers } from "./files/remove-leftovers.ts";
import { type FileToWrite, writeFiles } from "./files/write-files.ts";
import { writeResults } from "./files/write-results.ts";

const sourcesFile = "openapi/sources.yaml";

/** `together-files add`: saves pages as published and adds their entries to `openapi/sources.yaml`. */
export const add: Command = async (args, io) => {
  const words = commandWords(args, addOptions);
  if (words.positionals.length === 0) throw new UsageError("Expected at least one PAGE or URL.");
  const read = await readText(sourcesFile, nodeFileReader(io.root));
  if (read === "missing") {
    const folder = `There is no ${sourcesFile} in ${io.root}.`;
    throw new UsageError(
      `${folder} Start a project first: npx together-files init${rootFlag(io)}.`,
    );
  }
  if ("problems" in read) return failWith(read.problems, io);
  return addPages("add", words, read.text, [], io);
};

/**
 * Saves pages and adds them to a sources file.
 *
 * @param text The current text of the sources file.
 * @param created Further files to write.
 */
export async function addPages(
  command: string,
  { positionals, values }: CommandWords,
  text: string,
  created: readonly FileToWrite[],
  io: CommandIo,
): Promise<ExitCode> {
  const baseUrl = urlOf(values);
  removeLeftovers([join(io.root, "openapi")], { recursive: true });
  const listed = readSources(text, sourcesFile);
  const urls = new Set(listed.sources.flatMap(({ url }) => url ?? []));
  const collected = await collectPages(positionals, baseUrl, urls, io);
  const isSkipping = values[skipUnreadable.name] !== undefined && collected.pages.length > 0;
  const problems = [...listed.problems, ...(isSkipping ? [] : collected.problems)];
  if (problems.length > 0) return failWith(problems, io);
  io.stderr(problemsText(collected.problems));
  const kept = new Set(listed.sources.map(({ file }) => file));
  const added = named(collected.pages, kept);
  const entries = added.map(({ entry }) => entry);
  const sources = entries.length === 0 ? text : withSources(text, entries);
  const saved = added.filter(({ page }) => page.keptAs === undefined);
  const outputs = [
    ...saved.map(({ page, entry }) => ({
      path: join(io.root, "openapi", entry.file),
      text: page.bytes,
    })),
    ...created,
    { path: join(io.root, sourcesFile), text: sources },
  ];
  const failure = writeResults(command, io, () => {
    mkdirSync(join(io.root, "openapi", "pages"), { recursive: true });
    writeFiles(outputs);
  });
  if (failure !== undefined) return failure;
  io.stdout(summary(added, collected));
  return exitCode.ok;
}

function urlOf({ "base-url": url }: CommandWords["values"]): string | undefined {
  if (url === undefined || /^https?:\/\/./i.test(url)) return url;
  throw new UsageError(`--base-url must be an http or https URL, not "${url}".`);
}

interface AddedPage {
  readonly page: CollectedPage;
  readonly entry: NewSource;
}

/** The pages that are not listed yet, each with its entry and a file name of its own. */
function named(pages: readonly CollectedPage[], kept: ReadonlySet<string>): readonly AddedPage[] {
  const taken = new Set(
    [...kept, ...pages.flatMap(({ keptAs }) => keptAs ?? [])].map((file) =>
      file.replace(/^.*\//, "").toLowerCase(),
    ),
  );
  return pages.flatMap((page) => {
    if (page.keptAs !== undefined && kept.has(page.keptAs)) return [];
    const text = new TextDecoder().decode(page.bytes);
    const name = page.keptAs ?? `pages/${pageFileName(page.name, text, taken)}`;
    taken.add(name.slice("pages/".length).toLowerCase());
    return [{ page, entry: { url: page.url, file: name, sha256: sha256(page.bytes) } }];
  });
}

function summary(added: readonly AddedPage[], collected: CollectedPages): string {
  const { withoutSlice, problems } = collected;
  const listed = collected.listed + collected.pages.length - added.length;
  const lines = added.map(
    ({ page, entry }) => `added  openapi/${entry.file}  ${printable(page.name)}\n`,
  );
  const left = [
    ...(listed === 0 ? [] : [`${counted(listed, "page")} listed already`]),
    ...(withoutSlice === 0
      ? []
      : [`${counted(withoutSlice, "linked page")} without an OpenAPI slice left out`]),
    ...(problems.length === 0 ? [] : [`${counted(problems.length, "problem")} skipped`]),
  ];
  return `${lines.join("")}${[`${counted(added.length, "page")} added`, ...left].join("; ")}.\n`;
}
