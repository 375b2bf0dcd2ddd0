import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const text = { type: "string" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("what a comparison tells of schemas as a whole", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[], Parameters<typeof compared>[2]?]>([
    [
      "an alternative added",
      { anyOf: [{ type: "string", maxLength: 2 }] },
      {
        anyOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      [
        "narrower",
        ' composition(composition) narrower: /schema/anyOf [{"type":"string","maxLength":2}] against /schema/anyOf [{"type":"string","maxLength":2},{"type":"string","minLength":5}]',
      ],
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
      [
        "wider",
        ' composition(composition) wider: /schema/oneOf [{"type":"string","maxLength":2},{"type":"string","minLength":5}] against /schema/oneOf [{"type":"string","minLength":5}]',
      ],
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
      [
        "narrower",
        ' composition(composition) narrower: /schema nothing against /schema/anyOf [{"type":"string","maxLength":2},{"type":"string","minLength":5}]',
      ],
    ],
    [
      "that alternatives exclude each other, once",
      { anyOf: [{ minimum: 1 }, { maximum: 3 }] },
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
      [
        "wider",
        ' composition(composition) wider: /schema/anyOf [{"minimum":1},{"maximum":3}] against /schema/oneOf [{"minimum":1},{"maximum":3}]',
      ],
    ],
    [
      "more alternatives on one side, and what differs in those they share",
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
        ' composition(composition) incomparable: /schema/anyOf [{"type":"string","maxLength":2},{"type":"string","minLength":5}] against /schema/anyOf [{"type":"string","maxLength":3},{"type":"string","minLength":6},{"type":"string","pattern":"^a"}]',
        " bound(maxLength) narrower: /schema/anyOf/0/maxLength 2 against /schema/anyOf/0/maxLength 3",
        " bound(minLength) wider: /schema/anyOf/1/minLength 5 against /schema/anyOf/1/minLength 6",
      ],
    ],
    [
      "a not against alternatives",
      { type: "string", not: { maxLength: 2 } },
      {
        anyOf: [
          { type: "string", minLength: 5 },
          { type: "string", maxLength: 1 },
        ],
      },
      [
        "incomparable",
        ' composition(composition) incomparable: /schema/not {"maxLength":2} against /schema/anyOf [{"type":"string","minLength":5},{"type":"string","maxLength":1}]',
        " bound(minLength) wider: /schema nothing against /schema/anyOf/0/minLength 5",
      ],
    ],
    [
      "a condition against alternatives",
      { type: "string", ...condition({ minLength: 3 }, false) },
      {
        anyOf: [
          { type: "string", minLength: 5 },
          { type: "string", maxLength: 1 },
        ],
      },
      [
        "incomparable",
        ' composition(composition) incomparable: /schema/if {"minLength":3} against /schema/anyOf [{"type":"string","minLength":5},{"type":"string","maxLength":1}]',
        " bound(minLength) wider: /schema nothing against /schema/anyOf/0/minLength 5",
        ' composition(if) narrower: /schema/if {"minLength":3} against /schema nothing',
      ],
    ],
    [
      "what no payload tells apart",
      { type: "string", anyOf: [{ pattern: "^a+$" }, { pattern: "^b+$" }] },
      { type: "string", pattern: "^(a+|b+)$" },
      [
        "unknown",
        ' composition(composition) unknown: /schema/anyOf [{"pattern":"^a+$"},{"pattern":"^b+$"}] against /schema nothing because neither a proof nor a payload that tells them apart was found',
        ' pattern(pattern) unknown: /schema/anyOf/0/pattern "^a+$" against /schema/pattern "^(a+|b+)$" because no proof was found either way for pattern',
      ],
    ],
    [
      "a keyword nobody follows, where no name differs",
      object({ properties: { p: text }, $dynamicRef: "#x" }),
      object({ properties: { p: text } }),
      [
        "unknown",
        " composition(composition) unknown: /schema nothing against /schema nothing because neither a proof nor a payload that tells them apart was found",
      ],
    ],
  ])("%s", (_, a, b, expected, options) => {
    const comparison = compared(a, b, options);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a, options).relation).toBe(mirrored[comparison.relation]);
  });

  it("says that schemas are too large to be compared, where the proofs come to no end", () => {
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
