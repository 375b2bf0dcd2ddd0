import type { Resolution } from "../pages/resolutions.ts";
import { valueAt } from "../schema/json-pointer.ts";
import type { Combination, EmptyMeet } from "../schema/side.ts";
import type { Context, Note, Stand } from "./statement.ts";

/** The resolutions that stand where the combination found a conflict. */
export function settledSchemas(
  combination: Combination,
  resolutions: ReadonlyMap<string, Resolution>,
): ReadonlyMap<string, Resolution> {
  const conflicts = new Set(
    [...combination.emptyMeets, ...combination.decisions].map(({ pointer }) => pointer),
  );
  return new Map([...resolutions].filter(([pointer]) => conflicts.has(pointer)));
}

/**
 * What the algebra decided and could not decide, as notes of the merge.
 * @param first The combination without resolutions: it knows what the sides state where one settles.
 */
export function schemaNotes(
  combination: Combination,
  first: Combination,
  settled: ReadonlyMap<string, Resolution>,
  context: Context,
): readonly Note[] {
  const conflicts = [...first.emptyMeets, ...first.decisions];
  const resolved = [...settled].flatMap(([pointer, resolution]): readonly Note[] => {
    const conflict = conflicts.find((candidate) => candidate.pointer === pointer);
    if (conflict === undefined) return [];
    const result = resolution.value;
    return [{ note: "decision", pointer, resolution, stands: standsOf(conflict.values), result }];
  });
  const decided = combination.decisions
    .filter(({ pointer }) => !settled.has(pointer))
    .map(({ pointer, rule, values, result }): Note => {
      return { note: "decision", pointer, rule, stands: standsOf(values), result };
    });
  const open = combination.emptyMeets
    .filter(({ pointer }) => !settled.has(pointer))
    .map((empty) => emptyMeetProblem(empty, context));
  return [...resolved, ...decided, ...open];
}

function standsOf(values: EmptyMeet["values"]): readonly Stand[] {
  return values.map(({ place, value }) => ({ side: place.side, pointer: place.pointer, value }));
}

function emptyMeetProblem({ pointer, values }: EmptyMeet, context: Context): Note {
  const stands = standsOf(values);
  const freshest = stands.find(({ value }) => value !== undefined);
  const place = freshest && valueAt(context.sides[freshest.side] ?? {}, freshest.pointer);
  return {
    note: "problem",
    kind: "empty-meet",
    pointer,
    stands,
    message: "No request can satisfy every page: what they ask for here has nothing in common.",
    proposal: freshest?.value ?? place ?? true,
  };
}
