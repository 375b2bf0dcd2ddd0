import type { Note } from "../drift/finding/finding.ts";
import { printable } from "./printable.ts";

/** What to know besides, a line for each; empty without any. */
export function notesText(notes: readonly Note[]): string {
  return notes
    .map(
      ({ message, source }) => `Note: ${printable(`${source.file}:${source.line}: ${message}`)}\n`,
    )
    .join("");
}
