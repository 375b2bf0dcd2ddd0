import type { Slice } from "../pages/slice.ts";
import { decodeText } from "../pages/text/decode-text.ts";
import { ownFileProblems, problemsOf } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";
import { changedPages, readKeptPages, unlistedPages } from "./kept-pages.ts";
import { loadSlices, unreadable } from "./load-slices.ts";
import { type Resolution, readResolutions } from "./read-resolutions.ts";
import { readSources, type Source } from "./read-sources.ts";

/** What everything in generated/ is made from. With a problem the rest is not complete. */
export interface Inputs {
  readonly sources: readonly Source[];
  /** One per source, freshest first. */
  readonly slices: readonly Slice[];
  readonly resolutions: readonly Resolution[];
  readonly problems: readonly Problem[];
}

const folder = "openapi";
const sourcesFile = `${folder}/sources.yaml`;
const resolutionsFile = `${folder}/resolutions.yaml`;

/**
 * Reads `openapi/`: the sources with their pages, each compared with its recorded SHA-256, and the resolutions, none if
 * that file is not there. All problems come at once; but a sources file that cannot be used says nothing about pages
 * that it does not list.
 */
export async function readInputs(files: FileReader): Promise<Inputs> {
  const kept = await readKeptPages(folder, files);
  const sourcesText = await readText(sourcesFile, files);
  const listed =
    "text" in sourcesText
      ? readSources(sourcesText.text, sourcesFile, (page) => kept.hashes.get(page))
      : { sources: [], problems: sourcesText.problems ?? [noSources] };
  const { sources } = listed;
  const isEmpty = sources.length === 0 && listed.problems.length === 0;
  const present = sources.filter(({ file }) => kept.found.get(file) === "file");
  const pages = present.map(({ file }) => `${folder}/${file}`);
  const loaded = await loadSlices(pages, files);
  const resolutionsText = await readText(resolutionsFile, files);
  const decided =
    "text" in resolutionsText
      ? readResolutions(resolutionsText.text, resolutionsFile)
      : { resolutions: [], problems: resolutionsText.problems ?? [] };
  return {
    sources,
    slices: loaded.slices,
    resolutions: decided.resolutions,
    problems: [
      ...(isEmpty ? [noSources] : listed.problems),
      ...(listed.problems.length > 0 ? [] : unlistedPages(sources, kept, folder)),
      ...changedPages(sources, kept, folder),
      ...loaded.problems,
      ...decided.problems,
    ],
  };
}

const noSources: Problem = {
  kind: "no-sources",
  pointer: "",
  values: [{ source: sourcesFile, line: 1, value: null }],
  message: "There is no page to merge: the file is missing or names none.",
  suggestion:
    "list the pages there, freshest first, each with url, file and sha256; see openapi/README.md",
  exitCode: 4,
};

/** The text of a file that people edit, or why it has none; without problems where there is no such file. */
async function readText(
  file: string,
  files: FileReader,
): Promise<{ readonly text: string } | { readonly problems?: readonly Problem[] }> {
  const { kind } = await files.stat(file);
  if (kind !== "file") return {};
  try {
    const decoded = decodeText(await files.read(file));
    if ("text" in decoded) return decoded;
    return { problems: ownFileProblems(file, [{ ...decoded.fault, line: 1 }]) };
  } catch (error) {
    return { problems: problemsOf(file, [{ ...unreadable(error), line: 1 }]) };
  }
}
