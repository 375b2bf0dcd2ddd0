import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { at } from "../testing/located.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

describe("witness, of null, booleans, numbers and texts", () => {
  it.each<WitnessRow>([
    ["null", { type: ["integer", "null"] }, integer, null],
    ["a boolean", { type: ["integer", "boolean"] }, integer, true],
    ["an integer", { type: ["integer", "string"] }, text, 0],
    ["a fraction", { type: "number" }, integer, 0.5],
    ["a text", { type: ["integer", "string"] }, integer, "text"],
    ["an array", { type: ["integer", "array"] }, integer, []],
    ["an object", { type: ["integer", "object"] }, integer, {}],
    ["anything but an object", true, object, "text"],
    ["whatever there is", true, false, "text"],
    ["what only nothing refuses", object, false, {}],
  ])("shows %s by the plainest payload of it", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["the enum value that is gone", { enum: [1, "a", null] }, { enum: [1, null] }, "a"],
    [
      "the enum value that is an object",
      { enum: [{ a: 1 }, { a: 2 }] },
      { enum: [{ a: 1 }] },
      { a: 2 },
    ],
    ["the enum value that is an array", { enum: [[1], [2]] }, { enum: [[1]] }, [2]],
    ["the enum value of another type", { enum: [1, "a"] }, integer, "a"],
    ["the const", { const: { a: 1 } }, { const: { a: 2 } }, { a: 1 }],
    ["the other boolean", { type: "boolean" }, { const: true }, false],
    ["some text beside an enum", text, { enum: ["a"] }, "text"],
    ["the example", { type: "string", example: "x" }, { enum: ["a"] }, "x"],
    ["the example that is refused", { type: "string", examples: ["x", "y"] }, { enum: ["x"] }, "y"],
    ["the default", { type: "string", default: "d" }, { enum: ["a"] }, "d"],
    [
      "an example before a default",
      { type: "string", example: "e", default: "d" },
      { enum: ["a"] },
      "e",
    ],
    ["a text of the format", { type: "string", format: "date" }, { enum: ["a"] }, "2026-01-01"],
    ["no example of another type", { type: "string", example: 7 }, { enum: ["a"] }, "text"],
    ["what the refusing side gives as an example", integer, { maximum: -9, example: 77 }, 77],
  ])("names %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["minimum", { type: "integer", minimum: 3 }, { minimum: 5 }, 4],
    ["a minimum where there was none", integer, { minimum: 5 }, 0],
    ["a negative minimum", integer, { minimum: -5 }, -6],
    ["a minimum that is a fraction", { type: "number" }, { minimum: -3.5 }, -4],
    ["maximum", { type: "number" }, { maximum: 5 }, 6],
    [
      "a maximum within a maximum",
      { type: "number", minimum: 0.1, maximum: 0.3 },
      { maximum: 0.2 },
      0.3,
    ],
    ["a negative maximum", { type: "integer", maximum: -4 }, { maximum: -5 }, -4],
    ["exclusiveMinimum", { type: "number", minimum: 3 }, { exclusiveMinimum: 3 }, 3],
    ["exclusiveMinimum of a minimum", { type: "number", exclusiveMinimum: 2 }, { minimum: 3 }, 2.5],
    ["exclusiveMaximum", { type: "number", maximum: 3 }, { exclusiveMaximum: 3 }, 3],
    ["exclusiveMaximum of integers", { type: "integer", minimum: 1 }, { exclusiveMaximum: 3 }, 3],
    ["exclusiveMaximum of a maximum", { type: "integer", exclusiveMaximum: 4 }, { maximum: 2 }, 3],
    ["multipleOf", integer, { multipleOf: 2 }, 1],
    ["multipleOf by a multiple", { type: "integer", multipleOf: 2 }, { multipleOf: 4 }, 2],
    ["multipleOf by a fraction", { type: "number", multipleOf: 0.5 }, { multipleOf: 1 }, 0.5],
    [
      "multipleOf between bounds",
      { type: "integer", minimum: 100, maximum: 110 },
      { multipleOf: 10 },
      101,
    ],
    [
      "multipleOf by a multiple above a bound",
      { type: "integer", multipleOf: 3, minimum: 10 },
      { multipleOf: 6 },
      15,
    ],
    [
      "multipleOf by a multiple below a bound",
      { type: "integer", multipleOf: 3, maximum: -10 },
      { multipleOf: 6 },
      -15,
    ],
    [
      "multipleOf with a fraction of a step",
      { type: "number", minimum: 0.7 },
      { multipleOf: 0.35 },
      1,
    ],
    ["minLength", text, { minLength: 3 }, ""],
    ["minLength of longer texts", text, { minLength: 5 }, "text"],
    ["minLength within minLength", { type: "string", minLength: 2 }, { minLength: 3 }, "aa"],
    ["maxLength", text, { maxLength: 3 }, "text"],
    ["a larger maxLength", text, { maxLength: 10 }, "aaaaaaaaaaa"],
    [
      "maxLength within maxLength",
      { type: "string", maxLength: 12 },
      { maxLength: 10 },
      "aaaaaaaaaaa",
    ],
    ["maxLength 0", text, { maxLength: 0 }, "text"],
    ["the largest length tried", text, { maxLength: 1999 }, "a".repeat(2000)],
  ])("steps just past %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["a pattern that refuses", text, { pattern: "^a$" }, "text"],
    ["a pattern", { type: "string", pattern: "^[ab]$" }, { pattern: "^a$" }, "b"],
    [
      "a pattern and a length too small",
      { type: "string", pattern: "^a+$" },
      { minLength: 2 },
      "a",
    ],
    [
      "a pattern and a length too large",
      { type: "string", pattern: "^a+$" },
      { maxLength: 20 },
      "aaaaaaaaaaaaaaaaaaaaa",
    ],
  ])("draws a text by %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["the types are the same", integer, integer, undefined],
    ["the refusing side is wider", integer, { type: "number" }, undefined],
    ["nothing is accepted", false, text, undefined],
    ["the enum is empty", { enum: [] }, text, undefined],
    ["bounds cross", { type: "integer", minimum: 2, maximum: 1 }, false, undefined],
    ["the bound lies beyond the texts tried", text, { maxLength: 2000 }, undefined],
    [
      "the bound is too large to step over",
      { type: "number", minimum: 1e21 },
      { maximum: 1e300 },
      undefined,
    ],
    [
      "a text would have to match two patterns by chance",
      { allOf: [{ type: "string", pattern: "^abc" }, { pattern: "xyz$" }] },
      false,
      undefined,
    ],
    ["the pattern cannot be drawn from", { type: "string", pattern: "^(?=x)y$" }, false, undefined],
    ["the accepting pattern is invalid", { type: "string", pattern: "(" }, false, undefined],
    ["the refusing pattern is invalid", text, { pattern: "(" }, undefined],
    ["the accepting reference dangles", { $ref: "#/nowhere" }, false, undefined],
    ["the refusing reference dangles", text, { $ref: "#/nowhere" }, undefined],
  ])("finds none where %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });
});
