import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const number = { type: "number" };
const few = { type: "string", maxLength: 2 };
const many = { type: "string", minLength: 5 };
const low = { minimum: 1 };
const high = { maximum: 3 };
const cat = { type: "object", required: ["kind"], properties: { kind: { const: "cat" } } };
const dog = { type: "object", required: ["kind"], properties: { kind: { const: "dog" } } };
const components = {
  Text: text,
  Few: few,
  Alias: { $ref: "#/components/Few" },
  Circle: { $ref: "#/components/Circle" },
  Wrapped: { allOf: [{ $ref: "#/components/Wrapped" }] },
};

describe("the proofs about schemas put together", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a reference is what it refers to", { $ref: "#/components/Few" }, { maxLength: 2 }],
    ["what is referred to is the reference", few, { $ref: "#/components/Text" }],
    [
      "what is beside a reference is asked for as well",
      { type: "string", minLength: 2, maxLength: 2 },
      { $ref: "#/components/Few", minLength: 1 },
    ],
    [
      "a keyword beside a reference counts",
      { $ref: "#/components/Few", minLength: 1 },
      { minLength: 1, maxLength: 2 },
    ],
    ["a chain of references is followed", { $ref: "#/components/Alias" }, { maxLength: 3 }],
    [
      "a reference that leads to nothing holds what stands beside it",
      { $ref: "#/components/Gone", type: "string" },
      text,
    ],
    ["every part of an allOf counts", { allOf: [text, { maxLength: 2 }] }, few],
    ["a schema is all parts of an allOf", few, { allOf: [text, { maxLength: 3 }] }],
    ["a schema is one part of an anyOf", few, { anyOf: [whole, text] }],
    [
      "every part of an anyOf is one of another",
      { anyOf: [few, whole] },
      { anyOf: [number, text] },
    ],
    ["a type each is of one part", { type: ["string", "integer"] }, { anyOf: [number, text] }],
    ["an anyOf with a bound beside it", { anyOf: [few, many], pattern: "a" }, { pattern: "a" }],
    ["every part of an anyOf keeps to a bound", { anyOf: [low, { minimum: 2 }] }, low],
    [
      "parts of an anyOf within parts of an anyOf",
      { anyOf: [few, { anyOf: [whole, many] }] },
      { anyOf: [text, number] },
    ],
    [
      "the types of an anyOf are those of its parts",
      { anyOf: [few, whole] },
      { type: ["string", "number"] },
    ],
    ["a schema is one part of a oneOf alone", few, { oneOf: [text, whole] }],
    [
      "a schema is one part of a oneOf, which excludes the other",
      few,
      { oneOf: [{ maxLength: 3, type: "string" }, many] },
    ],
    ["parts told apart by a const", cat, { oneOf: [cat, dog] }],
    ["a oneOf and an anyOf of the same", { oneOf: [low, high] }, { anyOf: [low, high] }],
    [
      "the same parts of a oneOf in another order and beside a bound",
      { oneOf: [low, high], multipleOf: 2 },
      { oneOf: [high, low] },
    ],
    [
      "the same parts of a oneOf in a part of an allOf",
      { allOf: [{ oneOf: [low, high] }, { multipleOf: 2 }] },
      { oneOf: [high, low] },
    ],
    [
      "equal parts of a oneOf in other words",
      { oneOf: [{ type: "integer", minimum: 0.5 }, high] },
      { oneOf: [high, { type: "integer", exclusiveMinimum: 0 }] },
    ],
    ["a type is none of others", few, { not: whole }],
    ["a bound excludes what lies beyond it", few, { not: many }],
    ["a not is kept by what rejects more", { not: text }, { not: few }],
    ["every value is rejected by nothing", { minLength: 1 }, { not: false }],
    ["what a not rejects is not a payload", { type: ["string", "integer"], not: text }, whole],
    [
      "a type each for a reason of its own",
      { type: ["string", "integer"], maxLength: 2, minimum: 1 },
      { not: { minLength: 5, type: "string" } },
    ],
    ["a condition without consequence", few, condition(whole)],
    ["a condition that never holds", few, condition(whole, false)],
    ["a condition that always holds", few, condition(text, undefined, false)],
    ["both consequences hold", few, condition({ minLength: 1 }, text, text)],
    [
      "under its condition a schema says enough",
      { type: "string" },
      condition({ maxLength: 2 }, { maxLength: 3 }),
    ],
    [
      "the same condition with a wider consequence",
      { type: "string", ...condition({ pattern: "a" }, few) },
      condition({ pattern: "a" }, { maxLength: 3 }),
    ],
    [
      "the same condition with a wider alternative",
      { type: "string", ...condition({ pattern: "a" }, undefined, few) },
      condition({ pattern: "a" }, undefined, { maxLength: 3 }),
    ],
    [
      "a narrower condition takes over the consequence",
      { type: "string", ...condition({ minLength: 2 }, { pattern: "a" }) },
      condition({ minLength: 3 }, { pattern: "a" }),
    ],
    [
      "a wider condition takes over the alternative",
      { type: "string", ...condition({ minLength: 3 }, undefined, { pattern: "a" }) },
      condition({ minLength: 2 }, undefined, { pattern: "a" }),
    ],
    ["an identifier says nothing", few, { type: "string", $id: "x:few", $anchor: "few" }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer, { components })).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a schema to a narrower one referred to", text, { $ref: "#/components/Few" }],
    ["a schema to a reference that leads to nothing", text, { $ref: "#/components/Gone" }],
    ["a schema to a reference to itself", text, { $ref: "#/components/Circle" }],
    ["a reference to itself to a type", { $ref: "#/components/Circle" }, text],
    ["a part that is all of itself to a type", { $ref: "#/components/Wrapped" }, text],
    ["a schema to all parts, one of which is narrower", text, { allOf: [text, few] }],
    ["a schema to parts that are narrower", text, { anyOf: [few, many] }],
    ["a part of an anyOf", { anyOf: [few, whole] }, { anyOf: [few, many] }],
    ["one type of two", { type: ["string", "boolean"] }, { anyOf: [number, text] }],
    ["a schema to overlapping parts of a oneOf", few, { oneOf: [text, { maxLength: 3 }] }],
    ["a schema to a oneOf of none of its types", few, { oneOf: [whole, { type: "null" }] }],
    ["an anyOf to a oneOf that overlaps", { anyOf: [low, high] }, { oneOf: [low, high] }],
    [
      "a oneOf to one of fewer parts",
      { oneOf: [low, { minimum: 90 }, { multipleOf: 7 }] },
      { oneOf: [low, { minimum: 90 }] },
    ],
    [
      "a oneOf to one of more parts",
      { oneOf: [low, high] },
      { oneOf: [low, high, { multipleOf: 7 }] },
    ],
    ["a oneOf to one with a wider part", { oneOf: [low, high] }, { oneOf: [low, { maximum: 4 }] }],
    [
      "a oneOf to one with a narrower part",
      { oneOf: [low, high] },
      { oneOf: [low, { maximum: 2 }] },
    ],
    [
      "a oneOf that has a part twice to one that has another twice",
      { oneOf: [low, high, high] },
      { oneOf: [low, low, high] },
    ],
    ["a type to none of its own", text, { not: few }],
    ["a not to that of a wider type", { not: few }, { not: text }],
    ["a text of any length to a condition's consequence", text, condition(few, { pattern: "a" })],
    ["a text of any length to an alternative", text, condition(few, undefined, { pattern: "a" })],
    [
      "a consequence to a narrower one",
      { type: "string", ...condition(few, low) },
      condition(few, { maxLength: 1 }),
    ],
    [
      "another condition's consequence",
      { type: "string", ...condition({ minLength: 3 }, { pattern: "a" }) },
      condition({ minLength: 2 }, { pattern: "a" }),
    ],
    [
      "another condition's alternative",
      { type: "string", ...condition({ minLength: 2 }, undefined, { pattern: "a" }) },
      condition({ minLength: 3 }, undefined, { pattern: "a" }),
    ],
    [
      "an alternative to a consequence",
      { type: "string", ...condition({ minLength: 2 }, undefined, { pattern: "a" }) },
      condition({ minLength: 2 }, { pattern: "a" }),
    ],
    [
      "a consequence to an alternative",
      { type: "string", ...condition({ minLength: 2 }, { pattern: "a" }) },
      condition({ minLength: 2 }, undefined, { pattern: "a" }),
    ],
    [
      "a consequence that holds, where the alternative does not",
      text,
      condition({ minLength: 2 }, text, { maxLength: 0 }),
    ],
    ["a schema to a dynamic reference", text, { $dynamicRef: "#few" }],
  ])("does not hold %s", (_, inner, outer) => {
    expect(isProven(inner, outer, { components })).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["every part of an anyOf is empty", true, { anyOf: [false, { type: "string", enum: [1] }] }],
    ["one part of an anyOf is not", false, { anyOf: [false, few] }],
    ["a bound excludes every part", true, { ...few, anyOf: [many, { ...many, minLength: 6 }] }],
    ["a bound excludes one part", false, { ...few, anyOf: [many, { minLength: 1 }] }],
    ["a not rejects all", true, { ...few, not: text }],
    ["a not rejects some", false, { ...text, not: few }],
    ["parts of an allOf exclude each other", true, { allOf: [few, many] }],
    [
      "a reference and what stands beside it exclude each other",
      true,
      { $ref: "#/components/Few", minLength: 3 },
    ],
    [
      "all types are empty",
      true,
      { type: ["string", "integer"], minLength: 2, maxLength: 1, minimum: 2, maximum: 1 },
    ],
    [
      "one of two types is empty",
      false,
      { type: ["string", "integer"], minLength: 2, maxLength: 1 },
    ],
    [
      "a boolean under a reference that leads to nothing",
      false,
      { type: "boolean", $ref: "#/gone" },
    ],
    ["any payload", false, true],
    ["no payload", true, false],
  ])("tells whether there is a payload: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema, { components })).toBe(empty);
  });

  it("pairs many parts of a oneOf in another order", () => {
    const parts = Array.from({ length: 200 }, (_, index) => ({ multipleOf: index + 1 }));
    expect(isProven({ oneOf: parts }, { oneOf: parts.toReversed() })).toBe(true);
  });
});
