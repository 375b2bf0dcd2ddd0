import type { Combining } from "../combining.ts";
import { objectSide } from "./object-side.ts";
import type { Viewed } from "./part.ts";

/**
 * Whether one side declares a name that a pattern of another matches, and is closed to other names. In a meet, the
 * result's schema for that pattern would apply to the name, and it includes the first side's rule for undeclared
 * names.
 */
export function hidesName({ mode, matches }: Combining, views: readonly Viewed[]): boolean {
  if (mode === "join") return false;
  const sides = views.map(objectSide);
  const patterned = sides.flatMap((side) => Object.entries(side.patterns));
  return sides.some(({ properties, patterns, additional }) => {
    if ((additional?.node ?? true) === true) return false;
    return patterned
      .filter(([pattern, schema]) => schema !== false && !Object.hasOwn(patterns, pattern))
      .some(([pattern]) => Object.keys(properties).some((name) => matches(pattern, name) === true));
  });
}
