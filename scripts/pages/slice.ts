import type { JsonObject } from "../json/json-value.ts";

/** An OpenAPI document with the place of each of its nodes: what a page's fence holds, or a whole document. */
export interface Slice {
  /** The file or URL it was read from, as the person named it. */
  readonly source: string;
  /** The document as OpenAPI 3.1; one published as 3.0 has been upgraded, its pointers unchanged. */
  readonly document: JsonObject;
  /** The `openapi` value as published. */
  readonly version: string;
  /** The operation of a page's fence line; undefined for a whole document. */
  readonly operation: { readonly method: string; readonly path: string } | undefined;
  /** The path to the vendor's own document in the fence line, where there is one. */
  readonly documentPath: string | undefined;
  /**
   * The line, counted from 1, of the node at a JSON pointer: its key, or the item itself in a sequence.
   * Where no node is there, the line of its nearest ancestor.
   */
  lineOf(pointer: string): number;
  /** The number at a JSON pointer as it is published, where it is too large for a double to be sure of it. */
  readonly numberAt?: (pointer: string) => string | undefined;
}
