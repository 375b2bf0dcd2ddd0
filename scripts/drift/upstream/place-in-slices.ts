import { member, pointerTokens } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import type { SourceLine } from "../finding/finding.ts";
import type { PlacedDocument } from "../finding/placed-document.ts";

/**
 * Finds the page and line that a place of the merged document comes from: the slice that contains the longest part
 * of its pointer, and of several the first.
 */
export function placeInSlices(slices: readonly Slice[]): (pointer: string) => SourceLine | null {
  return (pointer) => {
    const tokens = pointerTokens(pointer);
    let best: { readonly slice: Slice; readonly depth: number } | undefined;
    for (const slice of slices) {
      const depth = depthOf(slice, tokens);
      if (best === undefined || depth > best.depth) {
        best = { slice, depth };
      }
    }
    return best === undefined
      ? null
      : { file: best.slice.source, line: best.slice.lineOf(pointer) };
  };
}

/** A document merged from slices, with the pages and lines of its nodes. */
export function placedDocument(document: JsonObject, slices: readonly Slice[]): PlacedDocument {
  return { document, lineOf: placeInSlices(slices), numberAt: numberInSlices(slices) };
}

/** Finds the published text of a number of the merged document, in the first slice that states one there. */
function numberInSlices(slices: readonly Slice[]): (pointer: string) => string | undefined {
  return (pointer) => {
    for (const { numberAt } of slices) {
      const found = numberAt?.(pointer);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** The number of tokens for which the slice has a node. */
function depthOf(slice: Slice, tokens: readonly string[]): number {
  let value: JsonValue | undefined = slice.document;
  for (const [index, token] of tokens.entries()) {
    value = member(value, token);
    if (value === undefined) {
      return index;
    }
  }
  return tokens.length;
}
