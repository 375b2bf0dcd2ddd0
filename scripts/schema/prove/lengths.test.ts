import { describe, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { expectRelation, type RelationRow } from "../testing/expect-relation.ts";

const text = (keywords: JsonObject): JsonObject => ({ type: "string", ...keywords });
const pattern = (source: string, more: JsonObject = {}) => text({ pattern: source, ...more });
const not = (type: string, rejected: JsonSchema): JsonObject => ({ type, not: rejected });

describe("string lengths", () => {
  it.each<RelationRow>([
    [".{1,}", pattern(".{1,}"), text({ minLength: 1 }), "narrower"],
    ["^.+$", pattern("^.+$"), text({ minLength: 1 }), "narrower"],
    ["one character", pattern("."), text({ minLength: 1 }), "narrower"],
    ["line breaks included", pattern("^[\\s\\S]{1,}$"), text({ minLength: 1 }), "equal"],
    ["any characters, unanchored", pattern("[^]{2,3}"), text({ minLength: 2 }), "equal"],
    [
      "any characters, anchored",
      pattern("^[^]{2,3}$"),
      text({ minLength: 2, maxLength: 3 }),
      "equal",
    ],
    ["a bounded repetition", pattern("^.{2,5}$"), text({ minLength: 2, maxLength: 5 }), "narrower"],
    ["no minimum length", pattern("^.{0,5}$"), text({ maxLength: 5 }), "narrower"],
    ["a different length", pattern("^[a-z]{3}$"), text({ minLength: 4 }), "incomparable"],
    ["letters", pattern("abc"), text({ minLength: 3 }), "narrower"],
    ["an alternative", pattern("^a|bc$"), text({ minLength: 1 }), "narrower"],
    ["a short alternative", pattern("^a|bc$"), text({ minLength: 2 }), "incomparable"],
    ["a repeated group", pattern("^(?:ab)+$"), text({ minLength: 2 }), "narrower"],
    [
      "a sequence",
      pattern("^[0-9a-f]{8}-[0-9a-f]{4}$"),
      text({ minLength: 13, maxLength: 13 }),
      "narrower",
    ],
    ["characters of two units", pattern("^😀$"), text({ maxLength: 1 }), "narrower"],
    ["optional characters", pattern("^a?\\.b*?$"), text({ minLength: 1 }), "narrower"],
    ["assertions", pattern("^(?=abc)\\ba(?!c)$"), text({ maxLength: 1 }), "narrower"],
    ["backreferences", pattern("^(a|)\\1{3}$"), text({ maxLength: 1 }), "unknown"],
    ["an anchor on one side", pattern("^a{2}"), text({ maxLength: 2 }), "incomparable"],
    [
      "the same pattern and what it implies",
      pattern("^a", { minLength: 1 }),
      pattern("^a"),
      "equal",
    ],
  ])("are known from a pattern: %s", (...row) => expectRelation(row));

  it.each<RelationRow>([
    ["a pattern and a length", pattern("^[a-z]{3}$", { maxLength: 2 }), false, "equal"],
    [
      "two lengths",
      text({ allOf: [{ pattern: "^.{3}$" }, { pattern: "^.{4}$" }] }),
      false,
      "equal",
    ],
    [
      "two patterns and a maximum length",
      text({ allOf: [{ pattern: "^a" }, { pattern: "b$" }], maxLength: 5 }),
      text({ pattern: "^a", allOf: [{ pattern: "b$" }] }),
      "narrower",
    ],
    [
      "two patterns and a minimum length",
      text({ allOf: [{ pattern: "^a" }, { pattern: "b$" }], minLength: 4 }),
      text({ allOf: [{ pattern: "b$" }, { pattern: "^a" }], minLength: 3 }),
      "narrower",
    ],
    [
      "two patterns, one of them",
      text({ allOf: [{ pattern: "^a" }, { pattern: "b$" }], minLength: 2 }),
      pattern("^a", { minLength: 2 }),
      "narrower",
    ],
    [
      "two patterns, one of them different",
      text({ allOf: [{ pattern: "^a" }, { pattern: "b$" }], minLength: 4 }),
      text({ allOf: [{ pattern: "^a" }, { pattern: "c$" }], minLength: 3 }),
      "incomparable",
    ],
    [
      "two patterns in a different order",
      text({ allOf: [{ pattern: "^a" }, { pattern: "b$" }], minLength: 2 }),
      pattern("b$", { minLength: 2, allOf: [{ pattern: "^a" }] }),
      "equal",
    ],
    [
      "a length that a second pattern implies",
      text({ allOf: [{ pattern: "^a" }, { pattern: "^.{3}$" }] }),
      pattern("^a", { minLength: 3, maxLength: 3 }),
      "narrower",
    ],
  ])("count beside patterns: %s", (...row) => expectRelation(row));

  it.each<RelationRow>([
    ["minLength", not("string", { minLength: 3 }), text({ maxLength: 2 }), "equal"],
    ["maxLength", not("string", text({ maxLength: 2 })), text({ minLength: 3 }), "equal"],
    [
      "both",
      not("string", { minLength: 3, maxLength: 5 }),
      text({ anyOf: [{ maxLength: 2 }, { minLength: 6 }] }),
      "equal",
    ],
    [
      "both, with a gap",
      not("string", { minLength: 3, maxLength: 5 }),
      text({ anyOf: [{ maxLength: 2 }, { minLength: 7 }] }),
      "wider",
    ],
    ["a longer one", not("string", { minLength: 3 }), text({ maxLength: 3 }), "narrower"],
    ["a shorter one", not("string", { minLength: 3 }), text({ maxLength: 1 }), "wider"],
    ["the empty string", not("string", { const: "" }), text({ minLength: 1 }), "equal"],
    ["more values", not("string", { enum: ["", "a"] }), text({ minLength: 1 }), "narrower"],
    [
      "a pattern beside it",
      not("string", { minLength: 3, pattern: "a" }),
      text({ maxLength: 2 }),
      "wider",
    ],
    [
      "minLength, through a reference",
      not("string", { $ref: "#/components/schemas/Long" }),
      text({ maxLength: 2 }),
      "equal",
    ],
    ["minItems", not("array", { minItems: 1 }), { type: "array", maxItems: 0 }, "equal"],
    ["maxItems", not("array", { maxItems: 1 }), { type: "array", minItems: 2 }, "equal"],
    ["the empty array", not("array", { const: [] }), { type: "array", minItems: 1 }, "equal"],
    ["minProperties", not("object", { minProperties: 1 }), { const: {} }, "equal"],
    ["minimum", not("number", { minimum: 3 }), { type: "number", exclusiveMaximum: 3 }, "equal"],
    [
      "minimum of integers",
      not("integer", { minimum: 3 }),
      { type: "integer", maximum: 2 },
      "equal",
    ],
    [
      "minimum of integers among numbers",
      not("number", { type: "integer", minimum: 3 }),
      { type: "number", exclusiveMaximum: 3 },
      "wider",
    ],
    [
      "exclusiveMaximum",
      not("number", { exclusiveMaximum: 3 }),
      { type: "number", minimum: 3 },
      "equal",
    ],
    ["maximum", not("number", { maximum: 3 }), { type: "number", exclusiveMinimum: 3 }, "equal"],
    [
      "exclusiveMinimum",
      not("integer", { exclusiveMinimum: 3 }),
      { type: "integer", maximum: 3 },
      "equal",
    ],
  ])("are negated correctly, as other bounds are: %s", (...row) =>
    expectRelation(row, { schemas: { Long: { minLength: 3 } } }),
  );
});
