import { isJsonPointer } from "../json/json-pointer.ts";
import type { JsonValue } from "../json/json-value.ts";
import type { Problem } from "../problem/problem.ts";
import { type EntryFileShape, readEntryFile } from "./entry-file.ts";
import type { EntryField } from "./entry-reader.ts";

/** A person's decision that settles one conflict, or fills a place that every page leaves empty. */
export interface Resolution {
  /** JSON pointer into the merged document. */
  readonly pointer: string;
  readonly value: JsonValue;
  readonly because: string;
  /** The file it is in, and the line there, counted from 1. */
  readonly source: string;
  readonly line: number;
}

const fields: Readonly<Record<string, EntryField>> = {
  pointer: {
    words:
      "a JSON pointer such as /paths/~1files/get/operationId, where / in a key is ~1 and ~ is ~0",
    admits: (value) => typeof value === "string" && value !== "" && isJsonPointer(value),
  },
  value: { words: "the value to use", admits: () => true },
  because: {
    words: "the reason, as a sentence of your own",
    admits: (value) => typeof value === "string" && value.trim() !== "",
  },
};

const toBeEdited = "TO BE EDITED";

/**
 * The placeholder for the reason in a proposed entry. The entry is valid, so the merge can be tried with it, but
 * `check` rejects it until a person has written why the value is right.
 */
export const proposedReason: string = `proposed by the merge; ${toBeEdited}: write here why this value is right`;

/** Problems for the resolutions that still have the placeholder as their reason. */
export function unwrittenReasons(resolutions: readonly Resolution[]): readonly Problem[] {
  return resolutions
    .filter(({ because }) => because.includes(toBeEdited))
    .map(({ pointer, because, source, line }) => ({
      kind: "unwritten-reason",
      pointer,
      values: [{ source, line, value: because }],
      message: `The resolution for ${pointer} does not say why it is right.`,
      suggestion: "Decide whether the value is right, and write the reason after because:.",
      exitCode: 3,
    }));
}

// An invalid entry decides nothing, so a person must still decide.
const shape: EntryFileShape = {
  lists: { resolutions: { fields, unique: "pointer" } },
  exitCode: 3,
};

/**
 * Reads a resolutions file such as `openapi/resolutions.yaml`. Every invalid entry is a problem.
 *
 * @param file What to call the file in problems and reports.
 */
export function readResolutions(
  text: string,
  file: string,
): { readonly resolutions: readonly Resolution[]; readonly problems: readonly Problem[] } {
  const { lists, problems } = readEntryFile(text, file, shape);
  const entries = lists.get("resolutions") ?? [];
  const resolutions = entries.map(({ fields: { pointer, value, because }, line }) => ({
    pointer: String(pointer),
    value: value ?? null,
    because: String(because),
    source: file,
    line,
  }));
  return { resolutions, problems };
}
