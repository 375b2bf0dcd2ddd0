import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";

/** The pages and documents of a folder, and problems with the folder itself. */
export interface FolderPages {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Whether a folder is a project's: it has a `sources.yaml` or a `resolutions.yaml`, even if that is not a file.
 */
export async function isProject(folder: string, files: FileReader): Promise<boolean> {
  const root = folder.replace(/[\\/]+$/, "");
  const own = await Promise.all(
    ["sources.yaml", "resolutions.yaml"].map((name) => files.stat(`${root}/${name}`)),
  );
  return own.some(({ kind }) => kind !== "missing");
}

/**
 * Every .md, .markdown, .txt, .yaml, .yml and .json file in a folder and its subfolders, in the order of their
 * paths, except README files, dotfiles and files in dot folders.
 *
 * @throws {Error} If the folder cannot be listed.
 */
export async function pagesOfFolder(folder: string, files: FileReader): Promise<FolderPages> {
  const found = (await files.list(folder))
    .filter(({ inside }) => isPageName(inside))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const pages = found.filter(({ kind }) => kind === "file").map(({ path }) => path);
  const problems = found
    .filter(({ kind }) => kind === "folder")
    .flatMap(({ path }) => problemsOf(path, [{ ...folderAsPage, line: 1 }]));
  if (pages.length > 0 || problems.length > 0) return { files: pages, problems };
  return { files: [], problems: problemsOf(folder, [{ ...emptyFolder, line: 1 }]) };
}

/** Whether a file is a page, judged by its path in the folder. */
export function isPageName(inside: string): boolean {
  const parts = inside.split("/");
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith(".")) || /^readme\b/i.test(name)) return false;
  return /\.(?:md|markdown|txt|ya?ml|json)$/i.test(name);
}

/** A folder that is named like a page: it cannot be read as one, and is probably a mistake. */
export const folderAsPage: UnplacedFault = {
  kind: "folder-as-page",
  message: "This is a folder, though it is named like a page",
  suggestion: "replace it with the page, or rename or remove the folder",
};

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const emptyFolder: UnplacedFault = {
  kind: "empty-folder",
  message:
    "The folder contains no page or OpenAPI document (.md, .markdown, .txt, .yaml, .yml, .json)",
  suggestion: "pass the folder that contains the pages, or the pages themselves",
};
