import { closest, distance } from "fastest-levenshtein";
import type { Mistyped } from "./usage-error.ts";

/** The word a person meant by one that is not known; undefined where none is near: a wrong guess helps nobody. */
export function nearestWord({ typed, known }: Mistyped): string | undefined {
  if (known.length === 0) return undefined;
  const begun = known.filter((word) => word.startsWith(typed));
  if (typed.length > 1 && begun.length === 1) return begun[0];
  const nearest = closest(typed, known);
  return distance(typed, nearest) <= Math.ceil(nearest.length / 3) ? nearest : undefined;
}
