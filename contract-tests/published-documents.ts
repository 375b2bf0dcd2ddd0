import { readFile } from "node:fs/promises";
import type { JsonObject } from "../scripts/json/json-value.ts";
import { extractSlices } from "../scripts/pages/extract-slices.ts";
import type { Slice } from "../scripts/pages/slice.ts";
import { readSources } from "../scripts/project/read-sources.ts";
import { mergedDocument } from "./merged-document.ts";

/** The documents that servers may follow: the merged document, and each page's own. */
export interface PublishedDocuments {
  readonly merged: JsonObject;
  /** In the order of `openapi/sources.yaml`. */
  readonly slices: readonly Slice[];
}

/**
 * Reads `generated/openapi.yaml` and the slice of every page in `openapi/sources.yaml`.
 *
 * @throws Error with a page's problems, if it has no slice.
 */
export async function publishedDocuments(): Promise<PublishedDocuments> {
  const { sources } = readSources(await textOf("openapi/sources.yaml"), "openapi/sources.yaml");
  const pages = await Promise.all(sources.map(({ file }) => slicesOf(`openapi/${file}`)));
  return { merged: await mergedDocument(), slices: pages.flat() };
}

async function slicesOf(page: string): Promise<readonly Slice[]> {
  const extraction = extractSlices(await textOf(page), page);
  if ("slices" in extraction) return extraction.slices;
  throw new Error(extraction.problems.map(({ message }) => message).join(" "));
}

function textOf(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), "utf8");
}
