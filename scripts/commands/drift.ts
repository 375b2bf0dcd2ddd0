import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Drift, driftOf } from "../drift/drift-of.ts";
import { type Project, readProject } from "../drift/project.ts";
import {
  fetchPublishedPages,
  type PublishedPages,
  readPublishedPages,
  type ValidatorCache,
} from "../drift/published-pages.ts";
import { nodeFileReader } from "../pages/node-file-reader.ts";
import { counted } from "../report/counted.ts";
import type { Command, CommandIo } from "./command.ts";
import { driftOptions } from "./command-options.ts";
import { optionWords } from "./command-words.ts";
import { findingOptions } from "./finding-options.ts";
import { printFindings } from "./print-findings.ts";
import { tellComparison } from "./tell-comparison.ts";
import { typedPath } from "./typed-path.ts";
import { UsageError } from "./usage-error.ts";

/** What servers said of the kept pages: nothing is lost with this file but a saved transfer. */
const cacheFile = ".cache/upstream.json";

/** `spec drift`: the published pages against the kept ones, through the merge. Touches no page. */
export const drift: Command = async (args, io) => {
  const values = optionWords(args, driftOptions);
  const options = findingOptions(values);
  const read = await readProject(nodeFileReader(io.cwd));
  if ("problems" in read) {
    return printFindings({ findings: undefined, problems: read.problems }, options, io, new Date());
  }
  const { project } = read;
  const published = await publishedPages(project, values.from, io);
  const { findings, problems } = await comparedPages(published, project, io);
  const all = [...published.problems, ...problems];
  const compared = problems.some(({ exitCode }) => exitCode === 3) ? undefined : findings;
  return printFindings({ findings: compared, problems: all }, options, io, new Date());
};

/**
 * The pages as published: from a folder, from a server that stands in for the real ones, or from the addresses in
 * `openapi/sources.yaml`.
 */
export async function publishedPages(
  project: Project,
  from: string | undefined,
  io: CommandIo,
): Promise<PublishedPages> {
  const isUrl = from === undefined || /^https?:\/\//i.test(from);
  if (!isUrl) {
    return readPublishedPages(project.sources, from, nodeFileReader(typedPath(".", io)));
  }
  if (from !== undefined && !URL.canParse(from)) {
    throw new UsageError(`--from is a folder or a URL, not "${from}".`);
  }
  const cache = resolve(io.cwd, cacheFile);
  const known = await readCache(cache);
  const { fetch } = io;
  await io.step(`Fetching ${counted(project.sources.length, "page")}`);
  const published = await fetchPublishedPages(project.sources, from, known, { fetch });
  await keepCache(cache, { ...known, ...published.validators });
  return published;
}

/** What the published pages mean for the merged document. */
export async function comparedPages(
  { pages }: PublishedPages,
  { resolutions }: Project,
  io: CommandIo,
): Promise<Drift> {
  const bytes = pages.flatMap(({ kept, published }) =>
    published === undefined ? [] : [kept.bytes.byteLength, published.bytes.byteLength],
  );
  await tellComparison(
    bytes.reduce((sum, each) => sum + each, 0),
    io,
  );
  return driftOf(pages, resolutions);
}

/** A cache that is missing or broken is an empty one. */
async function readCache(file: string): Promise<ValidatorCache> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isCache(value) ? value : {};
  } catch {
    return {};
  }
}

/** A cache that cannot be written, in a folder that is read-only for instance, costs a transfer next time. */
async function keepCache(file: string, cache: ValidatorCache): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(cache, null, 2)}\n`);
  } catch {
    return;
  }
}

function isCache(value: unknown): value is ValidatorCache {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (entry: unknown) =>
        typeof entry === "object" &&
        entry !== null &&
        "sha256" in entry &&
        Object.values(entry).every((part) => typeof part === "string"),
    )
  );
}
