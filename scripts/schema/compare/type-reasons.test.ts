import { describe, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("comparing types and values", () => {
  it.each<ToldRow>([
    [
      "two different types",
      text,
      whole,
      ["incomparable", "type incomparable: /schema/type against /schema/type"],
    ],
    [
      "a list of types and one of them",
      { type: ["string", "null"] },
      text,
      ["wider", "type wider: /schema/type against /schema/type"],
    ],
    [
      "the types of values",
      { enum: ["a", 1] },
      { enum: ["a"] },
      ["wider", 'type wider: /schema/enum ["string","integer"] against /schema/enum "string"'],
    ],
    [
      "any type and one",
      {},
      object({}),
      [
        "wider",
        'type wider: /schema ["object","array","string","boolean","null","number"] against /schema/type',
      ],
    ],
    [
      "a value replaced",
      { enum: ["a", "b"] },
      { enum: ["b", "c"] },
      ["incomparable", "enum incomparable: /schema/enum against /schema/enum"],
    ],
    [
      "a value dropped",
      { enum: ["a", "b"] },
      { enum: ["b"] },
      ["wider", "enum wider: /schema/enum against /schema/enum"],
    ],
    [
      "two different constants",
      { const: "a" },
      { const: "b" },
      ["incomparable", 'enum(const) incomparable: /schema/const ["a"] against /schema/const ["b"]'],
    ],
    [
      "a const and an enum",
      { const: "a" },
      { enum: ["a", "b"] },
      ["narrower", 'enum(const) narrower: /schema/const ["a"] against /schema/enum'],
    ],
    [
      "an enum and no enum",
      { type: "string", enum: ["a"] },
      text,
      ["narrower", "enum narrower: /schema/enum against /schema"],
    ],
    [
      "no enum and a const",
      text,
      { const: "a" },
      ["wider", 'enum(const) wider: /schema against /schema/const ["a"]'],
    ],
    [
      "values and types replaced",
      { enum: ["a", 1] },
      { enum: ["b", true] },
      [
        "incomparable",
        'type incomparable: /schema/enum ["string","integer"] against /schema/enum ["string","boolean"]',
        "enum incomparable: /schema/enum against /schema/enum",
      ],
    ],
    [
      "values within a bound, and the bound",
      { enum: [1, 2, 3], maximum: 2 },
      { enum: [1, 2, 5] },
      [
        "narrower",
        "enum narrower: /schema/enum against /schema/enum",
        "bound(maximum) narrower: /schema/maximum against /schema",
      ],
    ],
    [
      "values that cannot be validated",
      { enum: ["a", "b"], pattern: "(" },
      { enum: ["a"] },
      [
        "unknown",
        "enum wider: /schema/enum against /schema/enum",
        "pattern unknown: /schema/pattern against /schema because no proof was found either way for pattern",
      ],
    ],
    [
      "a short range and values in it",
      { type: "integer", minimum: 1, maximum: 3 },
      { enum: [1, 2] },
      [
        "wider",
        "enum wider: /schema against /schema/enum",
        "bound(minimum) narrower: /schema/minimum against /schema",
        "bound(maximum) narrower: /schema/maximum against /schema",
      ],
    ],
    [
      "values that cannot be validated, on the other side",
      { enum: ["a"] },
      { enum: ["a", "b"], pattern: "(" },
      [
        "unknown",
        "enum narrower: /schema/enum against /schema/enum",
        "pattern unknown: /schema against /schema/pattern because no proof was found either way for pattern",
      ],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});
