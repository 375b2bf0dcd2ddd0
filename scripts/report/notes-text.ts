import type { Note } from "../drift/finding/finding.ts";
import { printable } from "./printable.ts";

/** The notes, one line each; empty if there are none. */
export function notesText(notes: readonly Note[]): string {
  return notes
    .map(
      ({ message, source }) => `Note: ${printable(`${source.file}:${source.line}: ${message}`)}\n`,
    )
    .join("");
}
