import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const text = (bounds: object): JsonSchema => ({ type: "string", ...bounds });

describe("proofs about strings", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["minLength implies itself", text({ minLength: 2 }), { minLength: 2 }],
    ["minLength implies a smaller one", text({ minLength: 3 }), { minLength: 2 }],
    [
      "the greatest of several minLength counts",
      text({ minLength: 1, allOf: [{ minLength: 3 }, { minLength: 2 }] }),
      { minLength: 3 },
    ],
    ["a negative minLength is always implied", text({}), { minLength: -1 }],
    ["maxLength implies itself", text({ maxLength: 2 }), { maxLength: 2 }],
    ["maxLength implies a greater one", text({ maxLength: 2 }), { maxLength: 3 }],
    [
      "the smallest of several maxLength counts",
      text({ maxLength: 3, allOf: [{ maxLength: 1 }, { maxLength: 2 }] }),
      { maxLength: 1 },
    ],
    ["a pattern implies itself", text({ pattern: "^a", maxLength: 9 }), { pattern: "^a" }],
    [
      "one of several patterns is enough",
      text({ pattern: "^a", allOf: [{ pattern: "b$" }] }),
      { pattern: "b$" },
    ],
    ["every string matches the empty pattern", text({}), { pattern: "" }],
    ["every string has a start", text({}), { pattern: "^" }],
    ["every string has an end", text({}), { pattern: "$" }],
    ["every string matches .*", text({}), { pattern: ".*" }],
    ["every string matches ^.*", text({}), { pattern: "^.*" }],
    ["every string matches [\\s\\S]*", text({}), { pattern: "[\\s\\S]*" }],
    ["every string matches ^[\\s\\S]*$", text({}), { pattern: "^[\\s\\S]*$" }],
    ["format has no effect", text({ minLength: 1 }), { minLength: 1, format: "uuid" }],
    ["a bound for strings has no effect on other types", { type: "integer" }, { minLength: 3 }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["minLength implies a greater one", text({ minLength: 2 }), { minLength: 3 }],
    ["a string implies minLength", text({}), { minLength: 1 }],
    ["maxLength implies a smaller one", text({ maxLength: 3 }), { maxLength: 2 }],
    ["a string implies maxLength", text({}), { maxLength: 1000 }],
    ["a pattern implies a different one", text({ pattern: "^a" }), { pattern: "^b" }],
    [
      "a pattern implies two",
      text({ pattern: "^a" }),
      { pattern: "^a", allOf: [{ pattern: "b$" }] },
    ],
    ["every string is a single line", text({}), { pattern: "^.*$" }],
    ["every string has at least one character", text({}), { pattern: "." }],
    ["minLength implies one that is not a number", text({ minLength: 2 }), { minLength: "1" }],
    ["maxLength implies one that is not a number", text({ maxLength: 2 }), { maxLength: "3" }],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["minLength above maxLength", true, text({ minLength: 2, maxLength: 1 })],
    ["minLength equal to maxLength", false, text({ minLength: 2, maxLength: 2 })],
  ])("decides whether any string is valid: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
