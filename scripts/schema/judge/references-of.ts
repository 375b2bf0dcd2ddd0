import { refPointer, valueAt } from "../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import type { Side } from "../../openapi/side.ts";
import { assertionsOf, type RefRewriter } from "./assertions-of.ts";
import { isEndless, referencesInPlace } from "./is-endless.ts";
import { withContained } from "./with-contained.ts";
import { withoutGaps } from "./without-gaps.ts";

/** The schemas of a document, split for a validator. */
export interface References {
  /** The schema at a pointer, prepared for a validator; undefined if it must be compiled together with others. */
  alone(pointer: string): JsonValue | undefined;
  /** Key of a schema that is compiled together with others. */
  keyOf(pointer: string): string;
  /** That schema and the others, by key. */
  closure(pointer: string): ReadonlyMap<string, JsonObject>;
}

/**
 * From this number of properties on, a payload usually has only a few of them, and compiling the others would take
 * most of the time.
 */
const membersFrom = 200;

/**
 * Splits the schemas of a document at their references: a `$ref` becomes the keyword `follow` with its target, so
 * that each schema is compiled separately and a chain of a thousand does not overflow the validator's stack. Only
 * references that `unevaluatedProperties` and `unevaluatedItems` must see through are kept and compiled together;
 * each schema reached through them has the keyword `step`.
 */
export function referencesOf(document: Side): References {
  const keys = new Map<string, string>();
  const keyOf = (pointer: string): string => {
    const key = keys.get(pointer) ?? `schema:${keys.size}`;
    keys.set(pointer, key);
    return key;
  };
  const seesThrough = (pointer: string): boolean => mentionsUnevaluated(valueAt(document, pointer));

  function closure(pointer: string): ReadonlyMap<string, JsonObject> {
    const schemas = new Map<string, JsonObject>();
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

/** @param refTo A reference to a schema that is compiled together with this one; undefined if none is. */
function assertionsAt(
  document: Side,
  pointer: string,
  rewriteRef: RefRewriter,
  refTo?: (pointer: string) => JsonObject,
): JsonSchema {
  if (isEndless(document, pointer)) return { endless: pointer };
  const stated = assertionsOf(valueAt(document, pointer), pointer, rewriteRef, membersFrom);
  const isSeen = refTo !== undefined;
  const whole = isSeen ? withContained(stated, pointer, document, refTo) : stated;
  return withoutGaps(whole, pointer, isSeen);
}

/**
 * A schema compiled together with everything that applies to the same payload or, if it sees through references,
 * with their targets.
 */
function seenThrough(
  document: Side,
  pointer: string,
  seesAll: boolean,
  partFor: (target: string) => string,
): JsonSchema {
  const inPlace = new Set(referencesInPlace(valueAt(document, pointer)));
  const rewriteRef: RefRewriter = (target) =>
    seesAll || inPlace.has(target) ? partFor(target) : ["follow", target];
  return assertionsAt(document, pointer, rewriteRef, (target) => ({ $ref: partFor(target) }));
}

/** The end of a chain of schemas with only a `$ref`, which would take up stack in a validator. */
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
  return /"unevaluated(Properties|Items)":/.test(JSON.stringify(schema));
}
