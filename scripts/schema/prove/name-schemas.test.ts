import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };

describe("proofs about property names and their number", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["required implies fewer names", object({ required: ["a", "b"] }), { required: ["b"] }],
    [
      "required of several schemas counts",
      object({ required: ["a"], allOf: [{ required: ["b"] }] }),
      { required: ["a", "b"] },
    ],
    [
      "propertyNames imply a wider schema",
      object({ propertyNames: { maxLength: 2 } }),
      { propertyNames: { maxLength: 3 } },
    ],
    [
      "propertyNames of type string are always implied",
      object({ minProperties: 1 }),
      { propertyNames: text },
    ],
    [
      "propertyNames of several schemas count",
      object({ propertyNames: { maxLength: 2 }, allOf: [{ propertyNames: { minLength: 1 } }] }),
      { propertyNames: { maxLength: 2, minLength: 1 } },
    ],
    [
      "the properties of a closed object imply propertyNames",
      object({ properties: { ab: text, cd: text }, additionalProperties: false }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "a forbidden property of a closed object does not count",
      object({ properties: { ab: text, long: false }, additionalProperties: false }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "the properties of a closed object imply propertyNames beside other keywords",
      object({
        properties: { ab: text },
        additionalProperties: false,
        allOf: [{ minProperties: 1 }],
      }),
      { propertyNames: { maxLength: 2 } },
    ],
    ["minProperties implies a smaller one", object({ minProperties: 2 }), { minProperties: 1 }],
    ["required implies minProperties", object({ required: ["a", "b"] }), { minProperties: 2 }],
    [
      "the greater of minProperties and the number of required names counts",
      object({ required: ["a"], minProperties: 3 }),
      { minProperties: 3 },
    ],
    ["maxProperties implies a greater one", object({ maxProperties: 2 }), { maxProperties: 3 }],
    [
      "the properties of a closed object imply maxProperties",
      object({ properties: { a: text, b: text }, additionalProperties: false }),
      { maxProperties: 2 },
    ],
    [
      "a forbidden property does not count for maxProperties",
      object({ properties: { a: text, b: false }, additionalProperties: false }),
      { maxProperties: 1 },
    ],
    [
      "unevaluatedProperties: true is always implied",
      object({ minProperties: 1 }),
      { unevaluatedProperties: true },
    ],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a declared property is required", object({ properties: { a: text } }), { required: ["a"] }],
    ["required implies more names", object({ required: ["a"] }), { required: ["a", "b"] }],
    [
      "propertyNames imply a narrower schema",
      object({ propertyNames: { maxLength: 3 } }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "an open object implies propertyNames",
      object({ properties: { a: text } }),
      { propertyNames: { maxLength: 1 } },
    ],
    [
      "a closed object implies propertyNames that reject one of its properties",
      object({ properties: { ab: text, abc: text }, additionalProperties: false }),
      { propertyNames: { maxLength: 2 } },
    ],
    [
      "an object with patternProperties implies propertyNames",
      object({
        properties: { a: text },
        patternProperties: { "^b": text },
        additionalProperties: false,
      }),
      { propertyNames: { maxLength: 1 } },
    ],
    [
      "names match a pattern that cannot be run",
      object({ properties: { a: text }, additionalProperties: false }),
      { propertyNames: { pattern: "(" } },
    ],
    ["minProperties implies a greater one", object({ minProperties: 1 }), { minProperties: 2 }],
    [
      "minProperties implies one that is not a number",
      object({ minProperties: 2 }),
      { minProperties: "1" },
    ],
    [
      "a repeated required name counts twice",
      object({ required: ["a", "a"] }),
      { minProperties: 2 },
    ],
    [
      "a required name that is not a string counts",
      object({ required: ["a", 1] }),
      { minProperties: 2 },
    ],
    [
      "required that is not a list implies minProperties",
      object({ required: "a" }),
      { minProperties: 1 },
    ],
    ["maxProperties implies a smaller one", object({ maxProperties: 3 }), { maxProperties: 2 }],
    [
      "maxProperties implies one that is not a number",
      object({ maxProperties: 2 }),
      { maxProperties: "3" },
    ],
    [
      "the properties of an open object imply maxProperties",
      object({ properties: { a: text } }),
      { maxProperties: 1 },
    ],
    [
      "the properties of a closed object imply a smaller maxProperties",
      object({ properties: { a: text, b: text }, additionalProperties: false }),
      { maxProperties: 1 },
    ],
    [
      "an object closed except for a pattern implies maxProperties",
      object({
        properties: { a: text },
        patternProperties: { b: text },
        additionalProperties: false,
      }),
      { maxProperties: 1 },
    ],
    [
      "an open object implies unevaluatedProperties: false",
      object({ properties: { a: text } }),
      { properties: { a: text }, unevaluatedProperties: false },
    ],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    [
      "a required property that is forbidden",
      true,
      object({ required: ["a"], properties: { a: false } }),
    ],
    ["an optional property that is forbidden", false, object({ properties: { a: false } })],
    [
      "a required property that a closed object does not declare",
      true,
      object({ required: ["a"], additionalProperties: false }),
    ],
    [
      "one of several required properties that has no valid value",
      true,
      object({
        required: ["a", "b"],
        properties: { b: { minLength: 1, type: "string", maxLength: 0 } },
      }),
    ],
    ["minProperties above maxProperties", true, object({ minProperties: 2, maxProperties: 1 })],
    ["minProperties equal to maxProperties", false, object({ minProperties: 2, maxProperties: 2 })],
    [
      "more required names than maxProperties",
      true,
      object({ required: ["a", "b"], maxProperties: 1 }),
    ],
    [
      "a closed object with fewer properties than minProperties",
      true,
      object({ properties: { a: text }, additionalProperties: false, minProperties: 2 }),
    ],
  ])("decides whether any object is valid: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
