import { pointerTokens, refTo, valueAt } from "../../json/json-pointer.ts";
import type { Context, Note, SideValue } from "../rules/statement.ts";
import { splitPointer } from "./split-components.ts";

/** Moves the decisions about requests to the request's variants of split components. */
export function placeRequestNotes(
  notes: readonly Note[],
  split: ReadonlyMap<string, string>,
): readonly Note[] {
  return notes.map((note) => {
    if (note.note !== "decision") return note;
    return { ...note, pointer: splitPointer(note.pointer, split) ?? note.pointer };
  });
}

/** Splitting a component is a decision if the sides state different components. */
export function splitDecisions(
  split: ReadonlyMap<string, string>,
  context: Context,
): readonly Note[] {
  const nameOf = (pointer: string): string => pointerTokens(pointer).at(-1) ?? "";
  return [...split].map(([pointer, requestPointer]): Note => {
    const values = context.sides.flatMap((document, side): readonly SideValue[] => {
      const value = valueAt(document, pointer);
      return value === undefined ? [] : [{ side, pointer, value: refTo(pointer) }];
    });
    const result = { response: nameOf(pointer), request: nameOf(requestPointer) };
    return { note: "decision", pointer, rule: "split-by-direction", values, result };
  });
}
