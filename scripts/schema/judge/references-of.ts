import { refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema, type JsonValue } from "../../json/json-value.ts";
import type { Side } from "../../openapi/side.ts";
import { assertionsOf, type RefRewriter } from "./assertions-of.ts";
import { containedInPlace } from "./contained-in-place.ts";
import { isEndless, referencesInPlace } from "./is-endless.ts";
import { type SeenThrough, withoutGaps } from "./without-gaps.ts";

/** How the schemas of a document are handed to a validator. */
export interface References {
  /** What a validator needs of the schema at a pointer; undefined where it has to be compiled together with others. */
  alone(pointer: string): JsonValue | undefined;
  /** Key of a schema that is compiled together with others. */
  keyOf(pointer: string): string;
  /** That schema and those others, by key. */
  closure(pointer: string): ReadonlyMap<string, JsonValue>;
}

/** Of so many properties a payload has few: what is compiled for the others would take most of the time. */
const usualMembersFrom = 200;

/**
 * Cuts the schemas of a document apart at their references: a `$ref` becomes the keyword `follow` with the pointer it
 * leads to, so that each schema is compiled alone and a thousand that reach each other do not end the validator's
 * stack. Only what `unevaluatedProperties` and `unevaluatedItems` have to see through stays a `$ref` and is compiled
 * together; each schema reached in this way has the keyword `step`.
 */
export function referencesOf(document: Side): References {
  const keys = new Map<string, string>();
  const keyOf = (pointer: string): string => {
    const key = keys.get(pointer) ?? `schema:${keys.size}`;
    keys.set(pointer, key);
    return key;
  };
  const seesThrough = (pointer: string): boolean => mentionsUnevaluated(valueAt(document, pointer));

  function closure(pointer: string): ReadonlyMap<string, JsonValue> {
    const schemas = new Map<string, JsonValue>();
    const open = [pointer];
    const partFor = (target: string): string => {
      open.push(target);
      return keyOf(target);
    };
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      const key = keyOf(part);
      if (schemas.has(key)) continue;
      const schema = seenThrough(document, part, seesThrough(part), partFor);
      schemas.set(key, { allOf: [schema], step: true });
    }
    return schemas;
  }

  return {
    alone: (pointer) =>
      seesThrough(pointer)
        ? undefined
        : assertionsAt(document, pointer, (target) => ["follow", landing(document, target)]),
    keyOf,
    closure,
  };
}

function assertionsAt(
  document: Side,
  pointer: string,
  rewriteRef: RefRewriter,
  seen?: SeenThrough,
): JsonSchema {
  if (isEndless(document, pointer)) return { endless: pointer };
  const schema = valueAt(document, pointer);
  // What sees through members has to see them all.
  const membersFrom = seen === undefined ? usualMembersFrom : Infinity;
  return withoutGaps(assertionsOf(schema, pointer, rewriteRef, membersFrom), pointer, seen);
}

/** A schema that is compiled together with all it is asked beside, or with all it refers to where it sees through that. */
function seenThrough(
  document: Side,
  pointer: string,
  seesAll: boolean,
  partFor: (target: string) => string,
): JsonSchema {
  const inPlace = new Set(referencesInPlace(valueAt(document, pointer)));
  const rewriteRef: RefRewriter = (target) =>
    seesAll || inPlace.has(target) ? partFor(target) : ["follow", target];
  return assertionsAt(document, pointer, rewriteRef, {
    refTo: (target) => ({ $ref: partFor(target) }),
    contained: (target) => containedInPlace(document, target),
  });
}

/** Where a chain of schemas that are nothing but a `$ref` ends: a validator would need the stack for each of them. */
function landing(document: Side, from: string): string {
  const seen = new Set<string>();
  let pointer = from;
  for (;;) {
    seen.add(pointer);
    const schema = valueAt(document, pointer);
    const isBare = isJsonObject(schema) && Object.keys(schema).join() === "$ref";
    const next = isBare ? refPointer(schema) : undefined;
    if (next === undefined || seen.has(next)) return pointer;
    pointer = next;
  }
}

function mentionsUnevaluated(schema: JsonValue | undefined): boolean {
  return /"unevaluated(Properties|Items)":/.test(JSON.stringify(schema ?? true));
}
