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

describe("the other keywords that a comparison tells apart", () => {
  it.each<ToldRow>([
    [
      "patterns that payloads show to differ",
      { type: "string", pattern: "^a" },
      { type: "string", pattern: "^b" },
      ["incomparable", "pattern incomparable: /schema/pattern against /schema/pattern"],
    ],
    [
      "patterns that no payload shows to differ",
      { type: "string", pattern: "^a+$" },
      { type: "string", pattern: "^aa*$" },
      [
        "unknown",
        "pattern unknown: /schema/pattern against /schema/pattern because no proof was found either way for pattern",
      ],
    ],
    [
      "a pattern dropped",
      { type: "string", pattern: "^a" },
      text,
      ["narrower", "pattern narrower: /schema/pattern against /schema"],
    ],
    [
      "a pattern and a length on either side",
      { type: "string", pattern: "^a" },
      { type: "string", maxLength: 2 },
      [
        "incomparable",
        "bound(maxLength) wider: /schema against /schema/maxLength",
        "pattern narrower: /schema/pattern against /schema",
      ],
    ],
    [
      "what must be contained",
      array({ contains: whole }),
      array({ contains: text }),
      ["incomparable", "contains incomparable: /schema/contains against /schema/contains"],
    ],
    [
      "what must be contained no longer",
      array({ contains: whole }),
      array({}),
      ["narrower", "contains narrower: /schema/contains against /schema"],
    ],
    [
      "how often something is contained at least",
      array({ contains: whole, minContains: 1 }),
      array({ contains: whole, minContains: 2 }),
      ["wider", "contains wider: /schema/minContains against /schema/minContains"],
    ],
    [
      "how often something is contained at most",
      array({ contains: whole }),
      array({ contains: whole, maxContains: 2 }),
      ["wider", "contains wider: /schema against /schema/maxContains"],
    ],
    [
      "the length of names",
      object({ propertyNames: { maxLength: 2 } }),
      object({ propertyNames: { maxLength: 3 } }),
      ["narrower", "propertyNames narrower: /schema/propertyNames against /schema/propertyNames"],
    ],
    [
      "names bounded no longer",
      object({ propertyNames: { maxLength: 2 } }),
      object({}),
      ["narrower", "propertyNames narrower: /schema/propertyNames against /schema"],
    ],
    [
      "names that bring others",
      object({ dependentRequired: { a: ["b"] } }),
      object({ dependentRequired: { a: ["c"] } }),
      [
        "incomparable",
        "dependent(dependentRequired) incomparable: /schema/dependentRequired against /schema/dependentRequired",
      ],
    ],
    [
      "names that bring a schema",
      object({ dependentSchemas: { a: { required: ["b"] } } }),
      object({ dependentSchemas: { a: { required: ["b", "c"] } } }),
      [
        "wider",
        "dependent(dependentSchemas) wider: /schema/dependentSchemas against /schema/dependentSchemas",
      ],
    ],
    [
      "what is rejected",
      { type: "string", not: { maxLength: 2 } },
      { type: "string", not: { maxLength: 3 } },
      ["wider", "composition(not) wider: /schema/not against /schema/not"],
    ],
    [
      "something rejected that was not",
      text,
      { type: "string", not: { const: "a" } },
      ["wider", "composition(not) wider: /schema against /schema/not"],
    ],
    [
      "what is rejected, where nobody can tell",
      { type: "string", not: { pattern: "^a+$" } },
      { type: "string", not: { pattern: "^aa*$" } },
      [
        "unknown",
        "composition(not) unknown: /schema/not against /schema/not because no proof was found either way for not",
      ],
    ],
    [
      "a condition dropped",
      { type: "string", ...condition({ pattern: "a" }, { maxLength: 2 }) },
      text,
      ["narrower", "composition(if) narrower: /schema/if against /schema"],
    ],
    [
      "a consequence relaxed",
      { type: "string", ...condition({ pattern: "a" }, { maxLength: 2 }) },
      { type: "string", ...condition({ pattern: "a" }, { maxLength: 3 }) },
      ["narrower", "composition(if) narrower: /schema/then against /schema/then"],
    ],
    [
      "an alternative relaxed",
      { type: "string", ...condition({ minLength: 5 }, undefined, { maxLength: 2 }) },
      { type: "string", ...condition({ minLength: 5 }, undefined, { maxLength: 3 }) },
      ["narrower", "composition(if) narrower: /schema/else against /schema/else"],
    ],
    [
      "names closed but for the evaluated",
      object({ properties: { a: text } }),
      object({ properties: { a: text }, unevaluatedProperties: false }),
      [
        "wider",
        "additionalProperties(unevaluatedProperties) wider: /schema against /schema/unevaluatedProperties",
      ],
    ],
    [
      "items closed but for the evaluated",
      array({ prefixItems: [text] }),
      array({ prefixItems: [text], unevaluatedItems: false }),
      ["wider", "items(unevaluatedItems) wider: /schema against /schema/unevaluatedItems"],
    ],
    [
      "nothing of what is rejected where no type is common",
      { type: "string", not: { maxLength: 2 } },
      whole,
      ["incomparable", "type incomparable: /schema/type against /schema/type"],
    ],
    [
      "a pattern more that means the same",
      { type: "string", pattern: "^a+$", allOf: [{ pattern: "^aa*$" }] },
      { type: "string", pattern: "^aa*$" },
      [
        "unknown",
        "pattern unknown: /schema/pattern against /schema/pattern because no proof was found either way for pattern",
      ],
    ],
    [
      "patterns of which payloads show that b's holds less, and nobody tells the rest",
      { type: "string", pattern: "^a+$" },
      { type: "string", pattern: "^aa*$", minLength: 2 },
      [
        "unknown",
        "bound(minLength) wider: /schema against /schema/minLength",
        "pattern unknown: /schema/pattern against /schema/pattern because no proof was found either way for pattern",
      ],
    ],
    [
      "patterns of which payloads show that a's holds less, and nobody tells the rest",
      { type: "string", pattern: "^aa*$", minLength: 2 },
      { type: "string", pattern: "^a+$" },
      [
        "unknown",
        "bound(minLength) narrower: /schema/minLength against /schema",
        "pattern unknown: /schema/pattern against /schema/pattern because no proof was found either way for pattern",
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
  ])("%s is not said to accept less without a payload that shows it", (_, plain, more) => {
    const comparison = compared(plain, { allOf: [plain, more] }, { aligned: true });
    expect(comparison.relation).toBe("unknown");
    expect(comparison.reasons.map(({ relation }) => relation)).toEqual(["unknown"]);
  });
});
