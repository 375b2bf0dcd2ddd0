import { member, pointerTokens } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import type { SourceLine } from "../finding/finding.ts";

/**
 * Finds the page and line that a place of the merged document comes from: the slice that follows its pointer
 * furthest, of several the first.
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

/** How many of the tokens lead to a node of the slice. */
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
