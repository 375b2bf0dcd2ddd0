import { describe, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { expectTold, type ToldRow } from "../testing/told.ts";

const whole = { type: "integer" };
const number = { type: "number" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});
const array = (stated: { readonly [keyword: string]: JsonValue }) => ({ type: "array", ...stated });
const components = { Few: { type: "string", maxLength: 2 } };

describe("comparing bounds", () => {
  it.each<ToldRow>([
    [
      "a minimum",
      { type: "number", minimum: 1 },
      { type: "number", minimum: 2 },
      ["wider", "bound(minimum) wider: /schema/minimum against /schema/minimum"],
    ],
    [
      "a minimum made exclusive",
      { type: "number", minimum: 1 },
      { type: "number", exclusiveMinimum: 1 },
      ["wider", "bound(minimum) wider: /schema/minimum against /schema/exclusiveMinimum"],
    ],
    [
      "a maximum",
      { type: "number", maximum: 1 },
      { type: "number", maximum: 2 },
      ["narrower", "bound(maximum) narrower: /schema/maximum against /schema/maximum"],
    ],
    [
      "an exclusive maximum dropped",
      { type: "number", exclusiveMaximum: 1 },
      number,
      ["narrower", "bound(exclusiveMaximum) narrower: /schema/exclusiveMaximum against /schema"],
    ],
    [
      "multipleOf values that do not divide each other",
      { type: "number", multipleOf: 2 },
      { type: "number", multipleOf: 3 },
      [
        "incomparable",
        "bound(multipleOf) incomparable: /schema/multipleOf against /schema/multipleOf",
      ],
    ],
    [
      "multipleOf values of which one divides the other",
      { type: "number", multipleOf: 4 },
      { type: "number", multipleOf: 2 },
      ["narrower", "bound(multipleOf) narrower: /schema/multipleOf against /schema/multipleOf"],
    ],
    [
      "no bounds that are equivalent for integers",
      { type: "integer", minimum: 0.5, maximum: 9 },
      { type: "integer", minimum: 1, maximum: 8 },
      ["wider", "bound(maximum) wider: /schema/maximum against /schema/maximum"],
    ],
    [
      "two lengths separately",
      { type: "string", minLength: 1, maxLength: 3 },
      { type: "string", minLength: 2, maxLength: 4 },
      [
        "incomparable",
        "bound(minLength) wider: /schema/minLength against /schema/minLength",
        "bound(maxLength) narrower: /schema/maxLength against /schema/maxLength",
      ],
    ],
    [
      "minItems",
      array({ minItems: 1 }),
      array({ minItems: 2 }),
      ["wider", "bound(minItems) wider: /schema/minItems against /schema/minItems"],
    ],
    [
      "maxItems",
      array({ maxItems: 1 }),
      array({ maxItems: 2 }),
      ["narrower", "bound(maxItems) narrower: /schema/maxItems against /schema/maxItems"],
    ],
    [
      "uniqueItems",
      array({ uniqueItems: true }),
      array({}),
      ["narrower", "bound(uniqueItems) narrower: /schema/uniqueItems against /schema"],
    ],
    [
      "minProperties",
      object({ minProperties: 1 }),
      object({ minProperties: 2 }),
      ["wider", "bound(minProperties) wider: /schema/minProperties against /schema/minProperties"],
    ],
    [
      "maxProperties",
      object({ maxProperties: 1 }),
      object({}),
      ["narrower", "bound(maxProperties) narrower: /schema/maxProperties against /schema"],
    ],
    [
      "no bounds if no type is common",
      { type: ["string", "null"], minLength: 1 },
      { type: "integer", minimum: 1 },
      ["incomparable", "type incomparable: /schema/type against /schema/type"],
    ],
    [
      "no bounds for a type that only one side has",
      { type: ["string", "integer"], minLength: 1 },
      whole,
      ["wider", "type wider: /schema/type against /schema/type"],
    ],
    [
      "bounds for a type that both sides have",
      { type: ["string", "integer"], minLength: 1 },
      { type: ["string", "null"] },
      [
        "incomparable",
        "type incomparable: /schema/type against /schema/type",
        "bound(minLength) narrower: /schema/minLength against /schema",
      ],
    ],
    [
      "a bound inside an allOf, at its place",
      { type: "string", allOf: [{ minLength: 1 }] },
      { type: "string", minLength: 3 },
      ["wider", "bound(minLength) wider: /schema/allOf/0/minLength against /schema/minLength"],
    ],
    [
      "a bound by reference, at its place",
      { $ref: "#/components/Few" },
      { type: "string", maxLength: 3 },
      [
        "narrower",
        "bound(maxLength) narrower: /components/Few/maxLength against /schema/maxLength",
      ],
      { components },
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});
