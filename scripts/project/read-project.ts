import type { Slice } from "../pages/slice.ts";
import { problemsOf } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";
import {
  changedPages,
  hashOf,
  type KeptPages,
  readKeptPages,
  unlistedPages,
} from "./kept-pages.ts";
import { noSources } from "./no-sources.ts";
import { type Resolution, readResolutions } from "./read-resolutions.ts";
import { readSlices } from "./read-slices.ts";
import { readSources, type Source } from "./read-sources.ts";
import { type OwnText, readText } from "./read-text.ts";

/** A page's name and bytes. */
export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page that the project keeps, with its slices. */
export interface KeptPage extends PageFile {
  readonly slices: readonly Slice[];
}

/** A source with its kept page. */
export interface KeptSource extends Source {
  readonly kept: KeptPage;
}

/** What a project keeps under `openapi/`. */
export interface Project {
  /** Freshest first, each with its kept page. */
  readonly sources: readonly KeptSource[];
  readonly resolutions: readonly Resolution[];
  /** The texts of the two files that people edit; empty if there are no resolutions. */
  readonly sourcesText: string;
  readonly resolutionsText: string;
}

/** Every problem of a project, and what could still be read. */
export interface BrokenProject {
  readonly problems: readonly Problem[];
  /** Problems with pages without a readable slice. The project can be read without these pages. */
  readonly unreadable: readonly Problem[];
  readonly slices: readonly Slice[];
}

/** The files of a project that people edit. */
export const projectFiles = {
  sources: "openapi/sources.yaml",
  resolutions: "openapi/resolutions.yaml",
} as const;

/**
 * Reads a project: the sources with their pages, each compared with its recorded SHA-256, and the resolutions.
 * Every command reads it here, so all reject the same projects. All problems are reported at once, except that
 * unlisted pages are not reported if the sources file has problems.
 *
 * @param folder The project's folder. @defaultValue "openapi"
 */
export async function readProject(
  files: FileReader,
  folder = "openapi",
): Promise<{ readonly project: Project } | BrokenProject> {
  const root = folder.replace(/[\\/]+$/, "");
  const [sourcesFile, resolutionsFile] = [`${root}/sources.yaml`, `${root}/resolutions.yaml`];
  const kept = await readKeptPages(root, files);
  const sourcesText = await readText(sourcesFile, files);
  const resolutionsText = await readText(resolutionsFile, files);
  const listed = await listedSources(sourcesText, sourcesFile, kept, files);
  const resolved = listedResolutions(resolutionsText, resolutionsFile);
  const read = listed.sources.map((source) => readKept(source, kept, root));
  const sources = read.flatMap((page) => ("kept" in page ? [page] : []));
  const unreadable = read.flatMap((page) => ("kept" in page ? [] : page.problems));
  const problems = [
    ...listed.problems,
    ...(listed.problems.length > 0 ? [] : unlistedPages(listed.sources, kept, root)),
    ...changedPages(listed.sources, kept, root),
    ...unreadable,
    ...resolved.problems,
  ];
  if (problems.length > 0) {
    return { problems, unreadable, slices: sources.flatMap((source) => source.kept.slices) };
  }
  return {
    project: {
      sources,
      resolutions: resolved.resolutions,
      sourcesText: textOf(sourcesText),
      resolutionsText: textOf(resolutionsText),
    },
  };
}

/**
 * A source with its page, or the problems if the page has no readable slice. A page that is not a file is reported
 * elsewhere.
 */
function readKept(
  source: Source,
  { bytes, faults }: KeptPages,
  root: string,
): KeptSource | { readonly problems: readonly Problem[] } {
  const name = `${root}/${source.file}`;
  const page = bytes.get(source.file);
  const fault = faults.get(source.file);
  if (page === undefined)
    return { problems: fault ? problemsOf(name, [{ ...fault, line: 1 }]) : [] };
  const extraction = readSlices(name, page);
  return "slices" in extraction
    ? { ...source, kept: { name, bytes: page, slices: extraction.slices } }
    : extraction;
}

async function listedSources(
  read: OwnText,
  file: string,
  kept: KeptPages,
  files: FileReader,
): Promise<ReturnType<typeof readSources>> {
  if (typeof read === "object" && "problems" in read)
    return { sources: [], problems: read.problems };
  const listed = readSources(textOf(read), file, (page) => hashOf(kept, page));
  const isEmpty = listed.sources.length + listed.problems.length === 0;
  return isEmpty ? { sources: [], problems: [await noSources(file, files)] } : listed;
}

function listedResolutions(read: OwnText, file: string): ReturnType<typeof readResolutions> {
  return typeof read === "object" && "problems" in read
    ? { resolutions: [], problems: read.problems }
    : readResolutions(textOf(read), file);
}

function textOf(read: OwnText): string {
  return typeof read === "object" && "text" in read ? read.text : "";
}
