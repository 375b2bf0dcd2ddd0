import { childPointer, member } from "../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { SchemaDecision } from "../../openapi/side.ts";
import type { Note, Outcome, Position } from "./combining.ts";
import { RULES, type RuleName } from "./rules.ts";
import type { Term } from "./term.ts";

/** A disagreement about the payloads accepted, before it is known what the result states. */
export interface Conflict {
  readonly rule: RuleName;
  /** The keyword concerned; undefined where the schema as a whole is. */
  readonly keyword?: string;
}

/** What every side states at a place, each with its own pointer there, freshest first. */
export function statedValues(
  terms: readonly Term[],
  ...tokens: readonly string[]
): SchemaDecision["values"] {
  return terms
    .flatMap((term) => {
      const value = term.implied
        ? undefined
        : tokens.reduce<JsonValue | undefined>((node, token) => member(node, token), term.node);
      const pointer = childPointer(term.pointer, ...tokens);
      return term.sides.map((side) => ({ place: { side, pointer }, value }));
    })
    .sort((a, b) => a.place.side - b.place.side);
}

/** The decision about a schema, or about what stands at some tokens below it. */
export function decisionOf(
  rule: RuleName,
  terms: readonly Term[],
  at: Position,
  result: JsonValue | undefined,
  ...tokens: readonly string[]
): SchemaDecision {
  const pointer = childPointer(at.pointer, ...tokens);
  return { pointer, rule, values: statedValues(terms, ...tokens), result };
}

/** The note of a decision. */
export function decide(...about: Parameters<typeof decisionOf>): Note {
  return { kind: "decision", decision: decisionOf(...about) };
}

const APART: ReadonlySet<string> = new Set(["required"]);
const IMPORTANCE: readonly string[] = Object.keys(RULES);

/**
 * One disagreement, one decision: several keywords that differ at one schema are told together, with the
 * whole schemas and the most important of the rules. What is required is told apart.
 */
export function decisionsFor(
  conflicts: readonly Conflict[],
  terms: readonly Term[],
  at: Position,
  schema: JsonSchema,
): readonly Note[] {
  const own = conflicts.filter(({ keyword }) => !APART.has(keyword ?? ""));
  const apart = conflicts.filter(({ keyword }) => APART.has(keyword ?? ""));
  const keywords = new Set(own.map(({ keyword }) => keyword));
  const [keyword] = keywords;
  const [rule] = own
    .map((conflict) => conflict.rule)
    .sort((a, b) => IMPORTANCE.indexOf(a) - IMPORTANCE.indexOf(b));
  const told = (name: RuleName, below?: string) =>
    below === undefined
      ? decide(name, terms, at, schema)
      : decide(name, terms, at, member(schema, below), below);
  return [
    ...(rule === undefined ? [] : [told(rule, keywords.size === 1 ? keyword : undefined)]),
    ...apart.flatMap((conflict) => told(conflict.rule, conflict.keyword)),
  ];
}

/** A schema without notes. */
export function outcome(schema: JsonSchema, notes: readonly Note[] = []): Outcome {
  return { schema, notes };
}
