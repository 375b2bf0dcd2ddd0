import { createHash } from "node:crypto";
import { problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader, FoundPath } from "./file-reader.ts";
import { absentPage, folderAsPage, isPageName } from "./pages-of-folder.ts";
import type { Source } from "./read-sources.ts";

/** What stands in a project's `openapi/`, by path from there. */
export interface KeptPages {
  readonly found: ReadonlyMap<string, FoundPath["kind"]>;
  /** The SHA-256 of every file that can be read. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Looks at everything in the folder; nothing where it is none. */
export async function readKeptPages(folder: string, files: FileReader): Promise<KeptPages> {
  const { kind } = await files.stat(folder);
  const found = kind === "folder" ? await files.list(folder) : [];
  const paths = found.toSorted((a, b) => (a.inside < b.inside ? -1 : 1));
  const hashes = new Map<string, string>();
  for (const { path, inside } of paths.filter((each) => each.kind === "file")) {
    // One that cannot be read is told about when its slice is loaded.
    const bytes = await files.read(path).catch(() => undefined);
    if (bytes) hashes.set(inside, createHash("sha256").update(bytes).digest("hex"));
  }
  return { found: new Map(paths.map(({ inside, kind: own }) => [inside, own])), hashes };
}

/**
 * Where the kept pages are not what the sources say: absent, a folder, other bytes. Each stands at the line of its entry.
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
    const actual = kept.hashes.get(file);
    if (actual === undefined || actual === sha256) return [];
    const [problem] = problemsOf(sourcesFile, [
      { ...pageChanged(page, sourcesFile), line, value: sha256 },
    ]);
    return problem
      ? [{ ...problem, values: [...problem.values, { source: page, line: 1, value: actual }] }]
      : [];
  });
}

/** The pages of the folder `pages/` that no source lists, each with the entry to write, and folders named like pages. */
export function unlistedPages(
  sources: readonly Source[],
  kept: KeptPages,
  folder: string,
): readonly Problem[] {
  const listed = new Set(sources.map(({ file }) => file));
  const unlisted = [...kept.found].filter(
    ([file]) =>
      file.startsWith("pages/") &&
      !listed.has(file) &&
      !/(^|\/)(\.[^/]*|readme[^/]*)(\/|$)/i.test(file),
  );
  return unlisted.flatMap(([file, kind]) => {
    if (kind === "folder" && !isPageName(file)) return [];
    const fault =
      kind === "folder" ? folderAsPage : unlistedPage(file, kept.hashes.get(file), folder);
    return problemsOf(`${folder}/${file}`, [{ ...fault, line: 1 }]);
  });
}

function pageChanged(page: string, sourcesFile: string): UnplacedFault {
  return {
    kind: "page-changed",
    message: "The page is not the one that was recorded: its SHA-256 differs.",
    suggestion: `pages are kept as published, so restore it (git checkout -- ${page}) or fetch it anew (npm run update); if it was replaced by hand on purpose, write its SHA-256 into ${sourcesFile}`,
  };
}

function unlistedPage(file: string, sha256: string | undefined, folder: string): UnplacedFault {
  return {
    kind: "unlisted-page",
    message: `The page is not listed in ${folder}/sources.yaml, so nothing is made of it.`,
    suggestion: `remove it, or list it there in its place by freshness:
  - url: "EDIT ME: where it is published"
    file: ${file}
    sha256: ${sha256 ?? '"EDIT ME: the SHA-256 of the file, which cannot be read"'}`,
  };
}
