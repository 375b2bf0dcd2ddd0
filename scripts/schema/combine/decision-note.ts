import { childPointer, member } from "../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { SchemaDecision } from "../../openapi/side.ts";
import type { CombinationNote, NotedSchema, Position } from "./combining.ts";
import type { Input } from "./input.ts";
import { RULES, type RuleName } from "./rules.ts";

/** A disagreement about accepted payloads, before the result is known. */
export interface Conflict {
  readonly rule: RuleName;
  /** The keyword concerned; undefined if it is the whole schema. */
  readonly keyword?: string;
}

/** What every side states at a place, each with its own pointer there, freshest first. */
export function statedValues(
  inputs: readonly Input[],
  ...tokens: readonly string[]
): SchemaDecision["values"] {
  return inputs
    .flatMap((input) => {
      const value = input.implied
        ? undefined
        : tokens.reduce<JsonValue | undefined>((node, token) => member(node, token), input.node);
      const pointer = childPointer(input.pointer, ...tokens);
      return input.sides.map((side) => ({ place: { side, pointer }, value }));
    })
    .sort((a, b) => a.place.side - b.place.side);
}

/** The decision about a schema, or about a place below it. */
export function decisionOf(
  rule: RuleName,
  inputs: readonly Input[],
  at: Position,
  result: JsonValue | undefined,
  ...tokens: readonly string[]
): SchemaDecision {
  const pointer = childPointer(at.pointer, ...tokens);
  return { pointer, rule, values: statedValues(inputs, ...tokens), result };
}

/** The note of a decision. */
export function decisionNote(...about: Parameters<typeof decisionOf>): CombinationNote {
  return { kind: "decision", decision: decisionOf(...about) };
}

const APART: ReadonlySet<string> = new Set(["required"]);
const IMPORTANCE: readonly string[] = Object.keys(RULES);

/**
 * Makes one decision for each disagreement. Several different keywords of one schema become one decision, with the
 * whole schemas and the most important of the rules. `required` is separate.
 */
export function decisionsFor(
  conflicts: readonly Conflict[],
  inputs: readonly Input[],
  at: Position,
  schema: JsonSchema,
): readonly CombinationNote[] {
  const own = conflicts.filter(({ keyword }) => !APART.has(keyword ?? ""));
  const apart = conflicts.filter(({ keyword }) => APART.has(keyword ?? ""));
  const keywords = new Set(own.map(({ keyword }) => keyword));
  const [keyword] = keywords;
  const [rule] = own
    .map((conflict) => conflict.rule)
    .sort((a, b) => IMPORTANCE.indexOf(a) - IMPORTANCE.indexOf(b));
  const decisionAt = (name: RuleName, below?: string) =>
    below === undefined
      ? decisionNote(name, inputs, at, schema)
      : decisionNote(name, inputs, at, member(schema, below), below);
  return [
    ...(rule === undefined ? [] : [decisionAt(rule, keywords.size === 1 ? keyword : undefined)]),
    ...apart.flatMap((conflict) => decisionAt(conflict.rule, conflict.keyword)),
  ];
}

/** A schema with notes about it. Default: none. */
export function noted(schema: JsonSchema, notes: readonly CombinationNote[] = []): NotedSchema {
  return { schema, notes };
}
