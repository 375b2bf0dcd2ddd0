import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const number = { type: "number" };
const none = { type: "null" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});
const components = { Few: { type: "string", maxLength: 2 } };

describe("the types and values that a comparison tells apart", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[], Parameters<typeof compared>[2]?]>([
    [
      "a type and another",
      text,
      whole,
      [
        "incomparable",
        ' type(type) incomparable: /schema/type "string" against /schema/type "integer"',
      ],
    ],
    [
      "a list of types and one of them",
      { type: ["string", "null"] },
      text,
      ["wider", ' type(type) wider: /schema/type ["string","null"] against /schema/type "string"'],
    ],
    [
      "number, of which integer is a part",
      number,
      { type: ["integer", "string"] },
      [
        "incomparable",
        ' type(type) incomparable: /schema/type "number" against /schema/type ["string","integer"]',
      ],
    ],
    [
      "the types of alternatives",
      { anyOf: [text, none] },
      text,
      ["wider", ' type(type) wider: /schema/anyOf ["string","null"] against /schema/type "string"'],
    ],
    [
      "the types of values",
      { enum: ["a", 1] },
      { enum: ["a"] },
      [
        "wider",
        ' type(type) wider: /schema/enum ["string","integer"] against /schema/enum "string"',
      ],
    ],
    [
      "the type of a const",
      { const: 1 },
      text,
      [
        "incomparable",
        ' type(type) incomparable: /schema/const "integer" against /schema/type "string"',
      ],
    ],
    [
      "types by reference, at the place they are stated",
      { $ref: "#/components/Few" },
      { type: ["string", "null"], maxLength: 2 },
      [
        "narrower",
        ' type(type) narrower: /components/Few/type "string" against /schema/type ["string","null"]',
      ],
      { components },
    ],
    [
      "any type and one",
      {},
      object({}),
      [
        "wider",
        ' type(type) wider: /schema ["object","array","string","boolean","null","number"] against /schema/type "object"',
      ],
    ],
    [
      "no type and one",
      false,
      text,
      ["narrower", ' type(type) narrower: /schema [] against /schema/type "string"'],
    ],
    [
      "any type and none",
      true,
      false,
      [
        "wider",
        ' type(type) wider: /schema ["object","array","string","boolean","null","number"] against /schema []',
      ],
    ],
    [
      "the types that several schemas leave",
      { allOf: [{ type: ["string", "null"] }, { type: ["string", "integer"] }] },
      { type: ["string", "integer"] },
      [
        "narrower",
        ' type(type) narrower: /schema/allOf/0/type "string" against /schema/type ["string","integer"]',
      ],
    ],
    [
      "values exchanged",
      { enum: ["a", "b"] },
      { enum: ["b", "c"] },
      [
        "incomparable",
        ' enum(enum) incomparable: /schema/enum ["a","b"] against /schema/enum ["b","c"]',
      ],
    ],
    [
      "a value dropped",
      { enum: ["a", "b"] },
      { enum: ["b"] },
      ["wider", ' enum(enum) wider: /schema/enum ["a","b"] against /schema/enum ["b"]'],
    ],
    [
      "a const and another",
      { const: "a" },
      { const: "b" },
      [
        "incomparable",
        ' enum(const) incomparable: /schema/const ["a"] against /schema/const ["b"]',
      ],
    ],
    [
      "a const and a list",
      { const: "a" },
      { enum: ["a", "b"] },
      ["narrower", ' enum(const) narrower: /schema/const ["a"] against /schema/enum ["a","b"]'],
    ],
    [
      "a list and no list",
      { type: "string", enum: ["a"] },
      text,
      ["narrower", ' enum(enum) narrower: /schema/enum ["a"] against /schema nothing'],
    ],
    [
      "no list and a const",
      text,
      { const: "a" },
      ["wider", ' enum(const) wider: /schema nothing against /schema/const ["a"]'],
    ],
    [
      "values and types exchanged",
      { enum: ["a", 1] },
      { enum: ["b", true] },
      [
        "incomparable",
        ' type(type) incomparable: /schema/enum ["string","integer"] against /schema/enum ["string","boolean"]',
        ' enum(enum) incomparable: /schema/enum ["a",1] against /schema/enum ["b",true]',
      ],
    ],
    [
      "values alike but for those of another type",
      { enum: ["a", 1] },
      { enum: ["a", true] },
      [
        "incomparable",
        ' type(type) incomparable: /schema/enum ["string","integer"] against /schema/enum ["string","boolean"]',
      ],
    ],
    [
      "values that a bound leaves, and the bound",
      { enum: [1, 2, 3], maximum: 2 },
      { enum: [1, 2, 5] },
      [
        "narrower",
        " enum(enum) narrower: /schema/enum [1,2,3] against /schema/enum [1,2,5]",
        " bound(maximum) narrower: /schema/maximum 2 against /schema nothing",
      ],
    ],
    [
      "values that nobody can tell to be accepted",
      { enum: ["a", "b"], pattern: "(" },
      { enum: ["a"] },
      [
        "unknown",
        ' enum(enum) wider: /schema/enum ["a","b"] against /schema/enum ["a"]',
        ' pattern(pattern) narrower: /schema/pattern "(" against /schema nothing',
      ],
    ],
    [
      "the values that several lists have in common",
      { enum: ["a", "b"], allOf: [{ enum: ["b", "c"] }] },
      { enum: ["b", "d"] },
      ["narrower", ' enum(enum) narrower: /schema/enum ["b"] against /schema/enum ["b","d"]'],
    ],
    [
      "booleans and one of them",
      { type: "boolean" },
      { const: true },
      ["wider", " enum(const) wider: /schema nothing against /schema/const [true]"],
    ],
    [
      "a short range and values in it",
      { type: "integer", minimum: 1, maximum: 3 },
      { enum: [1, 2] },
      [
        "wider",
        " enum(enum) wider: /schema nothing against /schema/enum [1,2]",
        " bound(minimum) narrower: /schema/minimum 1 against /schema nothing",
        " bound(maximum) narrower: /schema/maximum 3 against /schema nothing",
      ],
    ],
    [
      "values and a bound that one of them keeps to",
      { enum: ["a", "bb"] },
      { type: "string", maxLength: 1 },
      [
        "incomparable",
        ' enum(enum) narrower: /schema/enum ["a","bb"] against /schema nothing',
        " bound(maxLength) wider: /schema nothing against /schema/maxLength 1",
      ],
    ],
    [
      "nothing and less than something",
      { type: "string", minLength: 2, maxLength: 1 },
      { type: "string", minLength: 3 },
      [
        "narrower",
        " bound(minLength) wider: /schema/minLength 2 against /schema/minLength 3",
        " bound(maxLength) narrower: /schema/maxLength 1 against /schema nothing",
      ],
    ],
    [
      "values that nobody can tell to be accepted, on the other side",
      { enum: ["a"] },
      { enum: ["a", "b"], pattern: "(" },
      [
        "unknown",
        ' enum(enum) narrower: /schema/enum ["a"] against /schema/enum ["a","b"]',
        ' pattern(pattern) wider: /schema nothing against /schema/pattern "("',
      ],
    ],
  ])("%s", (_, a, b, expected, options) => {
    const comparison = compared(a, b, options);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a, options).relation).toBe(mirrored[comparison.relation]);
  });
});
