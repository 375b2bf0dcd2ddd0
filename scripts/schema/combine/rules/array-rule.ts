import { childPointer, member } from "../../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../../json/json-value.ts";
import type { Kind } from "../../normalize.ts";
import type { Combining, Position } from "../combining.ts";
import { childInput, type Input, impliedInput } from "../input.ts";
import { concerned, type Part, type Viewed } from "./part.ts";

/** prefixItems and items as one rule: position by position, then the rest. */
export function arrayRule(
  combining: Combining,
  views: readonly Viewed[],
  kinds: ReadonlySet<Kind>,
  at: Position,
): Part {
  if (!kinds.has("array")) return { keywords: [] };
  const inputs = concerned(views, "array").map(({ input }) => input);
  const length = Math.max(0, ...inputs.map(prefixLength));
  const positions = Array.from({ length }, (_, index) => {
    const pointer = childPointer(at.pointer, "prefixItems", index);
    return combining.combine(
      inputs.map((input) => itemInput(input, index)),
      { ...at, pointer },
    );
  });
  const rest = combining.combine(
    inputs.map((input) => itemInput(input, length)),
    { ...at, pointer: childPointer(at.pointer, "items") },
  );
  const prefix = withoutFreeEnd(
    positions.map(({ schema }) => schema),
    rest.schema,
  );
  const keywords: [string, JsonValue][] = [];
  if (prefix.length > 0) keywords.push(["prefixItems", prefix]);
  if (rest.schema !== true) keywords.push(["items", rest.schema]);
  return { keywords, notes: [...positions.flatMap(({ notes }) => notes), ...rest.notes] };
}

function prefixLength(input: Input): number {
  const prefix = member(input.node, "prefixItems");
  return Array.isArray(prefix) ? prefix.length : 0;
}

function itemInput(input: Input, index: number): Input {
  const tokens = index < prefixLength(input) ? ["prefixItems", String(index)] : ["items"];
  return childInput(input, ...tokens) ?? impliedInput(input, true, ...tokens);
}

/** Removes positions at the end that accept anything, if the rest does, too. */
function withoutFreeEnd(prefix: readonly JsonSchema[], rest: JsonSchema): readonly JsonSchema[] {
  if (rest !== true) return prefix;
  const last = prefix.findLastIndex((schema) => schema !== true);
  return prefix.slice(0, last + 1);
}
