import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const whole = { type: "integer" };
const number = { type: "number" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});
const array = (stated: { readonly [keyword: string]: JsonValue }) => ({ type: "array", ...stated });
const components = { Few: { type: "string", maxLength: 2 } };

describe("the bounds that a comparison tells apart", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[], Parameters<typeof compared>[2]?]>([
    [
      "a minimum",
      { type: "number", minimum: 1 },
      { type: "number", minimum: 2 },
      ["wider", " bound(minimum) wider: /schema/minimum 1 against /schema/minimum 2"],
    ],
    [
      "a minimum made exclusive",
      { type: "number", minimum: 1 },
      { type: "number", exclusiveMinimum: 1 },
      ["wider", " bound(minimum) wider: /schema/minimum 1 against /schema/exclusiveMinimum 1"],
    ],
    [
      "a maximum",
      { type: "number", maximum: 1 },
      { type: "number", maximum: 2 },
      ["narrower", " bound(maximum) narrower: /schema/maximum 1 against /schema/maximum 2"],
    ],
    [
      "an exclusive maximum dropped",
      { type: "number", exclusiveMaximum: 1 },
      number,
      [
        "narrower",
        " bound(exclusiveMaximum) narrower: /schema/exclusiveMaximum 1 against /schema nothing",
      ],
    ],
    [
      "steps of which none holds the other",
      { type: "number", multipleOf: 2 },
      { type: "number", multipleOf: 3 },
      [
        "incomparable",
        " bound(multipleOf) incomparable: /schema/multipleOf 2 against /schema/multipleOf 3",
      ],
    ],
    [
      "steps of which one holds the other",
      { type: "number", multipleOf: 4 },
      { type: "number", multipleOf: 2 },
      [
        "narrower",
        " bound(multipleOf) narrower: /schema/multipleOf 4 against /schema/multipleOf 2",
      ],
    ],
    [
      "of bounds that mean the same for integers nothing",
      { type: "integer", minimum: 0.5, maximum: 9 },
      { type: "integer", minimum: 1, maximum: 8 },
      ["wider", " bound(maximum) wider: /schema/maximum 9 against /schema/maximum 8"],
    ],
    [
      "two lengths, each for itself",
      { type: "string", minLength: 1, maxLength: 3 },
      { type: "string", minLength: 2, maxLength: 4 },
      [
        "incomparable",
        " bound(minLength) wider: /schema/minLength 1 against /schema/minLength 2",
        " bound(maxLength) narrower: /schema/maxLength 3 against /schema/maxLength 4",
      ],
    ],
    [
      "the least number of items",
      array({ minItems: 1 }),
      array({ minItems: 2 }),
      ["wider", " bound(minItems) wider: /schema/minItems 1 against /schema/minItems 2"],
    ],
    [
      "the greatest number of items",
      array({ maxItems: 1 }),
      array({ maxItems: 2 }),
      ["narrower", " bound(maxItems) narrower: /schema/maxItems 1 against /schema/maxItems 2"],
    ],
    [
      "items that must differ",
      array({ uniqueItems: true }),
      array({}),
      [
        "narrower",
        " bound(uniqueItems) narrower: /schema/uniqueItems true against /schema nothing",
      ],
    ],
    [
      "the least number of names",
      object({ minProperties: 1 }),
      object({ minProperties: 2 }),
      [
        "wider",
        " bound(minProperties) wider: /schema/minProperties 1 against /schema/minProperties 2",
      ],
    ],
    [
      "the greatest number of names",
      object({ maxProperties: 1 }),
      object({}),
      [
        "narrower",
        " bound(maxProperties) narrower: /schema/maxProperties 1 against /schema nothing",
      ],
    ],
    [
      "no bounds where no type is common",
      { type: ["string", "null"], minLength: 1 },
      { type: "integer", minimum: 1 },
      [
        "incomparable",
        ' type(type) incomparable: /schema/type ["string","null"] against /schema/type "integer"',
      ],
    ],
    [
      "no bounds for a type that only one side has",
      { type: ["string", "integer"], minLength: 1 },
      whole,
      [
        "wider",
        ' type(type) wider: /schema/type ["string","integer"] against /schema/type "integer"',
      ],
    ],
    [
      "bounds for a type that both sides have",
      { type: ["string", "integer"], minLength: 1 },
      { type: ["string", "null"] },
      [
        "incomparable",
        ' type(type) incomparable: /schema/type ["string","integer"] against /schema/type ["string","null"]',
        " bound(minLength) narrower: /schema/minLength 1 against /schema nothing",
      ],
    ],
    [
      "a bound inside an allOf, at its place",
      { type: "string", allOf: [{ minLength: 1 }] },
      { type: "string", minLength: 3 },
      ["wider", " bound(minLength) wider: /schema/allOf/0/minLength 1 against /schema/minLength 3"],
    ],
    [
      "a bound by reference, at its place",
      { $ref: "#/components/Few" },
      { type: "string", maxLength: 3 },
      [
        "narrower",
        " bound(maxLength) narrower: /components/Few/maxLength 2 against /schema/maxLength 3",
      ],
      { components },
    ],
  ])("%s", (_, a, b, expected, options) => {
    const comparison = compared(a, b, options);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a, options).relation).toBe(mirrored[comparison.relation]);
  });
});
