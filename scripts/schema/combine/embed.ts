import { refPointer, refTo } from "../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { keywordShape } from "../../openapi/keywords.ts";
import { mappedMembers, mappedPointer } from "../../openapi/mapped-members.ts";
import { isExactPosition, isUnevaluated, type Reference } from "../../openapi/reference-finder.ts";
import type { Combining } from "./combining.ts";
import { type Input, sideOf } from "./input.ts";

/**
 * One side's schema in the result: the same object if its `$ref`s can stay. If a `$ref` needs exactly the side's
 * definition, and the combined definition differs, it refers to a copy; in a join, a `oneOf` over such definitions
 * becomes an `anyOf` instead.
 * @param exact - whether the whole schema must accept exactly the same as on its side.
 */
export function embed(combining: Combining, input: Input, exact = false): JsonSchema {
  return embedSchema({ combining, side: sideOf(input) }, input.node, exact);
}

interface Embedding {
  readonly combining: Combining;
  readonly side: number;
}

function embedSchema(embedding: Embedding, schema: JsonSchema, exact: boolean): JsonSchema {
  const { combining } = embedding;
  if (!isJsonObject(schema)) return schema;
  const moved = combining.classes
    .references(schema)
    .filter((reference) => isMoved(combining, reference, exact));
  if (moved.length === 0) return schema;
  const loosened = !exact && combining.mode === "join" && mustLoosen(schema, moved);
  const entries = Object.entries(schema).map(([keyword, value]): [string, JsonValue] => {
    if (keyword === "$ref") return [keyword, movedRef(embedding, schema, exact) ?? value];
    if (keyword === "discriminator") {
      const union = "oneOf" in schema && !loosened ? "oneOf" : "anyOf";
      return [keyword, embedMapping(embedding, value, exact || isExactPosition(schema, union))];
    }
    const below = exact || (isExactPosition(schema, keyword) && !(loosened && keyword === "oneOf"));
    return [keyword, embedChildren(embedding, keyword, value, below)];
  });
  const embedded = Object.fromEntries(entries);
  return mappedMembers(schema, loosened ? withAnyOf(embedded) : embedded);
}

function isMoved(combining: Combining, reference: Reference, exact: boolean): boolean {
  if (combining.pinned.has(reference.pointer)) return true;
  if ((exact || reference.exact) && !combining.reach.isFaithful(reference.pointer)) return true;
  return combining.resultRef(reference.pointer) !== refTo(reference.pointer);
}

/** Whether the schema has a `oneOf` that is the only reason for exactness below it. */
function mustLoosen(schema: JsonObject, moved: readonly Reference[]): boolean {
  return "oneOf" in schema && !isUnevaluated(schema) && moved.some((ref) => ref.alternative);
}

function movedRef(embedding: Embedding, schema: JsonSchema, exact: boolean): string | undefined {
  const { combining, side } = embedding;
  const pointer = refPointer(schema);
  if (pointer === undefined) return undefined;
  if (combining.pinned.has(pointer)) return combining.copyRef(side, pointer);
  const needsCopy = (exact || isUnevaluated(schema)) && !combining.reach.isFaithful(pointer);
  return needsCopy ? combining.copyRef(side, pointer) : combining.resultRef(pointer);
}

/** A discriminator updated for the members of its union and of nested unions. */
function embedMapping(embedding: Embedding, discriminator: JsonValue, exact: boolean): JsonValue {
  if (!isJsonObject(discriminator) || !isJsonObject(discriminator.mapping)) return discriminator;
  const entries = Object.entries(discriminator.mapping).map(([value, target]) => {
    const pointer = mappedPointer(target);
    const $ref = pointer === undefined ? undefined : refTo(pointer);
    const moved = $ref === undefined ? undefined : movedRef(embedding, { $ref }, exact);
    return [value, moved === undefined || moved === $ref ? target : moved] as const;
  });
  return { ...discriminator, mapping: Object.fromEntries(entries) };
}

function embedChildren(
  embedding: Embedding,
  keyword: string,
  value: JsonValue,
  exact: boolean,
): JsonValue {
  const shape = keywordShape(keyword);
  const one = (child: JsonValue): JsonValue =>
    isJsonObject(child) ? embedSchema(embedding, child, exact) : child;
  if (shape === "schema") return one(value);
  if (shape === "schemas" && Array.isArray(value)) return value.map(one);
  if (shape === "schema-map" && isJsonObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, one(child)]));
  return value;
}

function withAnyOf(schema: JsonObject): JsonObject {
  const { oneOf = [], ...rest } = schema;
  if (!("anyOf" in rest)) return { ...rest, anyOf: oneOf };
  const all = Array.isArray(rest.allOf) ? rest.allOf : [];
  return { ...rest, allOf: [...all, { anyOf: oneOf }] };
}
