import { childPointer, member, refPointer } from "../../../json/json-pointer.ts";
import type { Combining, Position } from "../combining.ts";
import { embed } from "../embed.ts";
import { childInput, type Input, sideOf, withNode } from "../input.ts";
import { anyDeclares } from "./declares-in-part.ts";
import type { Part } from "./part.ts";

/**
 * The join of `allOf`s that share all parts except one, such as a base: the shared parts are kept and the other
 * parts are joined. If only some of these name a property, no other part or adjacent keyword of a side may
 * describe it. Undefined if there is no such join.
 */
export function joinedParts(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): Omit<Part, "keywords"> | undefined {
  const lists = inputs.map(partsOf);
  // References to the same name are kept, and their targets are joined.
  const classOf = (part: Input): string | number =>
    refPointer(part.node) ?? combining.classes.closed(sideOf(part), part.node);
  const [first = [], ...others] = lists.map((list) => list.map(classOf));
  const shared = new Set(first.filter((each) => others.every((list) => list.includes(each))));
  const differing = lists.map((list) => list.filter((part) => !shared.has(classOf(part))));
  const [freshest, ...further] = differing.flat();
  if (shared.size === 0 || freshest === undefined || differing.some(({ length }) => length !== 1)) {
    return undefined;
  }
  const names = new Set([freshest, ...further].flatMap(namesOf));
  if (names.size === 0) return undefined;
  const isElsewhere = inputs.some((input, side) => {
    const own = (differing[side] ?? []).flatMap(namesOf);
    const lacking = [...names].filter((name) => !own.includes(name));
    const others = (lists[side] ?? []).filter((part) => shared.has(classOf(part)));
    const rest = [besideParts(input), ...others];
    return lacking.some((name) => anyDeclares(combining, rest, name));
  });
  if (isElsewhere) return undefined;
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

/** A schema without its `allOf`. */
function besideParts(input: Input): Input {
  const entries = Object.entries(input.node).filter(([keyword]) => keyword !== "allOf");
  return withNode(input, Object.fromEntries(entries));
}

function namesOf(part: Input): readonly string[] {
  return Object.keys(Object(member(part.node, "properties")));
}
