import { childPointer } from "../../../json/json-pointer.ts";
import type { JsonSchema } from "../../../json/json-value.ts";
import type { Combining, Note, Position } from "../combining.ts";
import { impliedTerm } from "../term.ts";
import { type ObjectSide, patternTerm } from "./object-side.ts";

/** What holds for properties that are not named. */
export interface Additional {
  readonly schema: JsonSchema | undefined;
  readonly notes: readonly Note[];
}

/** additionalProperties of all sides together; undefined where the result states none. */
export function additionalSchema(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Additional {
  const terms = sides.map(
    (side) => side.additional ?? impliedTerm(side.term, true, "additionalProperties"),
  );
  const pointer = childPointer(at.pointer, "additionalProperties");
  const { schema, notes } = combining.combine(terms, { ...at, pointer });
  const isStated = terms.every((term) => term.implied === undefined);
  return { schema: schema === true && !isStated ? undefined : schema, notes };
}

/** What holds for properties whose names match patterns. */
export interface Patterns {
  readonly entries: readonly (readonly [string, JsonSchema])[];
  readonly notes: readonly Note[];
}

/** patternProperties of all sides together: every pattern, over what each side accepts for names that match it. */
export function patternSchemas(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Patterns {
  const patterns = [...new Set(sides.flatMap((side) => Object.keys(side.patterns)))];
  const combined = patterns.map((pattern) => {
    const terms = sides.flatMap((side) => patternTerm(combining, side, pattern));
    const pointer = childPointer(at.pointer, "patternProperties", pattern);
    return { pattern, ...combining.combine(terms, { ...at, pointer }) };
  });
  return {
    entries: combined.map(({ pattern, schema }) => [pattern, schema]),
    notes: combined.flatMap(({ notes }) => notes),
  };
}
