import { isJsonObject, type JsonValue } from "../json.ts";
import { member } from "../json-pointer.ts";
import type { Note, Position } from "./combining.ts";
import { decide } from "./decision.ts";
import type { Term } from "./term.ts";

/** The decisions by which a `oneOf` that all sides state became an `anyOf`, for the components behind it differ. */
export function loosenedNotes(
  terms: readonly Term[],
  at: Position,
  before: JsonValue,
  after: JsonValue,
  ...tokens: readonly string[]
): readonly Note[] {
  if (before === after || typeof before !== "object" || before === null) return [];
  const isLoosened =
    isJsonObject(before) &&
    member(before, "oneOf") !== undefined &&
    member(after, "oneOf") === undefined;
  const own = isLoosened ? [decide("one-of-becomes-any-of", terms, at, after, ...tokens)] : [];
  const below = Object.entries(before).flatMap(([key, child]) =>
    loosenedNotes(terms, at, child, member(after, key) ?? null, ...tokens, key),
  );
  return [...own, ...below];
}
