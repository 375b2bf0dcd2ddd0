import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const none = { type: "null" };

describe("alternatives that are lists of values", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[]]>([
    [
      "are compared as values",
      { enum: ["a", "b"] },
      { oneOf: [{ const: "a" }, { const: "c" }] },
      [
        "incomparable",
        ' enum(enum) incomparable: /schema/enum ["a","b"] against /schema/oneOf ["a","c"]',
      ],
    ],
    ["have no order", { enum: ["a", "b"] }, { oneOf: [{ const: "b" }, { const: "a" }] }, ["equal"]],
    [
      "may hold null",
      { anyOf: [{ const: "a" }, none] },
      { anyOf: [{ const: "a" }, { const: "b" }, none] },
      [
        "narrower",
        ' enum(enum) narrower: /schema/anyOf ["a",null] against /schema/anyOf ["a","b",null]',
      ],
    ],
    [
      "leave out values of types the other side lacks",
      { anyOf: [{ const: "a" }, { const: "b" }, none] },
      { oneOf: [{ const: "a" }, { const: "c" }] },
      [
        "incomparable",
        ' type(type) wider: /schema/anyOf ["string","null"] against /schema/oneOf "string"',
        ' enum(enum) incomparable: /schema/anyOf ["a","b"] against /schema/oneOf ["a","c"]',
      ],
    ],
    [
      "leave out values that the whole rejects",
      { anyOf: [{ const: "a" }, { const: "bb" }], maxLength: 1 },
      { anyOf: [{ const: "a" }, { const: "bb" }] },
      ["narrower", ' enum(enum) narrower: /schema/anyOf ["a"] against /schema/anyOf ["a","bb"]'],
    ],
    [
      "leave out a value of two alternatives of a oneOf",
      { oneOf: [{ enum: ["a", "b"] }, { enum: ["b", "c"] }] },
      { enum: ["a", "b", "c"] },
      [
        "narrower",
        ' enum(enum) narrower: /schema/oneOf ["a","c"] against /schema/enum ["a","b","c"]',
      ],
    ],
    [
      "may be short ranges",
      { anyOf: [{ type: "integer", minimum: 1, maximum: 2 }, { const: 5 }] },
      { enum: [1, 2, 3] },
      [
        "incomparable",
        " enum(enum) incomparable: /schema/anyOf [1,2,5] against /schema/enum [1,2,3]",
      ],
    ],
    [
      "are no lists where one is none",
      { oneOf: [{ const: "a" }, { const: "b" }] },
      { oneOf: [{ const: "a" }, { type: "string", pattern: "^x" }] },
      [
        "incomparable",
        ' enum(const) narrower: /schema/oneOf/1/const ["b"] against /schema nothing',
        ' pattern(pattern) wider: /schema nothing against /schema/oneOf/1/pattern "^x"',
      ],
    ],
    [
      "are no lists where one of the other side is none",
      { oneOf: [{ const: "a" }, { type: "string", pattern: "^x" }] },
      { oneOf: [{ const: "a" }, { const: "b" }] },
      [
        "incomparable",
        ' enum(const) wider: /schema nothing against /schema/oneOf/1/const ["b"]',
        ' pattern(pattern) narrower: /schema/oneOf/1/pattern "^x" against /schema nothing',
      ],
    ],
    [
      "may differ by types alone",
      { anyOf: [{ const: "a" }, none] },
      { anyOf: [{ const: "a" }, { const: 1 }] },
      [
        "incomparable",
        ' type(type) incomparable: /schema/anyOf ["string","null"] against /schema/anyOf ["string","integer"]',
      ],
    ],
    [
      "leave out values of other types inside them too",
      { anyOf: [{ enum: ["a", 1] }, { const: "b" }] },
      { enum: ["a", "b"] },
      [
        "wider",
        ' type(type) wider: /schema/anyOf ["string","integer"] against /schema/enum "string"',
      ],
    ],
  ])("%s", (_, a, b, expected) => {
    const comparison = compared(a, b);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a).relation).toBe(mirrored[comparison.relation]);
  });
});
