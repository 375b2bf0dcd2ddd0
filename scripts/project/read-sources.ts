import type { JsonValue } from "../json/json-value.ts";
import type { Problem } from "../problem/problem.ts";
import { readEntryFile } from "./entry-file.ts";
import type { EntryField } from "./entry-reader.ts";

/** A published page and its file, which has the same bytes. */
export interface Source {
  /** Where the page is published; undefined if the entry does not say. */
  readonly url: string | undefined;
  /** The kept file, relative to the sources file's folder. */
  readonly file: string;
  /** SHA-256 of the file, in lower-case hexadecimal. */
  readonly sha256: string;
  /** Its line in the sources file, counted from 1. */
  readonly line: number;
}

const fields: Readonly<Record<string, EntryField>> = {
  url: { words: "an http or https URL", admits: isHttpUrl, isOptional: true },
  file: {
    words: "a path below the sources file's own folder, with / between its parts",
    admits: (value) =>
      typeof value === "string" &&
      /^[^/\\:]+(?:\/[^/\\:]+)*$/.test(value) &&
      !/(?:^|\/)\.\.?(?:\/|$)/.test(value),
  },
};

const sha256: EntryField = {
  words: "the SHA-256 of the file, 64 hexadecimal digits in lower case",
  admits: (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value),
};

/**
 * Reads a sources file such as `openapi/sources.yaml`: its pages, freshest first. Every invalid entry is a
 * problem.
 *
 * @param file What to call the sources file in problems.
 * @param hashOf The SHA-256 of a page, to suggest if the entry's own is invalid.
 */
export function readSources(
  text: string,
  file: string,
  hashOf: (page: string) => string | undefined = () => undefined,
): { readonly sources: readonly Source[]; readonly problems: readonly Problem[] } {
  const hash: EntryField = { ...sha256, rightIn: (entry) => hashOf(String(entry.file)) };
  const { lists, problems } = readEntryFile(text, file, {
    lists: { sources: { fields: { ...fields, sha256: hash }, unique: "file" } },
    exitCode: 4,
  });
  const entries = lists.get("sources") ?? [];
  const sources = entries.map(({ fields: { url, file: kept, sha256: recorded }, line }) => ({
    url: url === undefined ? undefined : String(url),
    file: String(kept),
    sha256: String(recorded),
    line,
  }));
  return { sources, problems };
}

function isHttpUrl(value: JsonValue): boolean {
  return typeof value === "string" && /^https?:\/\//.test(value) && URL.canParse(value);
}
