import { groupBy } from "../../json/group-by.ts";
import { childPointer, member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema, type JsonValue } from "../../json/json-value.ts";
import type { SchemaClasses } from "../schema-classes.ts";

/** A schema that takes part in a combination, with all sides that publish the same schema at the same pointer. */
export interface Input {
  /** Indexes of the sides, freshest first; never empty. `$ref`s are resolved in the first. */
  readonly sides: readonly number[];
  readonly pointer: string;
  readonly node: JsonSchema;
  /** Set if the sides state nothing and the node is the equivalent schema. */
  readonly implied?: true;
}

/** The freshest side of an input. */
export function sideOf(input: Input): number {
  return input.sides[0] ?? 0;
}

/** The input below an input, if it states a schema there. */
export function childInput(
  input: Input,
  ...tokens: readonly (string | number)[]
): Input | undefined {
  const node = tokens.reduce<JsonValue | undefined>(
    (value, token) => member(value, String(token)),
    input.node,
  );
  if (typeof node !== "boolean" && !isJsonObject(node)) return undefined;
  return { sides: input.sides, pointer: childPointer(input.pointer, ...tokens), node };
}

/** The input for sides that state nothing, with the schema that this is equivalent to. */
export function impliedInput(input: Input, node: boolean, ...tokens: readonly string[]): Input {
  return {
    sides: input.sides,
    pointer: childPointer(input.pointer, ...tokens),
    node,
    implied: true,
  };
}

/** Whether an input is equal to the schema that accepts nothing, or refers to such a schema. */
export function isNever(input: Input, classes: SchemaClasses): boolean {
  const side = sideOf(input);
  return classes.closed(side, input.node) === classes.closed(side, false);
}

/** The same input with another schema. */
export function withNode(input: Input, node: JsonSchema): Input {
  return { ...input, node };
}

/** Groups equal schemas at the same pointer into one input; freshest first, implied ones last. */
export function groupInputs(inputs: readonly Input[], classes: SchemaClasses): readonly Input[] {
  if (inputs.length < 2) return inputs;
  const groups = groupBy(inputs, (input) => groupKey(input, classes));
  const merged = [...groups.values()].map((group): Input => {
    const first = group.reduce((a, b) => (sideOf(b) < sideOf(a) ? b : a));
    return group.length === 1
      ? first
      : { ...first, sides: group.flatMap((input) => input.sides).sort((a, b) => a - b) };
  });
  return merged.sort(
    (a, b) => Number(a.implied ?? false) - Number(b.implied ?? false) || sideOf(a) - sideOf(b),
  );
}

function groupKey(input: Input, classes: SchemaClasses): string {
  const closed = classes.closed(sideOf(input), input.node);
  return `${closed} ${classes.published(input.node)} ${input.implied ?? false} ${input.pointer}`;
}
