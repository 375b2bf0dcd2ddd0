import { describe, it } from "vitest";
import { expectTold, type ToldRow } from "../testing/told.ts";

const none = { type: "null" };

describe("alternatives that are lists of values", () => {
  it.each<ToldRow>([
    [
      "are compared as values",
      { enum: ["a", "b"] },
      { oneOf: [{ const: "a" }, { const: "c" }] },
      ["incomparable", 'enum incomparable: /schema/enum against /schema/oneOf ["a","c"]'],
    ],
    ["have no order", { enum: ["a", "b"] }, { oneOf: [{ const: "b" }, { const: "a" }] }, ["equal"]],
    [
      "may include null",
      { anyOf: [{ const: "a" }, none] },
      { anyOf: [{ const: "a" }, { const: "b" }, none] },
      ["narrower", 'enum narrower: /schema/anyOf ["a",null] against /schema/anyOf ["a","b",null]'],
    ],
    [
      "omit values of types that the other side lacks",
      { anyOf: [{ const: "a" }, { const: "b" }, none] },
      { oneOf: [{ const: "a" }, { const: "c" }] },
      [
        "incomparable",
        'type wider: /schema/anyOf ["string","null"] against /schema/oneOf "string"',
        'enum incomparable: /schema/anyOf ["a","b"] against /schema/oneOf ["a","c"]',
      ],
    ],
    [
      "are not treated as a list if one is not a value",
      { oneOf: [{ const: "a" }, { const: "b" }] },
      { oneOf: [{ const: "a" }, { type: "string", pattern: "^x" }] },
      [
        "incomparable",
        'enum(const) narrower: /schema/oneOf/1/const ["b"] against /schema',
        "pattern wider: /schema against /schema/oneOf/1/pattern",
      ],
    ],
    [
      "are not treated as a list if one on the other side is not a value",
      { oneOf: [{ const: "a" }, { type: "string", pattern: "^x" }] },
      { oneOf: [{ const: "a" }, { const: "b" }] },
      [
        "incomparable",
        'enum(const) wider: /schema against /schema/oneOf/1/const ["b"]',
        "pattern narrower: /schema/oneOf/1/pattern against /schema",
      ],
    ],
    [
      "omit values of such types inside an alternative too",
      { anyOf: [{ enum: ["a", 1] }, { const: "b" }] },
      { enum: ["a", "b"] },
      ["wider", 'type wider: /schema/anyOf ["string","integer"] against /schema/enum "string"'],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});
