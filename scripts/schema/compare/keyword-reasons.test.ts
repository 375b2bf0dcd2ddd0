import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { compared, expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});
const array = (stated: { readonly [keyword: string]: JsonValue }) => ({ type: "array", ...stated });

describe("comparing the other keywords", () => {
  it.each<ToldRow>([
    [
      "patterns that a payload distinguishes",
      { type: "string", pattern: "^a" },
      { type: "string", pattern: "^b" },
      ["incomparable", "pattern incomparable: /schema/pattern against /schema/pattern"],
    ],
    [
      "patterns that no payload distinguishes",
      { type: "string", pattern: "^a+$" },
      { type: "string", pattern: "^aa*$" },
      [
        "unknown",
        "pattern unknown: /schema/pattern against /schema/pattern because no proof was found either way for pattern",
      ],
    ],
    [
      "a pattern on one side and a length on the other",
      { type: "string", pattern: "^a" },
      { type: "string", maxLength: 2 },
      [
        "incomparable",
        "bound(maxLength) wider: /schema against /schema/maxLength",
        "pattern narrower: /schema/pattern against /schema",
      ],
    ],
    [
      "contains",
      array({ contains: whole }),
      array({ contains: text }),
      ["incomparable", "contains incomparable: /schema/contains against /schema/contains"],
    ],
    [
      "contains dropped",
      array({ contains: whole }),
      array({}),
      ["narrower", "contains narrower: /schema/contains against /schema"],
    ],
    [
      "minContains",
      array({ contains: whole, minContains: 1 }),
      array({ contains: whole, minContains: 2 }),
      ["wider", "contains wider: /schema/minContains against /schema/minContains"],
    ],
    [
      "dependentRequired",
      object({ dependentRequired: { a: ["b"] } }),
      object({ dependentRequired: { a: ["c"] } }),
      [
        "incomparable",
        "dependent(dependentRequired) incomparable: /schema/dependentRequired against /schema/dependentRequired",
      ],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});

describe("a keyword that only one side states, and that rejects nothing the other accepts", () => {
  const startsWithA = { type: "string", pattern: "^a" };
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a negation", startsWithA, { not: { pattern: "^b" } }],
    ["a condition", startsWithA, condition({ pattern: "^b" }, { maxLength: 1 })],
    ["a pattern", { type: "string", minLength: 1 }, { pattern: "^(?:[^])" }],
  ])("is unknown, not narrower, without a payload that proves it: %s", (_, plain, more) => {
    const comparison = compared(plain, { allOf: [plain, more] }, { aligned: true });
    expect(comparison.relation).toBe("unknown");
    expect(comparison.reasons.map(({ relation }) => relation)).toEqual(["unknown"]);
  });
});
