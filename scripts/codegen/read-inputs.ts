import { createHash } from "node:crypto";
import type { FileReader } from "../pages/file-reader.ts";
import { loadSlices } from "../pages/load-slices.ts";
import { type Resolution, readResolutions } from "../pages/resolutions.ts";
import type { Slice } from "../pages/slice.ts";
import { readSources, type Source } from "../pages/sources.ts";
import type { Problem } from "../problem.ts";

/** What everything in generated/ is made from. With a problem the rest is not complete. */
export interface Inputs {
  readonly sources: readonly Source[];
  /** One per source, freshest first. */
  readonly slices: readonly Slice[];
  readonly resolutions: readonly Resolution[];
  readonly problems: readonly Problem[];
}

const sourcesFile = "openapi/sources.yaml";
const resolutionsFile = "openapi/resolutions.yaml";
const pagesFolder = "openapi/pages";

/**
 * Reads `openapi/`: the sources with their pages, each compared with its recorded SHA-256, and the resolutions, none if
 * that file is not there. All problems come at once.
 */
export async function readInputs(files: FileReader): Promise<Inputs> {
  const sourcesText = await textOf(sourcesFile, files);
  const read = sourcesText === undefined ? noSources : readSources(sourcesText, sourcesFile);
  const { sources } = read;
  const decided = readResolutions(
    (await textOf(resolutionsFile, files)) ?? emptyList,
    resolutionsFile,
  );
  const loaded = await loadSlices(sources.map(pageOf), files);
  const changed = await Promise.all(sources.map((source) => changedPage(source, files)));
  const isEmpty = sources.length === 0 && read.problems.length === 0;
  return {
    sources,
    slices: loaded.slices,
    resolutions: decided.resolutions,
    problems: [
      ...(isEmpty ? noSources.problems : read.problems),
      ...(sourcesText === undefined ? [] : await unlistedPages(sources, files)),
      ...changed.flat(),
      ...loaded.problems,
      ...decided.problems,
    ],
  };
}

/** What a resolutions file without a decision says. */
const emptyList = "resolutions: []\n";

const noSources: { readonly sources: readonly Source[]; readonly problems: readonly Problem[] } = {
  sources: [],
  problems: [
    problem(
      "no-sources",
      [{ source: sourcesFile, line: 1, value: null }],
      "There is no page to merge: the file is missing or names none.",
      "list the pages there, freshest first, each with url, file and sha256; see openapi/README.md",
    ),
  ],
};

async function textOf(file: string, files: FileReader): Promise<string | undefined> {
  const { kind } = await files.stat(file);
  return kind === "file" ? new TextDecoder().decode(await files.read(file)) : undefined;
}

function pageOf({ file }: Source): string {
  return `openapi/${file}`;
}

async function changedPage(source: Source, files: FileReader): Promise<readonly Problem[]> {
  const page = pageOf(source);
  if ((await files.stat(page)).kind !== "file") return [];
  const actual = await sha256Of(page, files);
  if (actual === source.sha256) return [];
  return [
    problem(
      "page-changed",
      [
        { source: sourcesFile, line: source.line, value: source.sha256 },
        { source: page, line: 1, value: actual },
      ],
      "The page is not the one that was recorded: its SHA-256 differs.",
      `pages are kept as published, so restore it (git checkout -- ${page}) or fetch it anew (npm run update); if it was replaced by hand on purpose, write its SHA-256 into ${sourcesFile}`,
    ),
  ];
}

async function unlistedPages(
  sources: readonly Source[],
  files: FileReader,
): Promise<readonly Problem[]> {
  if ((await files.stat(pagesFolder)).kind !== "folder") return [];
  const listed = new Set(sources.map(pageOf));
  const found = (await files.list(pagesFolder)).map((file) => file.replaceAll("\\", "/")).sort();
  const unlisted = found.filter(
    (file) => !listed.has(file) && !/(^|\/)(\.[^/]*|readme[^/]*)$/i.test(file),
  );
  return Promise.all(unlisted.map(async (file) => unlistedPage(file, await sha256Of(file, files))));
}

function unlistedPage(file: string, sha256: string): Problem {
  return problem(
    "unlisted-page",
    [{ source: file, line: 1, value: null }],
    `The page is not listed in ${sourcesFile}, so nothing is made of it.`,
    `remove it, or list it there in its place by freshness:
  - url: "EDIT ME: where it is published"
    file: ${file.slice("openapi/".length)}
    sha256: ${sha256}`,
  );
}

async function sha256Of(file: string, files: FileReader): Promise<string> {
  return createHash("sha256")
    .update(await files.read(file))
    .digest("hex");
}

function problem(
  kind: string,
  values: Problem["values"],
  message: string,
  suggestion: string,
): Problem {
  return { kind, pointer: "", values, message, suggestion, exitCode: 4 };
}
