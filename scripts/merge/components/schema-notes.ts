import type { EmptyMeet } from "../../openapi/side.ts";
import type { Note, SideValue } from "../rules/statement.ts";
import type { SettledConflict, SettledSchemas } from "./settle-schemas.ts";

/** The algebra's decisions, a person's decisions, and open conflicts, as notes of the merge. */
export function schemaNotes({ combination, conflicts, values }: SettledSchemas): readonly Note[] {
  const decided = combination.decisions
    .filter(({ pointer }) => !values.has(pointer))
    .map(({ pointer, rule, values: stated, result }): Note => {
      return { note: "decision", pointer, rule, values: sideValues(stated), result };
    });
  return [...conflicts.map(conflictNote), ...decided];
}

function sideValues(values: EmptyMeet["values"]): readonly SideValue[] {
  return values.map(({ place, value }) => ({ side: place.side, pointer: place.pointer, value }));
}

function conflictNote({ pointer, values: stated, result, resolution }: SettledConflict): Note {
  const values = sideValues(stated);
  if (resolution !== undefined) return { note: "decision", pointer, resolution, values, result };
  return {
    note: "problem",
    kind: "empty-meet",
    pointer,
    values,
    message: "No request can satisfy every page: their requirements here exclude each other.",
    proposal: result,
  };
}
