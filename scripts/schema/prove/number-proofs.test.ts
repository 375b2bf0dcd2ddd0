import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const number = (bounds: object): JsonSchema => ({ type: "number", ...bounds });
const integer = (bounds: object): JsonSchema => ({ type: "integer", ...bounds });

describe("proofs about numbers", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a minimum implies itself", number({ minimum: 1 }), { minimum: 1 }],
    ["a minimum implies a smaller one", number({ minimum: 1.5 }), { minimum: 1 }],
    [
      "an exclusive minimum implies the same inclusive one",
      number({ exclusiveMinimum: 1 }),
      { minimum: 1 },
    ],
    [
      "an exclusive minimum implies itself",
      number({ exclusiveMinimum: 1 }),
      { exclusiveMinimum: 1 },
    ],
    [
      "a minimum implies a smaller exclusive one",
      number({ minimum: 1.5 }),
      { exclusiveMinimum: 1 },
    ],
    [
      "the exclusive one of two equal minimums counts",
      number({ minimum: 1, exclusiveMinimum: 1 }),
      { exclusiveMinimum: 1 },
    ],
    [
      "the greater of two minimums counts",
      number({ minimum: 2, exclusiveMinimum: 1 }),
      { minimum: 2 },
    ],
    [
      "minimums of all schemas count",
      number({ minimum: 1, allOf: [{ minimum: 3 }, { minimum: 2 }] }),
      { minimum: 3 },
    ],
    ["a maximum implies itself", number({ maximum: 1 }), { maximum: 1 }],
    ["a maximum implies a greater one", number({ maximum: 1 }), { maximum: 1.5 }],
    [
      "an exclusive maximum implies the same inclusive one",
      number({ exclusiveMaximum: 1 }),
      { maximum: 1 },
    ],
    [
      "an exclusive maximum implies itself",
      number({ exclusiveMaximum: 1 }),
      { exclusiveMaximum: 1 },
    ],
    [
      "a maximum implies a greater exclusive one",
      number({ maximum: 1 }),
      { exclusiveMaximum: 1.5 },
    ],
    [
      "the exclusive one of two equal maximums counts",
      number({ maximum: 1, exclusiveMaximum: 1 }),
      { exclusiveMaximum: 1 },
    ],
    [
      "the smaller of two maximums counts",
      number({ maximum: 2, exclusiveMaximum: 3 }),
      { maximum: 2 },
    ],
    [
      "maximums of all schemas count",
      number({ maximum: 3, allOf: [{ maximum: 1 }, { maximum: 2 }] }),
      { maximum: 1 },
    ],
    ["an integer above 1 is at least 2", integer({ exclusiveMinimum: 1 }), { minimum: 2 }],
    ["an integer above 1.5 is at least 2", integer({ exclusiveMinimum: 1.5 }), { minimum: 2 }],
    ["an integer of at least 1.5 is at least 2", integer({ minimum: 1.5 }), { minimum: 2 }],
    ["an integer of at least 1 is above 0.5", integer({ minimum: 1 }), { exclusiveMinimum: 0.5 }],
    ["an integer below 3 is at most 2", integer({ exclusiveMaximum: 3 }), { maximum: 2 }],
    ["an integer below 2.5 is at most 2", integer({ exclusiveMaximum: 2.5 }), { maximum: 2 }],
    ["an integer of at most 2.5 is at most 2", integer({ maximum: 2.5 }), { maximum: 2 }],
    [
      "a multiple of 3 is an integer",
      number({ multipleOf: 3, exclusiveMinimum: 1 }),
      { type: "integer", minimum: 2 },
    ],
    [
      "a multiple of 2 is an integer even beside a fractional multipleOf",
      number({ multipleOf: 1.5, allOf: [{ multipleOf: 2 }], exclusiveMinimum: 1 }),
      { minimum: 2 },
    ],
    ["a multiple of 4 is one of 2", number({ multipleOf: 4 }), { multipleOf: 2 }],
    ["a multiple of 0.3 is one of 0.1", number({ multipleOf: 0.3 }), { multipleOf: 0.1 }],
    ["a multiple of 1.2 is one of 0.06", number({ multipleOf: 1.2 }), { multipleOf: 0.06 }],
    ["a multiple of 1200 is one of 40", number({ multipleOf: 1200 }), { multipleOf: 40 }],
    ["a multiple of 1e300 is one of 1e-300", number({ multipleOf: 1e300 }), { multipleOf: 1e-300 }],
    [
      "one of several multipleOf is enough",
      number({ multipleOf: 3, allOf: [{ multipleOf: 4 }] }),
      { multipleOf: 2 },
    ],
    ["every integer is a multiple of 0.25", integer({}), { multipleOf: 0.25 }],
    ["multipleOf 0 has no effect", integer({ multipleOf: 0 }), { multipleOf: 0.25 }],
    ["unsafe integers imply their bound", integer({ minimum: 2 ** 60 }), { minimum: 2 ** 60 }],
    [
      "the largest safe exclusive bound implies an inclusive one",
      integer({ exclusiveMaximum: Number.MAX_SAFE_INTEGER - 1 }),
      { maximum: Number.MAX_SAFE_INTEGER - 2 },
    ],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a minimum implies a greater one", number({ minimum: 1 }), { minimum: 1.5 }],
    ["a minimum implies the same exclusive one", number({ minimum: 1 }), { exclusiveMinimum: 1 }],
    [
      "a minimum is exclusive if there is a smaller exclusive one",
      number({ minimum: 2, exclusiveMinimum: 1 }),
      { exclusiveMinimum: 2 },
    ],
    ["a maximum implies a smaller one", number({ maximum: 1.5 }), { maximum: 1 }],
    ["a maximum implies the same exclusive one", number({ maximum: 1 }), { exclusiveMaximum: 1 }],
    [
      "a maximum is exclusive if there is a greater exclusive one",
      number({ maximum: 2, exclusiveMaximum: 3 }),
      { exclusiveMaximum: 2 },
    ],
    ["a number implies a minimum", number({}), { minimum: -1 }],
    ["a number implies a maximum", number({}), { maximum: 1 }],
    ["a number above 1 is at least 2", number({ exclusiveMinimum: 1 }), { minimum: 2 }],
    ["a number below 3 is at most 2", number({ exclusiveMaximum: 3 }), { maximum: 2 }],
    ["an integer above 1 is at least 3", integer({ exclusiveMinimum: 1 }), { minimum: 3 }],
    ["an integer above 1 is above 2", integer({ exclusiveMinimum: 1 }), { exclusiveMinimum: 2 }],
    ["an integer of at least 1 is at least 2", integer({ minimum: 1 }), { minimum: 2 }],
    ["an integer below 3 is at most 1", integer({ exclusiveMaximum: 3 }), { maximum: 1 }],
    ["an integer of at most 2 is at most 1", integer({ maximum: 2 }), { maximum: 1 }],
    [
      "a multiple of 0.5 above 1 is at least 2",
      number({ multipleOf: 0.5, exclusiveMinimum: 1 }),
      { minimum: 2 },
    ],
    ["a multiple of 2 is one of 4", number({ multipleOf: 2 }), { multipleOf: 4 }],
    ["a multiple of 0.1 is one of 0.3", number({ multipleOf: 0.1 }), { multipleOf: 0.3 }],
    ["a multiple of 0.15 is one of 0.1", number({ multipleOf: 0.15 }), { multipleOf: 0.1 }],
    ["an integer is a multiple of 2", integer({}), { multipleOf: 2 }],
    ["a number is a multiple of 0.5", number({}), { multipleOf: 0.5 }],
    ["a multiple of 2 is one of 0", number({ multipleOf: 2 }), { multipleOf: 0 }],
    ["a multiple of 2 is one of -1", number({ multipleOf: 2 }), { multipleOf: -1 }],
    ["a multiple of 2 is one of Infinity", number({ multipleOf: 2 }), { multipleOf: Infinity }],
    ["a multiple of Infinity is one of 2", number({ multipleOf: Infinity }), { multipleOf: 2 }],
    ["a multiple of 1e-300 is one of 1e300", number({ multipleOf: 1e-300 }), { multipleOf: 1e300 }],
    ["a multiple of 0 is one of 2", number({ multipleOf: 0 }), { multipleOf: 2 }],
    [
      "an exclusive minimum implies a greater one",
      number({ exclusiveMinimum: 1 }),
      { exclusiveMinimum: 2 },
    ],
    [
      "an exclusive maximum implies a smaller one",
      number({ exclusiveMaximum: 2 }),
      { exclusiveMaximum: 1 },
    ],
    ["an integer below 3 is below 2", integer({ exclusiveMaximum: 3 }), { exclusiveMaximum: 2 }],
    [
      "a bound that is not a number implies a smaller one",
      number({ minimum: "5" }),
      { minimum: 1 },
    ],
    ["a bound implies one that is not a number", number({ minimum: 1 }), { minimum: "1" }],
    [
      "an unsafe exclusive minimum implies the next integer",
      integer({ exclusiveMinimum: Number.MAX_SAFE_INTEGER }),
      { minimum: Number.MAX_SAFE_INTEGER + 1 },
    ],
    [
      "an unsafe exclusive maximum implies the previous integer",
      integer({ exclusiveMaximum: -Number.MAX_SAFE_INTEGER }),
      { maximum: -Number.MAX_SAFE_INTEGER - 1 },
    ],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["bounds that cross", true, number({ minimum: 2, maximum: 1 })],
    ["bounds that meet in one number", false, number({ minimum: 1.5, maximum: 1.5 })],
    ["bounds that meet, the lower exclusive", true, number({ exclusiveMinimum: 1, maximum: 1 })],
    ["bounds that meet, the upper exclusive", true, number({ minimum: 1, exclusiveMaximum: 1 })],
    ["exclusive bounds apart", false, number({ exclusiveMinimum: 1, exclusiveMaximum: 2 })],
    ["integers between neighbours", true, integer({ exclusiveMinimum: 1, exclusiveMaximum: 2 })],
    ["one integer between bounds", false, integer({ exclusiveMinimum: 1, exclusiveMaximum: 3 })],
    [
      "fractions that are multiples of 2",
      true,
      { type: "number", multipleOf: 2, not: { type: "integer" } },
    ],
    [
      "fractions that are multiples of 0.5",
      false,
      { type: "number", multipleOf: 0.5, not: { type: "integer" } },
    ],
  ])("decides whether any number is valid: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
