import { sameJson } from "../../../json/canonical-json.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import type { Combining, Position } from "../combining.ts";
import { embed } from "../embed.ts";
import { childInput, type Input, sideOf } from "../input.ts";
import type { Part } from "./part.ts";

/**
 * The join of `allOf`s that share all parts but one, such as a base: those stay and the other ones are joined. They must
 * name the same properties, since a name that one of them lacks may be declared by a part that is shared. Undefined
 * where it cannot be had.
 */
export function joinedParts(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): Omit<Part, "keywords"> | undefined {
  const lists = inputs.map(partsOf);
  const classOf = (part: Input): number => combining.classes.closed(sideOf(part), part.node);
  const [first = [], ...others] = lists.map((list) => list.map(classOf));
  const shared = new Set(first.filter((each) => others.every((list) => list.includes(each))));
  const differing = lists.map((list) => list.filter((part) => !shared.has(classOf(part))));
  const [freshest, ...further] = differing.flat();
  if (shared.size === 0 || freshest === undefined || differing.some(({ length }) => length !== 1)) {
    return undefined;
  }
  if (!further.every((part) => sameJson(namesOf(part), namesOf(freshest)))) return undefined;
  if (namesOf(freshest).length === 0) return undefined;
  const index = lists[0]?.indexOf(freshest) ?? 0;
  const pointer = childPointer(at.pointer, "allOf", index);
  const { schema, notes } = combining.combine([freshest, ...further], { ...at, pointer });
  const allOf = (lists[0] ?? []).map((part) =>
    part === freshest ? schema : embed(combining, part),
  );
  return { fragments: [{ allOf }], notes };
}

function partsOf(input: Input): readonly Input[] {
  const list = member(input.node, "allOf");
  return (Array.isArray(list) ? list : []).flatMap(
    (_, index: number) => childInput(input, "allOf", index) ?? [],
  );
}

function namesOf(part: Input): readonly string[] {
  return Object.keys(Object(member(part.node, "properties"))).sort();
}
