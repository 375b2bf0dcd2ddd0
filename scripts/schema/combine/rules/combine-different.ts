import { refPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../../../json/json-value.ts";
import { isUnevaluated } from "../../../openapi/reference-finder.ts";
import { isAnything, isNothing, type SchemaView } from "../../normalize.ts";
import { assemble, conjoin } from "../assemble.ts";
import type { CombinationNote, Combining, NotedSchema, Position } from "../combining.ts";
import { decisionNote, noted, statedValues } from "../decision-note.ts";
import { type Input, sideOf, withNode } from "../input.ts";
import { anyOrAllOf } from "./any-or-all-of.ts";
import { combineKeywords } from "./combine-keywords.ts";
import { declaresInPart } from "./declares-in-part.ts";
import { hidesName } from "./hides-name.ts";
import { keptIfEqual } from "./kept-if-equal.ts";
import { isBlank, viewed } from "./part.ts";
import { plainForms } from "./plain-forms.ts";
import { settleAnnotations } from "./settle-annotations.ts";

/** When two cycles of definitions are combined, the number of steps before the rest is kept as whole schemas. */
const DEEPEST = 3;

/** Combines schemas at one place that do not accept the same payloads. */
export function combineDifferent(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): NotedSchema {
  const plain = plainForms(inputs, combining.classes);
  if (plain.some((input, index) => input !== inputs[index])) return combining.combine(plain, at);
  const target = sharedRef(inputs);
  if (target !== undefined) return combineReferring(combining, inputs, target, at);
  const trivial = combineTrivial(combining, inputs, at);
  if (trivial !== undefined) return trivial;
  const definitions = inputs.map((input) => combining.definition(input) ?? input);
  const isResolved = definitions.some((input, index) => input !== inputs[index]);
  if (!isResolved) return combineResolved(combining, inputs, at);
  if (at.depth === 0) {
    const stated = { pointer: at.pointer, inputs };
    return combining.combine(definitions, { ...at, depth: 1, stated });
  }
  if (at.depth > DEEPEST) return anyOrAllOf(combining, inputs, at);
  const { entries, further, notes } = settleAnnotations(combining.mode, inputs, at, true);
  const $ref = combining.tupleRef(inputs, definitions, at.depth);
  return noted(conjoin({ $ref, ...assemble(entries, inputs) }, further), notes);
}

function combineResolved(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): NotedSchema {
  const views = viewed(inputs);
  const general = hidesName(combining, views) ? undefined : keptIfEqual(combining, views, at);
  return general === undefined
    ? anyOrAllOf(combining, at.stated?.pointer === at.pointer ? at.stated.inputs : inputs, at)
    : combineKeywords(combining, inputs, at, general);
}

/** The pointer of the definition that all inputs refer to, each on its side. */
function sharedRef(inputs: readonly Input[]): string | undefined {
  const pointers = new Set(inputs.map((input) => refPointer(input.node)));
  const [pointer] = pointers;
  const isShared = pointers.size === 1 && !inputs.some((input) => isUnevaluated(input.node));
  return isShared ? pointer : undefined;
}

function combineReferring(
  combining: Combining,
  inputs: readonly Input[],
  target: string,
  at: Position,
): NotedSchema {
  const names = new Set(inputs.flatMap((input) => propertyNames(input.node)));
  const besides = inputs.map((input) => besideRef(combining, input, names));
  const { schema, notes } = combining.combine(besides, at);
  const $ref = combining.resultRef(target);
  const result = isBlank(schema)
    ? { $ref }
    : isJsonObject(schema)
      ? assemble(new Map(Object.entries({ $ref, ...schema })), inputs)
      : schema;
  return noted(result, notes.map(withRef(inputs, at, result)));
}

/** Reports decisions about the whole schemas with their `$ref`. */
function withRef(
  inputs: readonly Input[],
  at: Position,
  result: JsonSchema,
): (note: CombinationNote) => CombinationNote {
  const values = statedValues(inputs);
  return (note) => {
    if (note.kind === "decision" && note.decision.pointer === at.pointer)
      return { ...note, decision: { ...note.decision, values, result } };
    return note.kind === "empty" && note.empty.pointer === at.pointer
      ? { ...note, empty: { ...note.empty, values } }
      : note;
  };
}

/** An input without its `$ref`. A property that the target of the `$ref` may describe accepts anything here. */
function besideRef(combining: Combining, input: Input, names: ReadonlySet<string>): Input {
  if (!isJsonObject(input.node)) return input;
  const { $ref: _, ...node } = input.node;
  const own = propertyNames(node);
  const other = [...names].filter(
    (name) => !own.includes(name) && declaresInPart(combining, input, name),
  );
  if (other.length === 0) return withNode(input, node);
  const properties = isJsonObject(node.properties) ? node.properties : {};
  const open = Object.fromEntries(other.map((name) => [name, true]));
  return withNode(input, { ...node, properties: { ...properties, ...open } });
}

function propertyNames(node: JsonSchema): readonly string[] {
  const properties = isJsonObject(node) ? node.properties : undefined;
  return Object.keys(isJsonObject(properties) ? properties : {});
}

/**
 * A schema that accepts anything absorbs a join and leaves a meet unchanged; one that accepts nothing, vice versa.
 */
function combineTrivial(
  combining: Combining,
  inputs: readonly Input[],
  at: Position,
): NotedSchema | undefined {
  const { classes, mode } = combining;
  const views = viewed(inputs);
  const absorbing = mode === "join" ? isAnything : isNothing;
  const neutral = mode === "join" ? isNothing : isAnything;
  if (views.some(({ view }) => absorbing(view))) {
    const rule = mode === "join" ? "wider-schema" : "narrower-schema";
    const annotations = settleAnnotations(mode, inputs, at, true);
    const bare = assemble(annotations.entries, inputs);
    const schema = mode === "meet" ? false : Object.keys(bare).length === 0 ? true : bare;
    const notes = mode === "meet" ? [] : annotations.notes;
    return noted(schema, [decisionNote(rule, inputs, at, schema), ...notes]);
  }
  const isNeutral = (view: SchemaView): boolean =>
    neutral(view) && !(mode === "meet" && view.annotations.has("format"));
  const others = views.filter(({ view }) => !isNeutral(view)).map(({ input }) => input);
  if (others.length === inputs.length) return undefined;
  const rule = mode === "join" ? "wider-schema" : "narrower-schema";
  const left = new Set(others.map((input) => classes.closed(sideOf(input), input.node)));
  const { schema, notes } = combining.combine(others, at);
  return noted(
    schema,
    left.size === 1 ? [decisionNote(rule, inputs, at, schema), ...notes] : notes,
  );
}
