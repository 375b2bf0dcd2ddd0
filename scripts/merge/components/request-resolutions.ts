import { childPointer, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { Note } from "../rules/statement.ts";

/**
 * The pointer that the request's variant of a component has, or would have, in the merged document; undefined if a
 * side has a component with that name.
 */
function requestPointer(pointer: string, sides: readonly JsonObject[]): string | undefined {
  const [components = "", section = "", name = "", ...rest] = pointerTokens(pointer);
  const variant = childPointer("", components, section, `${name}Input`);
  const isTaken = sides.some((side) => valueAt(side, variant) !== undefined);
  return components !== "components" || isTaken ? undefined : childPointer(variant, ...rest);
}

/**
 * Resolutions by their pointers in requests: one for a place in `NameInput` applies to that place in `Name`, but
 * only in the request's variant.
 */
export function requestResolutions(
  resolutions: ReadonlyMap<string, Resolution>,
  sides: readonly JsonObject[],
): ReadonlyMap<string, Resolution> {
  const aliases = [...resolutions.values()].flatMap(
    (resolution): readonly [string, Resolution][] => {
      const [components, section = "", name = "", ...rest] = pointerTokens(resolution.pointer);
      if (components !== "components" || !name.endsWith("Input")) return [];
      const plain = childPointer("/components", section, name.slice(0, -"Input".length), ...rest);
      return requestPointer(plain, sides) === resolution.pointer ? [[plain, resolution]] : [];
    },
  );
  return new Map([...resolutions, ...aliases]);
}

/**
 * Moves problems with requests, in components that responses also reach, to the request's variant, so that a
 * person's decision does not change responses.
 */
export function placeRequestProblems(
  notes: readonly Note[],
  responseComponents: ReadonlyMap<string, unknown>,
  sides: readonly JsonObject[],
): readonly Note[] {
  return notes.map((note) => {
    const component = childPointer("", ...pointerTokens(note.pointer).slice(0, 3));
    if (note.note !== "problem" || !responseComponents.has(component)) return note;
    return { ...note, pointer: requestPointer(note.pointer, sides) ?? note.pointer };
  });
}
