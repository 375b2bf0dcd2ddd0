import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const number = (bounds: object): JsonSchema => ({ type: "number", ...bounds });
const integer = (bounds: object): JsonSchema => ({ type: "integer", ...bounds });

describe("the proofs about numbers", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a minimum keeps to the same", number({ minimum: 1 }), { minimum: 1 }],
    ["a minimum keeps to a lesser one", number({ minimum: 1.5 }), { minimum: 1 }],
    ["an exclusive minimum keeps to the same", number({ exclusiveMinimum: 1 }), { minimum: 1 }],
    [
      "an exclusive minimum keeps to itself",
      number({ exclusiveMinimum: 1 }),
      { exclusiveMinimum: 1 },
    ],
    [
      "a minimum keeps to a lesser exclusive one",
      number({ minimum: 1.5 }),
      { exclusiveMinimum: 1 },
    ],
    [
      "of two equal minimums the exclusive one counts",
      number({ minimum: 1, exclusiveMinimum: 1 }),
      { exclusiveMinimum: 1 },
    ],
    [
      "of two minimums the greater counts",
      number({ minimum: 2, exclusiveMinimum: 1 }),
      { minimum: 2 },
    ],
    [
      "minimums of all schemas count",
      number({ minimum: 1, allOf: [{ minimum: 3 }, { minimum: 2 }] }),
      { minimum: 3 },
    ],
    ["a maximum keeps to the same", number({ maximum: 1 }), { maximum: 1 }],
    ["a maximum keeps to a greater one", number({ maximum: 1 }), { maximum: 1.5 }],
    ["an exclusive maximum keeps to the same", number({ exclusiveMaximum: 1 }), { maximum: 1 }],
    [
      "an exclusive maximum keeps to itself",
      number({ exclusiveMaximum: 1 }),
      { exclusiveMaximum: 1 },
    ],
    [
      "a maximum keeps to a greater exclusive one",
      number({ maximum: 1 }),
      { exclusiveMaximum: 1.5 },
    ],
    [
      "of two equal maximums the exclusive one counts",
      number({ maximum: 1, exclusiveMaximum: 1 }),
      { exclusiveMaximum: 1 },
    ],
    [
      "of two maximums the lesser counts",
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
      "a number in whole steps is an integer",
      number({ multipleOf: 3, exclusiveMinimum: 1 }),
      { type: "integer", minimum: 2 },
    ],
    [
      "whole steps beside broken ones make an integer",
      number({ multipleOf: 1.5, allOf: [{ multipleOf: 2 }], exclusiveMinimum: 1 }),
      { minimum: 2 },
    ],
    ["a multiple keeps to its divisors", number({ multipleOf: 4 }), { multipleOf: 2 }],
    ["a multiple of 0.3 is one of 0.1", number({ multipleOf: 0.3 }), { multipleOf: 0.1 }],
    ["a multiple of 1.2 is one of 0.06", number({ multipleOf: 1.2 }), { multipleOf: 0.06 }],
    ["a multiple of 1200 is one of 40", number({ multipleOf: 1200 }), { multipleOf: 40 }],
    ["a multiple of 1e300 is one of 1e-300", number({ multipleOf: 1e300 }), { multipleOf: 1e-300 }],
    [
      "one of several steps is enough",
      number({ multipleOf: 3, allOf: [{ multipleOf: 4 }] }),
      { multipleOf: 2 },
    ],
    ["every integer is a multiple of 0.25", integer({}), { multipleOf: 0.25 }],
    ["a step of 0 says nothing", integer({ multipleOf: 0 }), { multipleOf: 0.25 }],
    [
      "integers beyond the safe ones keep to their bound",
      integer({ minimum: 2 ** 60 }),
      { minimum: 2 ** 60 },
    ],
    [
      "the greatest safe bound is made whole",
      integer({ exclusiveMaximum: Number.MAX_SAFE_INTEGER - 1 }),
      { maximum: Number.MAX_SAFE_INTEGER - 2 },
    ],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["a minimum to a greater one", number({ minimum: 1 }), { minimum: 1.5 }],
    ["a minimum to the same exclusive one", number({ minimum: 1 }), { exclusiveMinimum: 1 }],
    [
      "a greater minimum to a lesser exclusive one as if it were exclusive",
      number({ minimum: 2, exclusiveMinimum: 1 }),
      { exclusiveMinimum: 2 },
    ],
    ["a maximum to a lesser one", number({ maximum: 1.5 }), { maximum: 1 }],
    ["a maximum to the same exclusive one", number({ maximum: 1 }), { exclusiveMaximum: 1 }],
    [
      "a lesser maximum beside a greater exclusive one as if it were exclusive",
      number({ maximum: 2, exclusiveMaximum: 3 }),
      { exclusiveMaximum: 2 },
    ],
    ["no bound to a minimum", number({}), { minimum: -1 }],
    ["no bound to a maximum", number({}), { maximum: 1 }],
    ["a number above 1 to 2", number({ exclusiveMinimum: 1 }), { minimum: 2 }],
    ["a number below 3 to 2", number({ exclusiveMaximum: 3 }), { maximum: 2 }],
    ["an integer above 1 to more than 2", integer({ exclusiveMinimum: 1 }), { minimum: 3 }],
    [
      "an integer above 1 to 2 exclusively",
      integer({ exclusiveMinimum: 1 }),
      { exclusiveMinimum: 2 },
    ],
    ["an integer of at least 1 to more than 1", integer({ minimum: 1 }), { minimum: 2 }],
    ["an integer below 3 to less than 2", integer({ exclusiveMaximum: 3 }), { maximum: 1 }],
    ["an integer of at most 2 to less than 2", integer({ maximum: 2 }), { maximum: 1 }],
    [
      "half steps to whole bounds",
      number({ multipleOf: 0.5, exclusiveMinimum: 1 }),
      { minimum: 2 },
    ],
    ["a multiple to its own multiples", number({ multipleOf: 2 }), { multipleOf: 4 }],
    ["a multiple of 0.1 to 0.3", number({ multipleOf: 0.1 }), { multipleOf: 0.3 }],
    ["a multiple of 0.15 to 0.1", number({ multipleOf: 0.15 }), { multipleOf: 0.1 }],
    ["an integer to multiples of 2", integer({}), { multipleOf: 2 }],
    ["a number to steps of 0.5", number({}), { multipleOf: 0.5 }],
    ["a multiple to a step of 0", number({ multipleOf: 2 }), { multipleOf: 0 }],
    ["a multiple of 2 to a negative step", number({ multipleOf: 2 }), { multipleOf: -1 }],
    ["a multiple to an infinite step", number({ multipleOf: 2 }), { multipleOf: Infinity }],
    ["an infinite step to a finite one", number({ multipleOf: Infinity }), { multipleOf: 2 }],
    ["tiny steps to huge ones", number({ multipleOf: 1e-300 }), { multipleOf: 1e300 }],
    ["a number in steps of 0 to whole ones", number({ multipleOf: 0 }), { multipleOf: 2 }],
    [
      "an exclusive minimum to a greater one",
      number({ exclusiveMinimum: 1 }),
      { exclusiveMinimum: 2 },
    ],
    [
      "an exclusive maximum to a lesser one",
      number({ exclusiveMaximum: 2 }),
      { exclusiveMaximum: 1 },
    ],
    [
      "an integer below 3 to 2 exclusively",
      integer({ exclusiveMaximum: 3 }),
      { exclusiveMaximum: 2 },
    ],
    ["a bound that is not a number to a lesser one", number({ minimum: "5" }), { minimum: 1 }],
    ["anything to a bound that is not a number", number({ minimum: 1 }), { minimum: "1" }],
    [
      "integers beyond the safe ones to a neighbour that is not told apart",
      integer({ exclusiveMinimum: Number.MAX_SAFE_INTEGER }),
      { minimum: Number.MAX_SAFE_INTEGER + 1 },
    ],
    [
      "integers beyond the safe ones below to a neighbour",
      integer({ exclusiveMaximum: -Number.MAX_SAFE_INTEGER }),
      { maximum: -Number.MAX_SAFE_INTEGER - 1 },
    ],
  ])("does not hold %s", (_, inner, outer) => {
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
    ["fractions in whole steps", true, { type: "number", multipleOf: 2, not: { type: "integer" } }],
    [
      "fractions in broken steps",
      false,
      { type: "number", multipleOf: 0.5, not: { type: "integer" } },
    ],
  ])("tells whether there is a number: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
