import { refPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../../../json/json-value.ts";
import { isUnevaluated } from "../../../openapi/references.ts";
import { isAnything, isNothing } from "../../normalize.ts";
import { assemble } from "../assemble.ts";
import type { Combining, Note, Outcome, Position } from "../combining.ts";
import { decide, outcome, statedValues } from "../decision.ts";
import { sideOf, type Term, withNode } from "../term.ts";
import { isBlank } from "./combine-equal.ts";
import { combineStructured, viewed } from "./combine-structured.ts";
import { combineWhole } from "./combine-whole.ts";
import { generalRule } from "./general-rule.ts";
import { settleAnnotations } from "./settle-annotations.ts";

/** Where two cycles of definitions are combined, so many steps are told apart before the rest is left whole. */
const DEEPEST = 3;

/** Schemas at one place that do not accept the same payloads. */
export function combineDifferent(
  combining: Combining,
  terms: readonly Term[],
  at: Position,
): Outcome {
  const target = sharedRef(terms);
  if (target !== undefined) return combineReferring(combining, terms, target, at);
  const trivial = combineTrivial(combining, terms, at);
  if (trivial !== undefined) return trivial;
  const definitions = terms.map((term) => combining.definition(term) ?? term);
  const isResolved = definitions.some((term, index) => term !== terms[index]);
  if (!isResolved) return combineResolved(combining, terms, at);
  if (at.depth === 0) {
    const stated = { pointer: at.pointer, terms };
    return combining.combine(definitions, { ...at, depth: 1, stated });
  }
  if (at.depth > DEEPEST) return combineWhole(combining, terms, at);
  const { entries, notes } = settleAnnotations(terms, at, true);
  const $ref = combining.tupleRef(terms, definitions, at.depth);
  return outcome({ $ref, ...assemble(entries, terms) }, notes);
}

function combineResolved(combining: Combining, terms: readonly Term[], at: Position): Outcome {
  const general = generalRule(combining, viewed(terms), at);
  return general === undefined
    ? combineWhole(combining, at.stated?.pointer === at.pointer ? at.stated.terms : terms, at)
    : combineStructured(combining, terms, at, general);
}

/** The definition all terms refer to, each on its side. */
function sharedRef(terms: readonly Term[]): string | undefined {
  const pointers = new Set(terms.map((term) => refPointer(term.node)));
  const [pointer] = pointers;
  const isShared = pointers.size === 1 && !terms.some((term) => isUnevaluated(term.node));
  return isShared ? pointer : undefined;
}

function combineReferring(
  combining: Combining,
  terms: readonly Term[],
  target: string,
  at: Position,
): Outcome {
  const besides = terms.map((term) => withNode(term, withoutRef(term.node)));
  const { schema, notes } = combining.combine(besides, at);
  const $ref = combining.resultRef(target);
  const result = isBlank(schema)
    ? { $ref }
    : isJsonObject(schema)
      ? assemble(new Map(Object.entries({ $ref, ...schema })), terms)
      : schema;
  return outcome(result, notes.map(withRef(terms, at, result)));
}

/** What is told of the schemas as wholes is told with their `$ref`. */
function withRef(terms: readonly Term[], at: Position, result: JsonSchema): (note: Note) => Note {
  const values = statedValues(terms);
  return (note) => {
    if (note.kind === "decision" && note.decision.pointer === at.pointer)
      return { ...note, decision: { ...note.decision, values, result } };
    return note.kind === "empty" && note.empty.pointer === at.pointer
      ? { ...note, empty: { ...note.empty, values } }
      : note;
  };
}

function withoutRef(node: JsonSchema): JsonSchema {
  if (!isJsonObject(node)) return node;
  return Object.fromEntries(Object.entries(node).filter(([keyword]) => keyword !== "$ref"));
}

/** A schema that accepts anything absorbs a join and changes no meet; one that accepts nothing, vice versa. */
function combineTrivial(
  combining: Combining,
  terms: readonly Term[],
  at: Position,
): Outcome | undefined {
  const { classes, mode } = combining;
  const views = viewed(terms);
  const absorbing = mode === "join" ? isAnything : isNothing;
  const neutral = mode === "join" ? isNothing : isAnything;
  if (views.some(({ view }) => absorbing(view))) {
    const rule = mode === "join" ? "wider-schema" : "narrower-schema";
    const annotations = settleAnnotations(terms, at, true);
    const bare = assemble(annotations.entries, terms);
    const schema = mode === "meet" ? false : Object.keys(bare).length === 0 ? true : bare;
    const notes = mode === "meet" ? [] : annotations.notes;
    return outcome(schema, [decide(rule, terms, at, schema), ...notes]);
  }
  const others = views.filter(({ view }) => !neutral(view)).map(({ term }) => term);
  if (others.length === terms.length) return undefined;
  const rule = mode === "join" ? "wider-schema" : "narrower-schema";
  const left = new Set(others.map((term) => classes.closed(sideOf(term), term.node)));
  const { schema, notes } = combining.combine(others, at);
  return outcome(schema, left.size === 1 ? [decide(rule, terms, at, schema), ...notes] : notes);
}
