import { valueAt } from "../../json/json-pointer.ts";
import type { Context, Statement } from "../rules/statement.ts";

/**
 * What sides that refer to a component state about it. If one of them refers to what only other pages bring, all of
 * those take part.
 */
export function componentStatements(
  pointer: string,
  sides: Iterable<number>,
  context: Context,
): readonly Statement[] {
  const inSides = (chosen: Iterable<number>): readonly Statement[] =>
    [...chosen]
      .sort((a, b) => a - b)
      .flatMap((side): readonly Statement[] => {
        const value = valueAt(context.sides[side] ?? {}, pointer);
        return value === undefined ? [] : [{ side, pointer, value }];
      });
  const chosen = new Set(sides);
  const own = inSides(chosen);
  return own.length === chosen.size ? own : inSides(context.sides.keys());
}
