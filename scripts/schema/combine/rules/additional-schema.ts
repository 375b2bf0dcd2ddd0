import { childPointer } from "../../../json/json-pointer.ts";
import type { JsonSchema } from "../../../json/json-value.ts";
import type { CombinationNote, Combining, Position } from "../combining.ts";
import { impliedInput } from "../input.ts";
import { type ObjectSide, patternInput } from "./object-side.ts";

/** The schema of properties that are not named. */
export interface Additional {
  readonly schema: JsonSchema | undefined;
  readonly notes: readonly CombinationNote[];
}

/** Combines additionalProperties of all sides; undefined if the result states none. */
export function additionalSchema(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Additional {
  const inputs = sides.map(
    (side) => side.additional ?? impliedInput(side.input, true, "additionalProperties"),
  );
  const pointer = childPointer(at.pointer, "additionalProperties");
  const { schema, notes } = combining.combine(inputs, { ...at, pointer });
  const isStated = inputs.every((input) => input.implied === undefined);
  return { schema: schema === true && !isStated ? undefined : schema, notes };
}

/** The schemas of properties whose names match patterns. */
export interface Patterns {
  readonly entries: readonly (readonly [string, JsonSchema])[];
  readonly notes: readonly CombinationNote[];
}

/** Combines patternProperties of all sides: for every pattern, what each side accepts for names that match it. */
export function patternSchemas(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Patterns {
  const patterns = [...new Set(sides.flatMap((side) => Object.keys(side.patterns)))];
  const combined = patterns.map((pattern) => {
    const inputs = sides.flatMap((side) => patternInput(combining, side, pattern));
    const pointer = childPointer(at.pointer, "patternProperties", pattern);
    return { pattern, ...combining.combine(inputs, { ...at, pointer }) };
  });
  return {
    entries: combined.map(({ pattern, schema }) => [pattern, schema]),
    notes: combined.flatMap(({ notes }) => notes),
  };
}
