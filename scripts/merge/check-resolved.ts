import type { JsonObject } from "../json.ts";
import { checkShape } from "../pages/check-shape.ts";
import type { Resolution } from "../pages/resolutions.ts";
import type { Problem } from "../problem.ts";
import { childPointer } from "../schema/json-pointer.ts";

/**
 * The resolutions whose values OpenAPI does not allow in their places. The pages have passed the same check when
 * they were read, so what is wrong with the merged document was brought by a resolution.
 */
export function invalidResolutions(
  document: JsonObject,
  resolutions: readonly Resolution[],
): readonly Problem[] {
  // checkShape tells places by a number: here it is that of the resolution.
  const culprit = (tokens: readonly string[]): number => {
    const pointer = childPointer("", ...tokens);
    return resolutions.findIndex((resolution) => concerns(resolution, pointer));
  };
  return checkShape(document, culprit).flatMap(({ line: index, message }): readonly Problem[] => {
    const resolution = resolutions[index];
    if (resolution === undefined) return [];
    const { pointer, source, line, value } = resolution;
    return [
      {
        kind: "invalid-resolution",
        pointer,
        values: [{ source, line, value }],
        message: `The resolution for ${pointer} makes the document invalid: ${message}.`,
        suggestion: `Correct the value at ${source}:${line}.`,
        exitCode: 3,
      },
    ];
  });
}

/** Whether a fault at a pointer is one in the resolution's value, or of the object it was put into. */
function concerns(resolution: Resolution, pointer: string): boolean {
  return (
    pointer === resolution.pointer ||
    pointer.startsWith(`${resolution.pointer}/`) ||
    resolution.pointer.startsWith(`${pointer}/`)
  );
}
