import { createHash } from "node:crypto";
import { posix } from "node:path";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader, FoundPath } from "./file-reader.ts";
import { folderAsPage, isPageName } from "./pages-of-folder.ts";
import { readPage } from "./read-slices.ts";
import type { Source } from "./read-sources.ts";

/** The files and folders of a project's `openapi/`, by path from there. */
export interface KeptPages {
  readonly found: ReadonlyMap<string, FoundPath["kind"]>;
  /** The bytes of each readable page. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
  /** Why each other page cannot be read. */
  readonly faults: ReadonlyMap<string, UnplacedFault>;
}

/** Reads every page in the folder, once; nothing if it is not a folder. */
export async function readKeptPages(folder: string, files: FileReader): Promise<KeptPages> {
  const { kind } = await files.stat(folder);
  const found = kind === "folder" ? await files.list(folder) : [];
  const paths = found.toSorted((a, b) => (a.inside < b.inside ? -1 : 1));
  const pages = paths.filter(({ kind: own, inside }) => own === "file" && !isOwnFile(inside));
  const bytes = new Map<string, Uint8Array>();
  const faults = new Map<string, UnplacedFault>();
  for (const { path, inside } of pages) {
    const read = await readPage(path, files);
    if ("bytes" in read) bytes.set(inside, read.bytes);
    else faults.set(inside, read.fault);
  }
  return { found: new Map(paths.map(({ inside, kind: own }) => [inside, own])), bytes, faults };
}

/** The SHA-256 of a page; undefined if it was not read. */
export function hashOf({ bytes }: KeptPages, file: string): string | undefined {
  const page = bytes.get(file);
  return page && createHash("sha256").update(page).digest("hex");
}

/** Whether a file is one that the project's people write. */
function isOwnFile(inside: string): boolean {
  return inside === "sources.yaml" || inside === "resolutions.yaml";
}

/**
 * Problems with kept pages that differ from their entries: missing, a folder, or changed. Each is placed at the
 * line of its entry.
 *
 * @param folder The folder of the sources file, as problems name it.
 */
export function changedPages(
  sources: readonly Source[],
  kept: KeptPages,
  folder: string,
): readonly Problem[] {
  const sourcesFile = `${folder}/sources.yaml`;
  return sources.flatMap(({ file, sha256, line }) => {
    const page = `${folder}/${file}`;
    const kind = kept.found.get(file);
    if (kind !== "file") {
      const fault = kind === "folder" ? { ...folderAsPage, value: file } : absentPage(file);
      return problemsOf(sourcesFile, [{ ...fault, line }]);
    }
    const actual = hashOf(kept, file);
    if (actual === undefined || actual === sha256) return [];
    const [problem] = problemsOf(sourcesFile, [
      { ...pageChanged(page, sourcesFile), line, value: sha256 },
    ]);
    return problem
      ? [{ ...problem, values: [...problem.values, { source: page, line: 1, value: actual }] }]
      : [];
  });
}

/**
 * Problems with pages in `pages/`, and in the folders of listed pages, that no source lists, and with folders
 * named like pages. Each says how to list the page.
 */
export function unlistedPages(
  sources: readonly Source[],
  kept: KeptPages,
  folder: string,
): readonly Problem[] {
  const listed = new Set(sources.map(({ file }) => file));
  const folders = new Set(["pages", ...sources.map(({ file }) => posix.dirname(file))]);
  const isAmongPages = (file: string): boolean => {
    for (let above = posix.dirname(file); ; above = posix.dirname(above)) {
      if (folders.has(above)) return above !== "." || (isPageName(file) && !/\.ya?ml$/.test(file));
      if (above === ".") return false;
    }
  };
  const unlisted = [...kept.found].filter(
    ([file]) =>
      isAmongPages(file) && !listed.has(file) && !/(^|\/)(\.[^/]*|readme[^/]*)(\/|$)/i.test(file),
  );
  return unlisted.flatMap(([file, kind]) => {
    if (kind === "folder" && !isPageName(file)) return [];
    const fault = kind === "folder" ? folderAsPage : unlistedPage(file, folder);
    return problemsOf(`${folder}/${file}`, [{ ...fault, line: 1 }]);
  });
}

/** A page that a sources file lists and that is missing. */
function absentPage(page: string): UnplacedFault {
  return {
    kind: "missing-page",
    value: page,
    message: `The entry lists ${page}, but there is no such file`,
    suggestion: `restore ${page}, or correct or remove the entry`,
  };
}

function pageChanged(page: string, sourcesFile: string): UnplacedFault {
  return {
    kind: "page-changed",
    message: "The page has changed: its SHA-256 differs from the recorded one.",
    suggestion: `pages are kept as published, so restore it (git checkout -- ${page}); if you replaced it on purpose, write its SHA-256 to ${sourcesFile}`,
  };
}

function unlistedPage(file: string, folder: string): UnplacedFault {
  return {
    kind: "unlisted-page",
    message: `The page is not listed in ${folder}/sources.yaml, so it is not merged.`,
    suggestion: `remove it, or add it to the list:\n  npx together-files add ${folder}/${file}`,
  };
}
