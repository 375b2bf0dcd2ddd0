import { problemsOf } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";
import { absentPage } from "./pages-of-folder.ts";
import { type Resolution, readResolutions } from "./read-resolutions.ts";
import { readSources, type Source } from "./read-sources.ts";

/** A page's bytes and what to call it. */
export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a project keeps under `openapi/`. */
export interface Project {
  /** Freshest first, each with its kept page. */
  readonly sources: readonly (Source & { readonly kept: PageFile })[];
  readonly resolutions: readonly Resolution[];
  /** The texts of the two files that people edit. */
  readonly sourcesText: string;
  readonly resolutionsText: string;
}

/** Where a project keeps what people edit. */
export const projectFiles = {
  sources: "openapi/sources.yaml",
  resolutions: "openapi/resolutions.yaml",
} as const;

/** Reads a project's sources, kept pages and resolutions, or every problem with them. */
export async function readProject(
  files: FileReader,
): Promise<{ readonly project: Project } | { readonly problems: readonly Problem[] }> {
  const sourcesText = await readText(files, projectFiles.sources);
  const resolutionsText = await readText(files, projectFiles.resolutions);
  if (sourcesText === undefined) {
    return { problems: [missing(projectFiles.sources)] };
  }
  const listed = readSources(sourcesText, projectFiles.sources);
  const decided = readResolutions(resolutionsText ?? "resolutions:\n", projectFiles.resolutions);
  const kept = await Promise.all(
    listed.sources.map(async (source) => {
      const name = `openapi/${source.file}`;
      const bytes = await files.read(name).catch(() => undefined);
      return { source, kept: bytes === undefined ? undefined : { name, bytes } };
    }),
  );
  const problems = [
    ...listed.problems,
    ...decided.problems,
    ...kept.flatMap(({ source: { file, line }, kept: page }) =>
      page ? [] : problemsOf(projectFiles.sources, [{ ...absentPage(file), line }]),
    ),
  ];
  if (problems.length > 0) {
    return { problems };
  }
  const sources = kept.flatMap((page) => (page.kept ? [{ ...page.source, kept: page.kept }] : []));
  const { resolutions } = decided;
  return { project: { sources, resolutions, sourcesText, resolutionsText: resolutionsText ?? "" } };
}

async function readText(files: FileReader, path: string): Promise<string | undefined> {
  return files.read(path).then(
    (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
    () => undefined,
  );
}

function missing(file: string): Problem {
  return {
    kind: "missing-file",
    pointer: "",
    values: [],
    message: `${file} cannot be read.`,
    suggestion:
      "Run the command in the project's root, or bring the file back from version control.",
    exitCode: 4,
  };
}
