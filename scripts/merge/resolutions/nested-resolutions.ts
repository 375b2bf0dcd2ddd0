import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { refusedResolution } from "./refused-resolution.ts";

/** A resolution whose place is inside that of another one. */
export interface NestedResolution {
  readonly resolution: Resolution;
  readonly problem: Problem;
}

/** Finds resolutions inside others, because the result would depend on the order in which they are applied. */
export function nestedResolutions(resolutions: readonly Resolution[]): readonly NestedResolution[] {
  return resolutions.flatMap((resolution) => {
    const outer = resolutions.find(({ pointer }) => resolution.pointer.startsWith(`${pointer}/`));
    if (outer === undefined) return [];
    const problem = refusedResolution(resolution, {
      kind: "nested-resolution",
      message: `is part of what the one for ${outer.pointer} at ${outer.source}:${outer.line} decides`,
      suggestion: (entry) => `Write the value into that entry, and remove ${entry}.`,
    });
    return [{ resolution, problem }];
  });
}
