import type { Slice } from "../pages/slice.ts";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";
import { isProject, pagesOfFolder } from "./pages-of-folder.ts";
import { readProject } from "./read-project.ts";
import { readPage, readSlices } from "./read-slices.ts";
import { unreadableFile } from "./read-text.ts";

/** The slices read and every problem found. If there are problems, slices are missing. */
export interface LoadedSlices {
  readonly slices: readonly Slice[];
  readonly problems: readonly Problem[];
  /** Problems with pages that were left out because unreadable ones are skipped. */
  readonly leftOut: readonly Problem[];
}

/** How slices are loaded. */
export interface LoadOptions {
  /** Whether unreadable pages are left out instead of being problems. @defaultValue false */
  readonly skipUnreadable?: boolean;
}

/**
 * Reads the slices of pages, OpenAPI documents and folders of them, in the given order. A folder is read in the
 * order of {@link pagesOfFolder}; a folder with a `sources.yaml` is read as a project. All problems are reported
 * at once. Unless unreadable pages are skipped, every page must hold a slice, because a missing one might be the
 * one that matters.
 *
 * @param paths Files and folders, as typed.
 */
export async function loadSlices(
  paths: readonly string[],
  files: FileReader,
  { skipUnreadable = false }: LoadOptions = {},
): Promise<LoadedSlices> {
  const all: LoadedSlices[] = [];
  for (const path of paths) all.push(await loadPath(path, files));
  const slices = all.flatMap((each) => each.slices);
  const problems = all.flatMap((each) => each.problems);
  const unreadable = all.flatMap(({ leftOut }) => leftOut);
  if (skipUnreadable && slices.length > 0) return { slices, problems, leftOut: unreadable };
  const reported = slices.length > 0 ? unreadable.map(skippable) : unreadable;
  return { slices, problems: [...problems, ...reported], leftOut: [] };
}

/** Loads a path. Problems with pages that can be left out are in `leftOut`. */
async function loadPath(path: string, files: FileReader): Promise<LoadedSlices> {
  try {
    const { kind } = await files.stat(path);
    if (kind === "missing") return { ...nothing, problems: [missing(path)] };
    if (kind === "file") return loadPages([path], files);
    if (await isProject(path, files)) return await loadProject(path, files);
    const inside = `${path.replace(/[\\/]+$/, "")}/openapi`;
    if (await isProject(inside, files))
      return { ...nothing, problems: [projectRoot(path, inside)] };
    const found = await pagesOfFolder(path, files);
    return { ...(await loadPages(found.files, files)), problems: found.problems };
  } catch (error) {
    return { ...nothing, problems: placed(path, unreadableFile(error)) };
  }
}

async function loadPages(paths: readonly string[], files: FileReader): Promise<LoadedSlices> {
  const slices: Slice[] = [];
  const leftOut: Problem[] = [];
  for (const path of paths) {
    const page = await readPage(path, files);
    const read =
      "bytes" in page ? readSlices(path, page.bytes) : { problems: placed(path, page.fault) };
    if ("slices" in read) slices.push(...read.slices);
    else leftOut.push(...read.problems);
  }
  return { slices, problems: [], leftOut };
}

async function loadProject(folder: string, files: FileReader): Promise<LoadedSlices> {
  const read = await readProject(files, folder);
  if ("project" in read) {
    return { ...nothing, slices: read.project.sources.flatMap(({ kept }) => kept.slices) };
  }
  const { problems, unreadable, slices } = read;
  return {
    slices,
    problems: problems.filter((problem) => !unreadable.includes(problem)),
    leftOut: unreadable,
  };
}

/** Adds to a problem that its page can be left out, and how. */
function skippable(problem: Problem): Problem {
  const suggestion = problem.suggestion.replace(/\.$/, "");
  return { ...problem, suggestion: `${suggestion}; or leave it out with --skip-unreadable.` };
}

const nothing: LoadedSlices = { slices: [], problems: [], leftOut: [] };

function placed(path: string, fault: UnplacedFault): readonly Problem[] {
  return problemsOf(path, [{ ...fault, line: 1 }]);
}

/** The problem of a folder whose `openapi/` is a project: read as pages, the project's own files would be invalid. */
function projectRoot(path: string, inside: string): Problem {
  return {
    kind: "project-folder",
    pointer: "",
    values: [],
    message: `${path} is the folder of a project, not a folder of pages.`,
    suggestion: `Pass ${inside} to read the project's pages. To merge them with the project's resolutions, run merge without a PAGE.`,
    exitCode: 4,
  };
}

function missing(path: string): Problem {
  return {
    kind: "missing-page",
    pointer: "",
    values: [],
    message: `There is no file or folder ${path}.`,
    suggestion: "Check its path. Relative paths start from the current folder.",
    exitCode: 4,
  };
}
