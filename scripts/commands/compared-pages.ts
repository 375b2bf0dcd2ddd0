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
import { UsageError } from "./arguments/usage-error.ts";
import type { CommandIo } from "./command.ts";
import { keepCache, readCache } from "./files/read-cache.ts";
import { showComparison } from "./print-findings.ts";
import { proofTools } from "./proof-tools.ts";

/** The ETags and dates of the kept pages. Without this file, unchanged pages are downloaded again. */
const cacheFile = ".cache/upstream.json";

/**
 * The pages as published: from a folder, from another server, or from the URLs in `openapi/sources.yaml`.
 */
export async function publishedPages(
  project: Project,
  from: string | undefined,
  io: CommandIo,
): Promise<PublishedPages> {
  const isUrl = from === undefined || /^https?:\/\//i.test(from);
  if (!isUrl) {
    return readPublishedPages(project.sources, from, nodeFileReader(io.cwd));
  }
  if (from !== undefined && !URL.canParse(from)) {
    throw new UsageError(`--from must be a folder or a URL, not "${from}".`);
  }
  const cache = resolve(io.root, cacheFile);
  const known = await readCache(cache);
  const { fetch } = io;
  await io.step(`Fetching ${counted(project.sources.length, "page")}`);
  const published = await fetchPublishedPages(project.sources, from, known, { fetch });
  await keepCache(cache, { ...known, ...published.validators });
  return published;
}

/** How the published pages change the merged document. */
export async function comparedPages(
  { pages }: PublishedPages,
  { resolutions }: Project,
  io: CommandIo,
): Promise<Drift> {
  const bytes = pages.flatMap(({ kept, published }) =>
    published === undefined ? [] : [kept.bytes.byteLength, published.bytes.byteLength],
  );
  await showComparison(
    bytes.reduce((sum, each) => sum + each, 0),
    io,
  );
  return driftOf(pages, resolutions, proofTools);
}
