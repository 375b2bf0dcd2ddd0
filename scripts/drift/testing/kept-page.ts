import { extractSlices } from "../../pages/extract-slices.ts";
import type { KeptPage } from "../../project/read-project.ts";

/** A page as a project keeps it. */
export function keptPage(name: string, text: string): KeptPage {
  const extraction = extractSlices(text, name);
  if ("problems" in extraction) throw new Error(JSON.stringify(extraction.problems));
  return { name, bytes: Buffer.from(text), slices: extraction.slices };
}
