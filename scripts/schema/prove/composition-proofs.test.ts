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

describe("proofs about compositions", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a reference implies what its target implies", { $ref: "#/components/Few" }, { maxLength: 2 }],
    ["a schema implies a reference to a wider one", few, { $ref: "#/components/Text" }],
    [
      "a schema implies a reference and the keywords beside it",
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
      "a dangling reference implies the keywords beside it",
      { $ref: "#/components/Gone", type: "string" },
      text,
    ],
    ["every branch of an allOf counts", { allOf: [text, { maxLength: 2 }] }, few],
    [
      "a schema implies an allOf if it implies all branches",
      few,
      { allOf: [text, { maxLength: 3 }] },
    ],
    ["a schema implies an anyOf if it implies one branch", few, { anyOf: [whole, text] }],
    [
      "an anyOf implies a wider anyOf branch by branch",
      { anyOf: [few, whole] },
      { anyOf: [number, text] },
    ],
    [
      "a list of types implies an anyOf type by type",
      { type: ["string", "integer"] },
      { anyOf: [number, text] },
    ],
    ["a keyword beside an anyOf counts", { anyOf: [few, many], pattern: "a" }, { pattern: "a" }],
    ["an anyOf implies a bound that every branch implies", { anyOf: [low, { minimum: 2 }] }, low],
    [
      "a nested anyOf implies a wider anyOf",
      { anyOf: [few, { anyOf: [whole, many] }] },
      { anyOf: [text, number] },
    ],
    [
      "an anyOf implies the types of its branches",
      { anyOf: [few, whole] },
      { type: ["string", "number"] },
    ],
    [
      "a schema implies a oneOf if it implies one branch and excludes the others",
      few,
      { oneOf: [text, whole] },
    ],
    [
      "a schema implies a oneOf if its bound excludes the other branch",
      few,
      { oneOf: [{ maxLength: 3, type: "string" }, many] },
    ],
    ["a schema implies a oneOf whose branches a const distinguishes", cat, { oneOf: [cat, dog] }],
    [
      "a oneOf implies an anyOf of the same branches",
      { oneOf: [low, high] },
      { anyOf: [low, high] },
    ],
    [
      "a oneOf beside a bound implies the same branches in a different order",
      { oneOf: [low, high], multipleOf: 2 },
      { oneOf: [high, low] },
    ],
    [
      "a oneOf in an allOf implies the same branches in a different order",
      { allOf: [{ oneOf: [low, high] }, { multipleOf: 2 }] },
      { oneOf: [high, low] },
    ],
    [
      "a oneOf implies equal branches that are written differently",
      { oneOf: [{ type: "integer", minimum: 0.5 }, high] },
      { oneOf: [high, { type: "integer", exclusiveMinimum: 0 }] },
    ],
    ["a type implies the not of a different type", few, { not: whole }],
    ["a bound implies the not of what lies beyond it", few, { not: many }],
    ["a not implies the not of a narrower schema", { not: text }, { not: few }],
    ["not: false is always implied", { minLength: 1 }, { not: false }],
    ["a type that a not rejects does not count", { type: ["string", "integer"], not: text }, whole],
    [
      "each type can imply a not for a different reason",
      { type: ["string", "integer"], maxLength: 2, minimum: 1 },
      { not: { minLength: 5, type: "string" } },
    ],
    ["an if without then and else is always implied", few, condition(whole)],
    ["a then is implied if its if never matches", few, condition(whole, false)],
    ["an else is implied if its if always matches", few, condition(text, undefined, false)],
    [
      "a condition is implied if its then and else are",
      few,
      condition({ minLength: 1 }, text, text),
    ],
    [
      "a condition is implied if its if implies its then",
      { type: "string" },
      condition({ maxLength: 2 }, { maxLength: 3 }),
    ],
    [
      "a condition implies the same one with a wider then",
      { type: "string", ...condition({ pattern: "a" }, few) },
      condition({ pattern: "a" }, { maxLength: 3 }),
    ],
    [
      "a condition implies the same one with a wider else",
      { type: "string", ...condition({ pattern: "a" }, undefined, few) },
      condition({ pattern: "a" }, undefined, { maxLength: 3 }),
    ],
    [
      "a condition implies one with a narrower if and the same then",
      { type: "string", ...condition({ minLength: 2 }, { pattern: "a" }) },
      condition({ minLength: 3 }, { pattern: "a" }),
    ],
    [
      "a condition implies one with a wider if and the same else",
      { type: "string", ...condition({ minLength: 3 }, undefined, { pattern: "a" }) },
      condition({ minLength: 2 }, undefined, { pattern: "a" }),
    ],
    ["$id and $anchor have no effect", few, { type: "string", $id: "x:few", $anchor: "few" }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer, { components })).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a schema implies a reference to a narrower one", text, { $ref: "#/components/Few" }],
    ["a schema implies a dangling reference", text, { $ref: "#/components/Gone" }],
    [
      "a schema implies a reference that only refers to itself",
      text,
      { $ref: "#/components/Circle" },
    ],
    [
      "a reference that only refers to itself implies a type",
      { $ref: "#/components/Circle" },
      text,
    ],
    ["an allOf that only contains itself implies a type", { $ref: "#/components/Wrapped" }, text],
    ["a schema implies an allOf with a narrower branch", text, { allOf: [text, few] }],
    ["a schema implies an anyOf of narrower branches", text, { anyOf: [few, many] }],
    ["one branch of an anyOf is enough", { anyOf: [few, whole] }, { anyOf: [few, many] }],
    ["one type of two is enough", { type: ["string", "boolean"] }, { anyOf: [number, text] }],
    ["a schema implies a oneOf of overlapping branches", few, { oneOf: [text, { maxLength: 3 }] }],
    ["a schema implies a oneOf of different types", few, { oneOf: [whole, { type: "null" }] }],
    [
      "an anyOf implies a oneOf of overlapping branches",
      { anyOf: [low, high] },
      { oneOf: [low, high] },
    ],
    [
      "a oneOf implies one with fewer branches",
      { oneOf: [low, { minimum: 90 }, { multipleOf: 7 }] },
      { oneOf: [low, { minimum: 90 }] },
    ],
    [
      "a oneOf implies one with more branches",
      { oneOf: [low, high] },
      { oneOf: [low, high, { multipleOf: 7 }] },
    ],
    [
      "a oneOf implies one with a wider branch",
      { oneOf: [low, high] },
      { oneOf: [low, { maximum: 4 }] },
    ],
    [
      "a oneOf implies one with a narrower branch",
      { oneOf: [low, high] },
      { oneOf: [low, { maximum: 2 }] },
    ],
    [
      "a oneOf with a repeated branch implies one that repeats a different branch",
      { oneOf: [low, high, high] },
      { oneOf: [low, low, high] },
    ],
    ["a type implies the not of a part of it", text, { not: few }],
    ["a not implies the not of a wider schema", { not: few }, { not: text }],
    ["a type implies a narrower then", text, condition(few, { pattern: "a" })],
    ["a type implies a narrower else", text, condition(few, undefined, { pattern: "a" })],
    [
      "a condition implies the same one with a different then",
      { type: "string", ...condition(few, low) },
      condition(few, { maxLength: 1 }),
    ],
    [
      "a condition implies one with a wider if and the same then",
      { type: "string", ...condition({ minLength: 3 }, { pattern: "a" }) },
      condition({ minLength: 2 }, { pattern: "a" }),
    ],
    [
      "a condition implies one with a narrower if and the same else",
      { type: "string", ...condition({ minLength: 2 }, undefined, { pattern: "a" }) },
      condition({ minLength: 3 }, undefined, { pattern: "a" }),
    ],
    [
      "an else implies a then",
      { type: "string", ...condition({ minLength: 2 }, undefined, { pattern: "a" }) },
      condition({ minLength: 2 }, { pattern: "a" }),
    ],
    [
      "a then implies an else",
      { type: "string", ...condition({ minLength: 2 }, { pattern: "a" }) },
      condition({ minLength: 2 }, undefined, { pattern: "a" }),
    ],
    [
      "a condition is implied if only its then is",
      text,
      condition({ minLength: 2 }, text, { maxLength: 0 }),
    ],
    ["a schema implies a dynamic reference", text, { $dynamicRef: "#few" }],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer, { components })).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["every branch of an anyOf is empty", true, { anyOf: [false, { type: "string", enum: [1] }] }],
    ["one branch of an anyOf is not empty", false, { anyOf: [false, few] }],
    ["a bound excludes every branch", true, { ...few, anyOf: [many, { ...many, minLength: 6 }] }],
    ["a bound excludes one branch", false, { ...few, anyOf: [many, { minLength: 1 }] }],
    ["a not rejects all", true, { ...few, not: text }],
    ["a not rejects some", false, { ...text, not: few }],
    ["branches of an allOf exclude each other", true, { allOf: [few, many] }],
    [
      "a reference and a keyword beside it exclude each other",
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
    ["a boolean beside a dangling reference", false, { type: "boolean", $ref: "#/gone" }],
    ["any payload", false, true],
    ["no payload", true, false],
  ])("decides whether any payload is valid: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema, { components })).toBe(empty);
  });

  it("pairs many branches of a oneOf in a different order", () => {
    const parts = Array.from({ length: 200 }, (_, index) => ({ multipleOf: index + 1 }));
    expect(isProven({ oneOf: parts }, { oneOf: parts.toReversed() })).toBe(true);
  });
});
