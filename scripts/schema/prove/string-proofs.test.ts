import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const text = (bounds: object): JsonSchema => ({ type: "string", ...bounds });

describe("the proofs about strings", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a least length keeps to the same", text({ minLength: 2 }), { minLength: 2 }],
    ["a least length keeps to a lesser one", text({ minLength: 3 }), { minLength: 2 }],
    [
      "the greatest of several least lengths counts",
      text({ minLength: 1, allOf: [{ minLength: 3 }, { minLength: 2 }] }),
      { minLength: 3 },
    ],
    ["every text keeps to a negative least length", text({}), { minLength: -1 }],
    ["a greatest length keeps to the same", text({ maxLength: 2 }), { maxLength: 2 }],
    ["a greatest length keeps to a greater one", text({ maxLength: 2 }), { maxLength: 3 }],
    [
      "the least of several greatest lengths counts",
      text({ maxLength: 3, allOf: [{ maxLength: 1 }, { maxLength: 2 }] }),
      { maxLength: 1 },
    ],
    ["a pattern keeps to the same", text({ pattern: "^a", maxLength: 9 }), { pattern: "^a" }],
    [
      "one of several patterns is enough",
      text({ pattern: "^a", allOf: [{ pattern: "b$" }] }),
      { pattern: "b$" },
    ],
    ["every text matches the empty pattern", text({}), { pattern: "" }],
    ["every text has a beginning", text({}), { pattern: "^" }],
    ["every text has an end", text({}), { pattern: "$" }],
    ["every text matches any run of characters", text({}), { pattern: ".*" }],
    ["every text begins with any run of characters", text({}), { pattern: "^.*" }],
    ["every text matches any run of anything", text({}), { pattern: "[\\s\\S]*" }],
    ["every text is a run of anything", text({}), { pattern: "^[\\s\\S]*$" }],
    ["a format constrains nothing", text({ minLength: 1 }), { minLength: 1, format: "uuid" }],
    ["a bound for texts says nothing of other types", { type: "integer" }, { minLength: 3 }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a least length to a greater one", text({ minLength: 2 }), { minLength: 3 }],
    ["no bound to a least length", text({}), { minLength: 1 }],
    ["a greatest length to a lesser one", text({ maxLength: 3 }), { maxLength: 2 }],
    ["no bound to a greatest length", text({}), { maxLength: 1000 }],
    ["a pattern to another", text({ pattern: "^a" }), { pattern: "^b" }],
    ["a pattern to two", text({ pattern: "^a" }), { pattern: "^a", allOf: [{ pattern: "b$" }] }],
    ["every text to a line without breaks", text({}), { pattern: "^.*$" }],
    ["every text to at least one character", text({}), { pattern: "." }],
    ["a least length to one that is not a number", text({ minLength: 2 }), { minLength: "1" }],
    ["a greatest length to one that is not a number", text({ maxLength: 2 }), { maxLength: "3" }],
  ])("does not hold %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["lengths that cross", true, text({ minLength: 2, maxLength: 1 })],
    ["lengths that meet", false, text({ minLength: 2, maxLength: 2 })],
  ])("tells whether there is a text: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
