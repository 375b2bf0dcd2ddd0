import { valueAt } from "../../json/json-pointer.ts";
import type { Context, Statement } from "../rules/statement.ts";

/**
 * The statements about a component by the sides that refer to it. If one of them lacks it, all other pages that
 * have it take part.
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
