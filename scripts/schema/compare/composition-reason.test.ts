import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { compared, expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("comparing whole schemas", () => {
  it.each<ToldRow>([
    [
      "an alternative added",
      { anyOf: [{ type: "string", maxLength: 2 }] },
      {
        anyOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      ["narrower", "composition narrower: /schema/anyOf against /schema/anyOf"],
    ],
    [
      "an alternative removed",
      {
        oneOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      { oneOf: [{ type: "string", minLength: 5 }] },
      ["wider", "composition wider: /schema/oneOf against /schema/oneOf"],
    ],
    [
      "a schema that became one of two",
      { type: "string", maxLength: 2 },
      {
        anyOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      ["narrower", "composition narrower: /schema against /schema/anyOf"],
    ],
    [
      "an anyOf that became a oneOf, once",
      { anyOf: [{ minimum: 1 }, { maximum: 3 }] },
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
      ["wider", "composition wider: /schema/anyOf against /schema/oneOf"],
    ],
    [
      "a new alternative, and differences in the others",
      {
        anyOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      {
        anyOf: [
          { type: "string", maxLength: 3 },
          { type: "string", minLength: 6 },
          { type: "string", pattern: "^a" },
        ],
      },
      [
        "incomparable",
        "composition incomparable: /schema/anyOf against /schema/anyOf",
        "bound(maxLength) narrower: /schema/anyOf/0/maxLength against /schema/anyOf/0/maxLength",
        "bound(minLength) wider: /schema/anyOf/1/minLength against /schema/anyOf/1/minLength",
      ],
    ],
    [
      "a not that became alternatives",
      { type: "string", not: { maxLength: 2 } },
      {
        anyOf: [
          { type: "string", minLength: 5 },
          { type: "string", maxLength: 1 },
        ],
      },
      [
        "incomparable",
        "composition incomparable: /schema/not against /schema/anyOf",
        "bound(minLength) wider: /schema against /schema/anyOf/0/minLength",
      ],
    ],
    [
      "a condition that became alternatives",
      { type: "string", ...condition({ minLength: 3 }, false) },
      {
        anyOf: [
          { type: "string", minLength: 5 },
          { type: "string", maxLength: 1 },
        ],
      },
      [
        "incomparable",
        "composition incomparable: /schema/if against /schema/anyOf",
        "bound(minLength) wider: /schema against /schema/anyOf/0/minLength",
        "composition(if) narrower: /schema/if against /schema",
      ],
    ],
    [
      "schemas that no payload distinguishes",
      { type: "string", anyOf: [{ pattern: "^a+$" }, { pattern: "^b+$" }] },
      { type: "string", pattern: "^(a+|b+)$" },
      [
        "unknown",
        "composition unknown: /schema/anyOf against /schema because neither a proof nor a payload that distinguishes them was found",
        "pattern unknown: /schema/anyOf/0/pattern against /schema/pattern because no proof was found either way for pattern",
      ],
    ],
    [
      "an unsupported keyword if no property differs",
      object({ properties: { p: text }, $dynamicRef: "#x" }),
      object({ properties: { p: text } }),
      [
        "unknown",
        "composition unknown: /schema against /schema because neither a proof nor a payload that distinguishes them was found",
      ],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));

  it("reports that schemas are too large to be compared if the proofs reach their limit", () => {
    const stacked = Array.from({ length: 400 }, (_, index) => index).reduce<JsonSchema>(
      (inner, minLength) => ({ minLength, allOf: [inner] }),
      { type: "string" },
    );
    const { relation, reasons } = compared({ type: "string", minLength: 399 }, stacked);
    expect([relation, reasons.map(({ keyword, why }) => [keyword, why])]).toEqual([
      "unknown",
      [["composition", "the schemas are too large to be compared"]],
    ]);
  });
});
