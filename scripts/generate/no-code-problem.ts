import type { CodegenError } from "../codegen/codegen-error.ts";
import { childPointer, pointerTokens, valueAt } from "../json/json-pointer.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";

/**
 * The problem that no code can be generated, with the pages and lines of the part of the document that causes it.
 */
export function noCodeProblem(
  { pointer, message }: CodegenError,
  slices: readonly Slice[],
): Problem {
  const places = placesOf(pointer, slices);
  return {
    kind: "no-code",
    pointer,
    values: places.length > 0 ? places : [{ source: "the merged document", line: 1, value: null }],
    message,
    suggestion:
      "Correct that part of the page, or ask the vendor to, or remove the page from openapi/sources.yaml.",
    exitCode: 4,
  };
}

/** Where the slices declare the value at a pointer or, if none does, at its nearest ancestor. */
function placesOf(pointer: string, slices: readonly Slice[]): readonly SourcedValue[] {
  const tokens = pointerTokens(pointer);
  for (let length = tokens.length; length > 0; length -= 1) {
    const above = childPointer("", ...tokens.slice(0, length));
    const stating = slices.filter(({ document }) => valueAt(document, above) !== undefined);
    if (stating.length > 0) {
      return stating.map(({ source, document, lineOf }) => ({
        source,
        line: lineOf(above),
        value: valueAt(document, above) ?? null,
      }));
    }
  }
  return [];
}
