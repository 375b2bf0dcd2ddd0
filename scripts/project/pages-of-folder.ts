import { decodeText } from "../pages/text/decode-text.ts";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader, FoundPath } from "./file-reader.ts";
import { readSources } from "./read-sources.ts";

/** The pages and documents of a folder, freshest first, and what is wrong with the folder itself. */
export interface FolderPages {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Every .md, .markdown, .txt, .yaml, .yml and .json file in a folder and below, except README files and those whose
 * name, or whose folder's, starts with a dot. Where the folder holds a `sources.yaml`, the pages it lists come first, in
 * its order; it is no page then, nor is a `resolutions.yaml` beside it. All others follow in the order of their paths.
 *
 * @throws {Error} Where the folder cannot be listed, or its `sources.yaml` not be read.
 */
export async function pagesOfFolder(folder: string, files: FileReader): Promise<FolderPages> {
  const found = (await files.list(folder))
    .filter(({ inside }) => isPageName(inside))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const folders = found.filter(({ kind }) => kind === "folder");
  const pages = found.filter(({ kind }) => kind === "file");
  const sources = pages.find(({ inside }) => inside === "sources.yaml");
  const listed = sources
    ? await listedPages(sources.path, pages, files)
    : { files: [], problems: [] };
  const edited = sources ? ["sources.yaml", "resolutions.yaml"] : [];
  const others = pages.filter(
    ({ inside, path }) => !edited.includes(inside) && !listed.files.includes(path),
  );
  const all = [...listed.files, ...others.map(({ path }) => path)];
  const problems = [
    ...folders.flatMap(({ path }) => problemsOf(path, [{ ...folderAsPage, line: 1 }])),
    ...listed.problems,
  ];
  if (all.length > 0 || problems.length > 0) return { files: all, problems };
  return { files: [], problems: problemsOf(folder, [{ ...emptyFolder, line: 1 }]) };
}

/** Whether a file is taken for a page by its path from the folder it was found in. */
export function isPageName(inside: string): boolean {
  const parts = inside.split("/");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith(".")) || /^readme\b/i.test(name)) return false;
  return /\.(?:md|markdown|txt|ya?ml|json)$/i.test(name);
}

/** A folder whose name is that of a page: nothing is read from it as one, and somebody meant it to be one. */
export const folderAsPage: UnplacedFault = {
  kind: "folder-as-page",
  message: "This is a folder, though it is named like a page",
  suggestion: "put the page itself there, or rename or remove the folder",
};

/** A page that a sources file lists and that is not there. */
export function absentPage(page: string): UnplacedFault {
  return {
    kind: "missing-page",
    value: page,
    message: `The entry names the page ${page}, but there is no such file`,
    suggestion: `bring ${page} back, or correct or remove the entry`,
  };
}

async function listedPages(
  sourcesFile: string,
  pages: readonly FoundPath[],
  files: FileReader,
): Promise<FolderPages> {
  const decoded = decodeText(await files.read(sourcesFile));
  if ("fault" in decoded) {
    return { files: [], problems: problemsOf(sourcesFile, [{ ...decoded.fault, line: 1 }]) };
  }
  const { sources, problems } = readSources(decoded.text, sourcesFile);
  const paths = new Map(pages.map(({ inside, path }) => [inside, path]));
  const absent = sources.filter(({ file }) => !paths.has(file));
  const faults = absent.map(({ file, line }) => ({ ...absentPage(file), line }));
  return {
    files: sources.flatMap(({ file }) => paths.get(file) ?? []),
    problems: [...problems, ...problemsOf(sourcesFile, faults)],
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const emptyFolder: UnplacedFault = {
  kind: "empty-folder",
  message:
    "The folder holds no page and no OpenAPI document (.md, .markdown, .txt, .yaml, .yml, .json)",
  suggestion: "name the folder that holds the pages, or the pages themselves",
};
