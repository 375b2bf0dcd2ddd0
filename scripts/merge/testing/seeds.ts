import { readFileSync } from "node:fs";
import { join } from "node:path";
import { extractSlice } from "../../pages/extract-slice.ts";
import type { Slice } from "../../pages/slice.ts";
import { type Resolution, readResolutions } from "../../project/read-resolutions.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "openapi");

/** The slice of one of the published pages this project keeps, named as its file. */
export function seedSlice(name: string): Slice {
  const read = extractSlice(readFileSync(join(folder, "pages", name), "utf8"), name);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.slice;
}

/** The resolutions this project keeps. */
export function seedResolutions(): readonly Resolution[] {
  const text = readFileSync(join(folder, "resolutions.yaml"), "utf8");
  return readResolutions(text, "resolutions.yaml").resolutions;
}
