import type { Combining } from "../combining.ts";
import { objectSide } from "./object-side.ts";
import type { Viewed } from "./part.ts";

/**
 * Whether one side declares a name that a pattern of another matches, and closes itself to others: in a meet, the pattern's
 * schema in the result would apply to the name, and it holds what the first side says of names that it does not declare.
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
