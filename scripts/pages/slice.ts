import type { JsonObject } from "../json/json-value.ts";

/** An OpenAPI document, from a page's fence or a file, with the place of each of its nodes. */
export interface Slice {
  /** The file or URL it was read from, as the person named it. */
  readonly source: string;
  /** The document as OpenAPI 3.1; one published as 3.0 has been upgraded, its pointers unchanged. */
  readonly document: JsonObject;
  /** The `openapi` value as published. */
  readonly version: string;
  /** The operation of a page's fence line; undefined for a whole document. */
  readonly operation: { readonly method: string; readonly path: string } | undefined;
  /** The path to the vendor's own document in the fence line, if there is one. */
  readonly documentPath: string | undefined;
  /**
   * The line, counted from 1, of the node at a JSON pointer: its key, or the item itself in a sequence. If there
   * is no such node, the line of its nearest ancestor.
   */
  lineOf(pointer: string): number;
  /** The text of the number at a JSON pointer, if it is too large for a double to be exact. */
  readonly numberAt?: (pointer: string) => string | undefined;
}

/** The pages that slices were read from, each once, in the order of the slices. */
export function pageNames(slices: readonly Slice[]): readonly string[] {
  return [...new Set(slices.map(({ source }) => source))];
}
