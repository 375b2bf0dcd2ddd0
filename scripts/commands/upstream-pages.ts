import { resolve } from "node:path";
import { type Drift, driftOf } from "../drift/upstream/drift-of.ts";
import {
  fetchPublishedPages,
  type PublishedPages,
  readPublishedPages,
} from "../drift/upstream/published-pages.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import type { Project } from "../project/read-project.ts";
import { counted } from "../report/counted.ts";
import type { CommandIo } from "./command.ts";
import { tellComparison } from "./tell-comparison.ts";
import { typedPath } from "./typed-path.ts";
import { UsageError } from "./usage-error.ts";
import { keepCache, readCache } from "./validator-cache.ts";

/** What servers said of the kept pages: nothing is lost with this file but a saved transfer. */
const cacheFile = ".cache/upstream.json";

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
