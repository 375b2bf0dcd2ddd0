import type { Slice } from "./slice.ts";

/** The pages that slices were read from, each once, in the order of the slices. */
export function pageNames(slices: readonly Slice[]): readonly string[] {
  return [...new Set(slices.map(({ source }) => source))];
}
