import { describe, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { expectRelation, type RelationRow } from "../testing/expect-relation.ts";

const tuple = (prefixItems: readonly JsonSchema[], more: JsonObject = {}): JsonObject => ({
  type: "array",
  prefixItems,
  ...more,
});
const containing = (contains: JsonSchema, more: JsonObject = {}): JsonObject => ({
  type: "array",
  contains,
  ...more,
});
const object = (more: JsonObject): JsonObject => ({ type: "object", ...more });
const dependent = (schemas: JsonObject, more: JsonObject = {}): JsonObject =>
  object({ dependentSchemas: schemas, ...more });
const one = { const: 1 };
const two = { const: 2 };
const none = { type: "null" };
const number = { type: "number" };
const required = (...names: readonly string[]): JsonObject => ({ required: names });

describe("a tuple that implies contains", () => {
  it.each<RelationRow>([
    ["at a position", tuple([one, two], { minItems: 2 }), containing(two), "narrower"],
    ["at the first", tuple([one], { minItems: 1 }), containing({ type: "integer" }), "narrower"],
    [
      "not if it may be shorter",
      tuple([one, two], { minItems: 1 }),
      containing(two),
      "incomparable",
    ],
    ["in its rest", tuple([none], { items: two, minItems: 2 }), containing(two), "narrower"],
    [
      "at two positions",
      tuple([one, none, two], { minItems: 3 }),
      containing(number, { minContains: 2 }),
      "narrower",
    ],
    [
      "not at three",
      tuple([one, none, two], { minItems: 3, items: false }),
      containing(number, { minContains: 3 }),
      "incomparable",
    ],
    [
      "at one only",
      tuple([one, none], { minItems: 2, items: none }),
      containing(number, { maxContains: 1 }),
      "narrower",
    ],
    [
      "at two, which exceeds maxContains",
      tuple([one, two], { minItems: 2, items: none }),
      containing(number, { maxContains: 1 }),
      "incomparable",
    ],
    [
      "at no position",
      { type: "array", items: none, minItems: 1 },
      containing(number, { minContains: 0, maxContains: 0 }),
      "narrower",
    ],
  ])("%s", (...row) => expectRelation(row));
});

describe("a dependent schema", () => {
  it.each<RelationRow>([
    [
      "requires a second property",
      dependent({ a: required("b") }, required("a")),
      object(required("a", "b")),
      "equal",
    ],
    [
      "gives a second property a type",
      dependent({ a: { properties: { b: number } } }, required("a")),
      object({ ...required("a"), properties: { b: number } }),
      "equal",
    ],
    [
      "in a chain",
      dependent({ a: required("b"), b: required("c") }, required("a")),
      object(required("a", "b", "c")),
      "equal",
    ],
    [
      "in a chain of dependentRequired",
      object({ ...required("a"), dependentRequired: { a: ["b"], b: ["c"] } }),
      object(required("a", "b", "c")),
      "equal",
    ],
    ["is false", dependent({ a: false }, required("a")), false, "equal"],
    [
      "without a type",
      { ...required("a"), dependentSchemas: { a: required("b") } },
      required("a", "b"),
      "equal",
    ],
  ])("of a required property: %s", (...row) => expectRelation(row));

  it.each<RelationRow>([
    ["does not always apply", dependent({ a: required("b") }), object(required("b")), "wider"],
    [
      "of a different property does not apply",
      dependent({ a: required("b") }, required("c")),
      object(required("c", "b")),
      "wider",
    ],
    [
      "equals dependentRequired",
      dependent({ a: required("b") }),
      object({ dependentRequired: { a: ["b"] } }),
      "equal",
    ],
    [
      "implies dependentRequired through a chain",
      dependent({ a: required("b"), b: required("c") }),
      object({ dependentRequired: { a: ["c"] } }),
      "narrower",
    ],
    [
      "equals a condition",
      dependent({ a: required("b") }),
      object(condition(required("a"), required("b"))),
      "equal",
    ],
    [
      "forbids the property if it is false",
      dependent({ a: false }),
      object({ properties: { a: false } }),
      "equal",
    ],
    [
      "has no effect if the property is forbidden",
      dependent({ a: required("b") }, { properties: { a: false } }),
      object({ properties: { a: false } }),
      "equal",
    ],
  ])("of an optional property: %s", (...row) => expectRelation(row));
});
