import type { JsonValue } from "../../json/json-value.ts";
import type { Draft, Note } from "./statement.ts";

/** A value with the notes made while computing it. */
export interface Drafted {
  readonly value: JsonValue | undefined;
  readonly notes: readonly Note[];
}

/** Runs a computation to its end. */
export function collectNotes(draft: Draft<JsonValue | undefined>): Drafted {
  const notes: Note[] = [];
  for (;;) {
    const step = draft.next();
    if (step.done === true) return { value: step.value, notes };
    notes.push(step.value);
  }
}

/** The notes of one kind. */
export function notesOf<Kind extends Note["note"]>(
  notes: readonly Note[],
  kind: Kind,
): readonly Extract<Note, { note: Kind }>[] {
  return notes.filter((note): note is Extract<Note, { note: Kind }> => note.note === kind);
}
