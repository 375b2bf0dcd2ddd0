import { childPointer, member } from "../../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../../json/json-value.ts";
import { childSchemas } from "../../../openapi/reference-finder.ts";
import type { CombinationNote, Position } from "../combining.ts";
import { decisionNote } from "../decision-note.ts";
import { childInput, type Input } from "../input.ts";

/**
 * The decisions for a `oneOf` of all sides that became an `anyOf` because its components differ.
 * @param before - the schema as the sides state it.
 * @param after - the same schema in the result.
 */
export function loosenedNotes(
  inputs: readonly Input[],
  at: Position,
  before: JsonSchema,
  after: JsonValue | undefined,
): readonly CombinationNote[] {
  if (before === after || after === undefined) return [];
  const isLoosened = member(before, "oneOf") !== undefined && member(after, "oneOf") === undefined;
  const own = isLoosened ? [decisionNote("one-of-becomes-any-of", inputs, at, after)] : [];
  const below = childSchemas(before).flatMap(({ keyword, tokens, schema }) => {
    const place = isLoosened && keyword === "oneOf" ? anyOfPlace(before) : [keyword];
    const path = [...place, ...tokens];
    const children = inputs.flatMap((input) => childInput(input, keyword, ...tokens) ?? []);
    const pointer = childPointer(at.pointer, ...path);
    const changed = path.reduce<JsonValue | undefined>(member, after);
    return loosenedNotes(children, { ...at, pointer }, schema, changed);
  });
  return [...own, ...below];
}

/**
 * The tokens of the alternatives after a `oneOf` became an `anyOf`: in an `allOf`, if there is already an `anyOf`.
 */
function anyOfPlace(before: JsonSchema): readonly string[] {
  if (member(before, "anyOf") === undefined) return ["anyOf"];
  const all = member(before, "allOf");
  return ["allOf", String(Array.isArray(all) ? all.length : 0), "anyOf"];
}
