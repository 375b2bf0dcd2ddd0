import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import type { Statement } from "./statement.ts";

/**
 * What some sides state at a pointer, freshest first. If one of them states nothing there, all sides that state
 * something take part; empty if none does.
 */
export function statementsAt(
  pointer: string,
  chosen: Iterable<number>,
  sides: readonly JsonObject[],
): readonly Statement[] {
  const inSides = (indices: readonly number[]): readonly Statement[] =>
    indices.flatMap((side) => {
      const value = valueAt(sides[side] ?? {}, pointer);
      return value === undefined ? [] : [{ side, pointer, value }];
    });
  const distinct = [...new Set(chosen)].sort((a, b) => a - b);
  const own = inSides(distinct);
  return own.length === distinct.length ? own : inSides([...sides.keys()]);
}
