import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import type { WitnessRow } from "../testing/witness-row.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };
/** A pattern for which no string can be made. */
const onlyKnown = "^\\bab+a$";

describe("witness, of null, booleans, numbers and strings", () => {
  it.each<WitnessRow>([
    ["null", { type: ["integer", "null"] }, integer],
    ["a boolean", { type: ["integer", "boolean"] }, integer],
    ["an integer", { type: ["integer", "string"] }, text],
    ["a fraction", { type: "number" }, integer],
    ["a string", { type: ["integer", "string"] }, integer],
    ["an array", { type: ["integer", "array"] }, integer],
    ["an object", { type: ["integer", "object"] }, integer],
    ["anything but an object", true, object],
    ["any value", true, false],
    ["an object", object, false],
  ])("finds %s as a minimal payload", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["the removed enum value", { enum: [1, "a", null] }, { enum: [1, null] }],
    ["the enum value that is an object", { enum: [{ a: 1 }, { a: 2 }] }, { enum: [{ a: 1 }] }],
    ["the enum value that is an array", { enum: [[1], [2]] }, { enum: [[1]] }],
    ["the enum value of a different type", { enum: [1, "a"] }, integer],
    ["the const", { const: { a: 1 } }, { const: { a: 2 } }],
    ["the other boolean", { type: "boolean" }, { const: true }],
    ["a string outside an enum", text, { enum: ["a"] }],
    ["the example", { type: "string", example: "x" }, { enum: ["a"] }],
    ["the example that is rejected", { type: "string", examples: ["x", "y"] }, { enum: ["x"] }],
    ["the default", { type: "string", default: "d" }, { enum: ["a"] }],
    [
      "the example rather than the default",
      { type: "string", example: "e", default: "d" },
      { enum: ["a"] },
    ],
    ["a string of the format", { type: "string", format: "date" }, { enum: ["a"] }],
    [
      "the only known string for a pattern: the example",
      { type: "string", pattern: onlyKnown, example: "abbba" },
      false,
    ],
    [
      "the only known string for a pattern: the default",
      { type: "string", pattern: onlyKnown, default: "abbba" },
      false,
    ],
    [
      "the only known string for a pattern: one of several examples",
      { type: "string", pattern: onlyKnown, examples: [null, "a", "abbba"] },
      false,
    ],
    [
      "the only known string for a pattern: a value of the rejecting side",
      { type: "string", pattern: onlyKnown },
      { not: { enum: ["abbba"] } },
    ],
    [
      "a string even if the example has a different type",
      { type: "string", example: 7 },
      { enum: ["a"] },
    ],
    ["the example of the rejecting side", integer, { maximum: -9, example: 77 }],
  ])("finds %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["minimum", { type: "integer", minimum: 3 }, { minimum: 5 }],
    ["a minimum on the rejecting side only", integer, { minimum: 5 }],
    ["a negative minimum", integer, { minimum: -5 }],
    ["a minimum that is a fraction", { type: "number" }, { minimum: -3.5 }],
    ["maximum", { type: "number" }, { maximum: 5 }],
    [
      "a maximum within a maximum",
      { type: "number", minimum: 0.1, maximum: 0.3 },
      { maximum: 0.2 },
    ],
    ["a negative maximum", { type: "integer", maximum: -4 }, { maximum: -5 }],
    ["exclusiveMinimum", { type: "number", minimum: 3 }, { exclusiveMinimum: 3 }],
    ["exclusiveMinimum of a minimum", { type: "number", exclusiveMinimum: 2 }, { minimum: 3 }],
    ["exclusiveMaximum", { type: "number", maximum: 3 }, { exclusiveMaximum: 3 }],
    ["exclusiveMaximum of integers", { type: "integer", minimum: 1 }, { exclusiveMaximum: 3 }],
    ["exclusiveMaximum of a maximum", { type: "integer", exclusiveMaximum: 4 }, { maximum: 2 }],
    ["multipleOf", integer, { multipleOf: 2 }],
    ["multipleOf by a multiple", { type: "integer", multipleOf: 2 }, { multipleOf: 4 }],
    ["multipleOf by a fraction", { type: "number", multipleOf: 0.5 }, { multipleOf: 1 }],
    ["multipleOf by a small fraction", { type: "number" }, { multipleOf: 0.01 }],
    ["a minimum with integers", { type: "number", minimum: 5 }, integer],
    ["a maximum with integers", { type: "number", maximum: -5 }, integer],
    [
      "multipleOf between bounds",
      { type: "integer", minimum: 100, maximum: 110 },
      { multipleOf: 10 },
    ],
    [
      "multipleOf by a multiple above a bound",
      { type: "integer", multipleOf: 3, minimum: 10 },
      { multipleOf: 6 },
    ],
    [
      "multipleOf by a multiple below a bound",
      { type: "integer", multipleOf: 3, maximum: -10 },
      { multipleOf: 6 },
    ],
    [
      "multipleOf with a fractional divisor",
      { type: "number", minimum: 0.7 },
      { multipleOf: 0.35 },
    ],
    ["minLength", text, { minLength: 3 }],
    ["minLength of longer strings", text, { minLength: 5 }],
    ["minLength within minLength", { type: "string", minLength: 2 }, { minLength: 3 }],
    ["maxLength", text, { maxLength: 3 }],
    ["a larger maxLength", text, { maxLength: 10 }],
    ["maxLength within maxLength", { type: "string", maxLength: 12 }, { maxLength: 10 }],
    ["maxLength 0", text, { maxLength: 0 }],
    ["the greatest length that is tried", text, { maxLength: 1999 }],
  ])("chooses a value just beyond %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<[string, JsonObject]>([
    [
      "multiples of two numbers",
      { type: "integer", minimum: 7, maximum: 57, allOf: [{ multipleOf: 6 }, { multipleOf: 10 }] },
    ],
    [
      "negative multiples of two numbers",
      {
        type: "number",
        minimum: -12.5,
        maximum: -0.1,
        allOf: [{ multipleOf: 1.4 }, { multipleOf: 1 }],
      },
    ],
    [
      "integers that are multiples of a fraction",
      { type: "integer", minimum: 1, maximum: 12, multipleOf: 0.7 },
    ],
    [
      "numbers between close bounds",
      {
        type: "number",
        exclusiveMinimum: 0.2,
        exclusiveMaximum: 0.3,
        allOf: [{ exclusiveMinimum: 0.1 }],
      },
    ],
    [
      "multiples whose product has a binary error",
      { type: "number", multipleOf: 0.1, exclusiveMinimum: 0.2, exclusiveMaximum: 0.4 },
    ],
    ["integers above a fraction", { type: "integer", minimum: 2.3, maximum: 3.2 }],
    ["integers below a fraction", { type: "integer", minimum: -3.3, maximum: -2.2 }],
  ])("finds one of the %s", (_, accepting) => {
    expect(isShown(at(accepting), at(false))).toBe(true);
  });

  it.each<WitnessRow>([
    ["a pattern that rejects", text, { pattern: "^a$" }],
    ["a pattern", { type: "string", pattern: "^[ab]$" }, { pattern: "^a$" }],
    ["a pattern and a length too small", { type: "string", pattern: "^a+$" }, { minLength: 2 }],
    [
      "a pattern and a length within a minLength",
      { type: "string", pattern: "^id-[0-9]+$", minLength: 20 },
      { maxLength: 19 },
    ],
    [
      "a pattern and a length within a maxLength",
      { type: "string", pattern: "^[0-9]{3,}", maxLength: 3 },
      { maxLength: 2 },
    ],
    ["a pattern and a length too large", { type: "string", pattern: "^a+$" }, { maxLength: 20 }],
  ])("draws a string for %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["the types are the same", integer, integer],
    ["the rejecting side is wider", integer, { type: "number" }],
    ["nothing is accepted", false, text],
    ["the enum is empty", { enum: [] }, text],
    ["bounds cross", { type: "integer", minimum: 2, maximum: 1 }, false],
    ["the bound lies beyond the texts tried", text, { maxLength: 10_000 }],
    ["the bound is too large to step over", { type: "number", minimum: 1e21 }, { maximum: 1e300 }],
    [
      "a string would have to match two patterns by chance",
      {
        type: "string",
        allOf: [{ pattern: "^.{3}[a-f].{4}$" }, { pattern: "^.{6}[xyz].$" }],
      },
      false,
    ],
    ["no string can be drawn for the pattern", { type: "string", pattern: "^(?=x)y$" }, false],
    ["the accepting pattern is invalid", { type: "string", pattern: "(" }, false],
    ["the rejecting pattern is invalid", text, { pattern: "(" }],
    ["the accepting reference dangles", { $ref: "#/nowhere" }, false],
    ["the rejecting reference dangles", text, { $ref: "#/nowhere" }],
  ])("finds none if %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(false);
  });
});
