import type { Extraction } from "../pages/extract-slice.ts";
import type { Slice } from "../pages/slice.ts";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";
import { isProject, pagesOfFolder } from "./pages-of-folder.ts";
import { readProject } from "./read-project.ts";
import { readPage, readSlice } from "./read-slice.ts";
import { unreadableFile } from "./read-text.ts";

/** The slices read and every problem found; with a problem the slices are not all of them. */
export interface LoadedSlices {
  readonly slices: readonly Slice[];
  readonly problems: readonly Problem[];
  /** Why pages were left out, if unreadable pages of a folder are skipped. */
  readonly leftOut: readonly Problem[];
}

/** How slices are loaded. */
export interface LoadOptions {
  /** Whether unreadable pages of a folder are left out instead of being problems. @defaultValue false */
  readonly skipUnreadable?: boolean;
}

/**
 * The slices in pages, OpenAPI documents and folders of them, in the given order; a folder's in the order of
 * {@link pagesOfFolder}, that of a project (a folder with a `sources.yaml`) as `readProject` reads it. All problems are
 * reported at once. Unless told otherwise, every page of a folder must hold a slice: the skipped one might be the one
 * that matters.
 *
 * @param paths Files and folders, as the person named them.
 */
export async function loadSlices(
  paths: readonly string[],
  files: FileReader,
  { skipUnreadable = false }: LoadOptions = {},
): Promise<LoadedSlices> {
  const all: LoadedSlices[] = [];
  for (const path of paths) all.push(await loadPath(path, files, skipUnreadable));
  return {
    slices: all.flatMap(({ slices }) => slices),
    problems: all.flatMap(({ problems }) => problems),
    leftOut: all.flatMap(({ leftOut }) => leftOut),
  };
}

async function loadPath(
  path: string,
  files: FileReader,
  skipUnreadable: boolean,
): Promise<LoadedSlices> {
  try {
    const { kind } = await files.stat(path);
    if (kind === "missing") return refused(path, missing);
    if (kind === "file") return withSlice(nothing, await loadSlice(path, files), "problems");
    if (await isProject(path, files)) return await loadProject(path, files, skipUnreadable);
    return await loadFolder(path, files, skipUnreadable);
  } catch (error) {
    return refused(path, unreadableFile(error));
  }
}

async function loadFolder(
  folder: string,
  files: FileReader,
  skipUnreadable: boolean,
): Promise<LoadedSlices> {
  const found = await pagesOfFolder(folder, files);
  let loaded: LoadedSlices = { ...nothing, problems: found.problems };
  for (const file of found.files) {
    const read = await loadSlice(file, files);
    loaded = withSlice(loaded, read, skipUnreadable ? "leftOut" : "skippable");
  }
  return loaded;
}

/** The pages of a project; one that is listed and unreadable can be left out as well. */
async function loadProject(
  folder: string,
  files: FileReader,
  skipUnreadable: boolean,
): Promise<LoadedSlices> {
  const read = await readProject(files, folder);
  if ("project" in read) {
    return { ...nothing, slices: read.project.sources.map(({ kept }) => kept.slice) };
  }
  const { problems, unreadable, slices } = read;
  const others = problems.filter((problem) => !unreadable.includes(problem));
  return skipUnreadable
    ? { slices, problems: others, leftOut: unreadable }
    : { slices, problems: [...others, ...unreadable.map(skippable)], leftOut: [] };
}

/** The slice in one file. */
async function loadSlice(path: string, files: FileReader): Promise<Extraction> {
  const page = await readPage(path, files);
  return "bytes" in page ? readSlice(path, page.bytes) : refuse(path, page.fault);
}

function withSlice(
  loaded: LoadedSlices,
  read: Extraction,
  onProblem: "problems" | "leftOut" | "skippable",
): LoadedSlices {
  if ("slice" in read) return { ...loaded, slices: [...loaded.slices, read.slice] };
  if (onProblem === "leftOut") return { ...loaded, leftOut: [...loaded.leftOut, ...read.problems] };
  const told = onProblem === "skippable" ? read.problems.map(skippable) : read.problems;
  return { ...loaded, problems: [...loaded.problems, ...told] };
}

/** The problem of a page that can be left out, with how. */
function skippable(problem: Problem): Problem {
  const suggestion = problem.suggestion.replace(/\.$/, "");
  return { ...problem, suggestion: `${suggestion}; or leave it out with --skip-unreadable.` };
}

const nothing: LoadedSlices = { slices: [], problems: [], leftOut: [] };

function refuse(path: string, fault: UnplacedFault): { readonly problems: readonly Problem[] } {
  return { problems: problemsOf(path, [{ ...fault, line: 1 }]) };
}

function refused(path: string, fault: UnplacedFault): LoadedSlices {
  return { ...nothing, ...refuse(path, fault) };
}

const missing: UnplacedFault = {
  kind: "missing-page",
  message: "There is no such file or folder",
  suggestion: "check its path; a relative one starts from the folder you are in",
};
