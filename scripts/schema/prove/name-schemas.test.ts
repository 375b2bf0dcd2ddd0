import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };

describe("the proofs about names and their number", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a required name is required", object({ required: ["a", "b"] }), { required: ["b"] }],
    [
      "names required by several schemas",
      object({ required: ["a"], allOf: [{ required: ["b"] }] }),
      { required: ["a", "b"] },
    ],
    [
      "names within their length",
      object({ propertyNames: { maxLength: 2 } }),
      { propertyNames: { maxLength: 3 } },
    ],
    ["names are texts", object({ minProperties: 1 }), { propertyNames: text }],
    [
      "names that several schemas bound",
      object({ propertyNames: { maxLength: 2 }, allOf: [{ propertyNames: { minLength: 1 } }] }),
      { propertyNames: { maxLength: 2, minLength: 1 } },
    ],
    [
      "the names of a closed object are known",
      object({ properties: { ab: text, cd: text }, additionalProperties: false }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "a name of a closed object that can have no value does not count",
      object({ properties: { ab: text, long: false }, additionalProperties: false }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "the names of a closed object, whatever else is asked of it",
      object({
        properties: { ab: text },
        additionalProperties: false,
        allOf: [{ minProperties: 1 }],
      }),
      { propertyNames: { maxLength: 2 } },
    ],
    ["a least size keeps to a lesser one", object({ minProperties: 2 }), { minProperties: 1 }],
    ["required names make a least size", object({ required: ["a", "b"] }), { minProperties: 2 }],
    [
      "of least size and required names the greater counts",
      object({ required: ["a"], minProperties: 3 }),
      { minProperties: 3 },
    ],
    ["a greatest size keeps to a greater one", object({ maxProperties: 2 }), { maxProperties: 3 }],
    [
      "the names of a closed object make a greatest size",
      object({ properties: { a: text, b: text }, additionalProperties: false }),
      { maxProperties: 2 },
    ],
    [
      "names that can have no value make no size",
      object({ properties: { a: text, b: false }, additionalProperties: false }),
      { maxProperties: 1 },
    ],
    [
      "nothing is asked of evaluated names",
      object({ minProperties: 1 }),
      { unevaluatedProperties: true },
    ],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a declared name to being required", object({ properties: { a: text } }), { required: ["a"] }],
    ["one required name to two", object({ required: ["a"] }), { required: ["a", "b"] }],
    [
      "names within their length to a lesser one",
      object({ propertyNames: { maxLength: 3 } }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "free names to a length",
      object({ properties: { a: text } }),
      { propertyNames: { maxLength: 1 } },
    ],
    [
      "the names of a closed object to too short a length",
      object({ properties: { ab: text, abc: text }, additionalProperties: false }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "the names of an object with patterns",
      object({
        properties: { a: text },
        patternProperties: { "^b": text },
        additionalProperties: false,
      }),
      { propertyNames: { maxLength: 1 } },
    ],
    [
      "names to a pattern that cannot be run",
      object({ properties: { a: text }, additionalProperties: false }),
      { propertyNames: { pattern: "(" } },
    ],
    ["a least size to a greater one", object({ minProperties: 1 }), { minProperties: 2 }],
    [
      "a least size to one that is not a number",
      object({ minProperties: 2 }),
      { minProperties: "1" },
    ],
    ["required names to more", object({ required: ["a", "a"] }), { minProperties: 2 }],
    [
      "required names that are no texts to a size",
      object({ required: ["a", 1] }),
      { minProperties: 2 },
    ],
    ["a required that is not a list to a size", object({ required: "a" }), { minProperties: 1 }],
    ["a greatest size to a lesser one", object({ maxProperties: 3 }), { maxProperties: 2 }],
    [
      "a greatest size to one that is not a number",
      object({ maxProperties: 2 }),
      { maxProperties: "3" },
    ],
    [
      "the names of an open object to their number",
      object({ properties: { a: text } }),
      { maxProperties: 1 },
    ],
    [
      "the names of a closed object to fewer",
      object({ properties: { a: text, b: text }, additionalProperties: false }),
      { maxProperties: 1 },
    ],
    [
      "the names of an object closed but for a pattern to their number",
      object({
        properties: { a: text },
        patternProperties: { b: text },
        additionalProperties: false,
      }),
      { maxProperties: 1 },
    ],
    [
      "evaluated names to being all",
      object({ properties: { a: text } }),
      { properties: { a: text }, unevaluatedProperties: false },
    ],
  ])("does not hold %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    [
      "a required name that can have no value",
      true,
      object({ required: ["a"], properties: { a: false } }),
    ],
    ["an optional name that can have no value", false, object({ properties: { a: false } })],
    [
      "a required name where the object is closed",
      true,
      object({ required: ["a"], additionalProperties: false }),
    ],
    [
      "one of several required names that can have no value",
      true,
      object({
        required: ["a", "b"],
        properties: { b: { minLength: 1, type: "string", maxLength: 0 } },
      }),
    ],
    ["sizes that cross", true, object({ minProperties: 2, maxProperties: 1 })],
    ["sizes that meet", false, object({ minProperties: 2, maxProperties: 2 })],
    ["more required names than may be", true, object({ required: ["a", "b"], maxProperties: 1 })],
    [
      "a closed object with fewer names than there must be",
      true,
      object({ properties: { a: text }, additionalProperties: false, minProperties: 2 }),
    ],
  ])("tells whether there is an object: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
