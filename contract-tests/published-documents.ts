import { readFile } from "node:fs/promises";
import type { JsonObject } from "../scripts/json/json-value.ts";
import { extractSlice } from "../scripts/pages/extract-slice.ts";
import type { Slice } from "../scripts/pages/slice.ts";
import { readSources } from "../scripts/project/read-sources.ts";
import { mergedDocument } from "./merged-document.ts";

/** What servers may follow: the merged document, and each page by itself. */
export interface PublishedDocuments {
  readonly merged: JsonObject;
  /** In the order of `openapi/sources.yaml`. */
  readonly slices: readonly Slice[];
}

/**
 * Reads `generated/openapi.yaml` and the slice of every page in `openapi/sources.yaml`.
 *
 * @throws Error where a page has no slice, with the problems that keep it from having one.
 */
export async function publishedDocuments(): Promise<PublishedDocuments> {
  const { sources } = readSources(await textOf("openapi/sources.yaml"), "openapi/sources.yaml");
  return {
    merged: await mergedDocument(),
    slices: await Promise.all(sources.map(({ file }) => sliceOf(`openapi/${file}`))),
  };
}

async function sliceOf(page: string): Promise<Slice> {
  const extraction = extractSlice(await textOf(page), page);
  if ("slice" in extraction) return extraction.slice;
  throw new Error(extraction.problems.map(({ message }) => message).join(" "));
}

function textOf(path: string): Promise<string> {
  return readFile(new URL(`../${path}`, import.meta.url), "utf8");
}
