import type { EmptyMeet } from "../../openapi/side.ts";
import type { Note, Stand } from "../rules/statement.ts";
import type { SettledConflict, SettledSchemas } from "./settle-schemas.ts";

/** The algebra's decisions, a person's decisions, and open conflicts, as notes of the merge. */
export function schemaNotes({ combination, conflicts, values }: SettledSchemas): readonly Note[] {
  const decided = combination.decisions
    .filter(({ pointer }) => !values.has(pointer))
    .map(({ pointer, rule, values: stated, result }): Note => {
      return { note: "decision", pointer, rule, stands: standsOf(stated), result };
    });
  return [...conflicts.map(conflictNote), ...decided];
}

function standsOf(values: EmptyMeet["values"]): readonly Stand[] {
  return values.map(({ place, value }) => ({ side: place.side, pointer: place.pointer, value }));
}

function conflictNote({ pointer, values, result, resolution }: SettledConflict): Note {
  const stands = standsOf(values);
  if (resolution !== undefined) return { note: "decision", pointer, resolution, stands, result };
  return {
    note: "problem",
    kind: "empty-meet",
    pointer,
    stands,
    message: "No request can satisfy every page: their requirements here exclude each other.",
    proposal: result,
  };
}
