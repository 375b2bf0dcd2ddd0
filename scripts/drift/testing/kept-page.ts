import { extractSlice } from "../../pages/extract-slice.ts";
import type { KeptPage } from "../../project/read-project.ts";

/** A page as a project keeps it. */
export function keptPage(name: string, text: string): KeptPage {
  const extraction = extractSlice(text, name);
  if ("problems" in extraction) throw new Error(JSON.stringify(extraction.problems));
  return { name, bytes: Buffer.from(text), slice: extraction.slice };
}
