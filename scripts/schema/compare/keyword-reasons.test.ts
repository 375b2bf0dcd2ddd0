import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});
const array = (stated: { readonly [keyword: string]: JsonValue }) => ({ type: "array", ...stated });

describe("the other keywords that a comparison tells apart", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[]]>([
    [
      "patterns that payloads show to differ",
      { type: "string", pattern: "^a" },
      { type: "string", pattern: "^b" },
      [
        "incomparable",
        ' pattern(pattern) incomparable: /schema/pattern "^a" against /schema/pattern "^b"',
      ],
    ],
    [
      "patterns that no payload shows to differ",
      { type: "string", pattern: "^a+$" },
      { type: "string", pattern: "^aa*$" },
      [
        "unknown",
        ' pattern(pattern) unknown: /schema/pattern "^a+$" against /schema/pattern "^aa*$" because no proof was found either way for pattern',
      ],
    ],
    [
      "a pattern dropped",
      { type: "string", pattern: "^a" },
      text,
      ["narrower", ' pattern(pattern) narrower: /schema/pattern "^a" against /schema nothing'],
    ],
    [
      "a pattern and a length on either side",
      { type: "string", pattern: "^a" },
      { type: "string", maxLength: 2 },
      [
        "incomparable",
        " bound(maxLength) wider: /schema nothing against /schema/maxLength 2",
        ' pattern(pattern) narrower: /schema/pattern "^a" against /schema nothing',
      ],
    ],
    [
      "what must be contained",
      array({ contains: whole }),
      array({ contains: text }),
      [
        "incomparable",
        ' contains(contains) incomparable: /schema/contains {"type":"integer"} against /schema/contains {"type":"string"}',
      ],
    ],
    [
      "what must be contained no longer",
      array({ contains: whole }),
      array({}),
      [
        "narrower",
        ' contains(contains) narrower: /schema/contains {"type":"integer"} against /schema nothing',
      ],
    ],
    [
      "how often something is contained at least",
      array({ contains: whole, minContains: 1 }),
      array({ contains: whole, minContains: 2 }),
      ["wider", " contains(contains) wider: /schema/minContains 1 against /schema/minContains 2"],
    ],
    [
      "how often something is contained at most",
      array({ contains: whole }),
      array({ contains: whole, maxContains: 2 }),
      ["wider", " contains(contains) wider: /schema nothing against /schema/maxContains 2"],
    ],
    [
      "the length of names",
      object({ propertyNames: { maxLength: 2 } }),
      object({ propertyNames: { maxLength: 3 } }),
      [
        "narrower",
        ' propertyNames(propertyNames) narrower: /schema/propertyNames {"maxLength":2} against /schema/propertyNames {"maxLength":3}',
      ],
    ],
    [
      "names bounded no longer",
      object({ propertyNames: { maxLength: 2 } }),
      object({}),
      [
        "narrower",
        ' propertyNames(propertyNames) narrower: /schema/propertyNames {"maxLength":2} against /schema nothing',
      ],
    ],
    [
      "names that bring others",
      object({ dependentRequired: { a: ["b"] } }),
      object({ dependentRequired: { a: ["c"] } }),
      [
        "incomparable",
        ' dependent(dependentRequired) incomparable: /schema/dependentRequired {"a":["b"]} against /schema/dependentRequired {"a":["c"]}',
      ],
    ],
    [
      "names that bring a schema",
      object({ dependentSchemas: { a: { required: ["b"] } } }),
      object({ dependentSchemas: { a: { required: ["b", "c"] } } }),
      [
        "wider",
        ' dependent(dependentSchemas) wider: /schema/dependentSchemas {"a":{"required":["b"]}} against /schema/dependentSchemas {"a":{"required":["b","c"]}}',
      ],
    ],
    [
      "what is rejected",
      { type: "string", not: { maxLength: 2 } },
      { type: "string", not: { maxLength: 3 } },
      [
        "wider",
        ' composition(not) wider: /schema/not {"maxLength":2} against /schema/not {"maxLength":3}',
      ],
    ],
    [
      "something rejected that was not",
      text,
      { type: "string", not: { const: "a" } },
      ["wider", ' composition(not) wider: /schema nothing against /schema/not {"const":"a"}'],
    ],
    [
      "what is rejected, where nobody can tell",
      { type: "string", not: { pattern: "^a+$" } },
      { type: "string", not: { pattern: "^aa*$" } },
      [
        "unknown",
        ' composition(not) unknown: /schema/not {"pattern":"^a+$"} against /schema/not {"pattern":"^aa*$"} because no proof was found either way for not',
      ],
    ],
    [
      "a condition dropped",
      { type: "string", ...condition({ pattern: "a" }, { maxLength: 2 }) },
      text,
      ["narrower", ' composition(if) narrower: /schema/if {"pattern":"a"} against /schema nothing'],
    ],
    [
      "a consequence relaxed",
      { type: "string", ...condition({ pattern: "a" }, { maxLength: 2 }) },
      { type: "string", ...condition({ pattern: "a" }, { maxLength: 3 }) },
      [
        "narrower",
        ' composition(if) narrower: /schema/then {"maxLength":2} against /schema/then {"maxLength":3}',
      ],
    ],
    [
      "an alternative relaxed",
      { type: "string", ...condition({ minLength: 5 }, undefined, { maxLength: 2 }) },
      { type: "string", ...condition({ minLength: 5 }, undefined, { maxLength: 3 }) },
      [
        "narrower",
        ' composition(if) narrower: /schema/else {"maxLength":2} against /schema/else {"maxLength":3}',
      ],
    ],
    [
      "names closed but for the evaluated",
      object({ properties: { a: text } }),
      object({ properties: { a: text }, unevaluatedProperties: false }),
      [
        "wider",
        " additionalProperties(unevaluatedProperties) wider: /schema nothing against /schema/unevaluatedProperties false",
      ],
    ],
    [
      "items closed but for the evaluated",
      array({ prefixItems: [text] }),
      array({ prefixItems: [text], unevaluatedItems: false }),
      [
        "wider",
        " items(unevaluatedItems) wider: /schema nothing against /schema/unevaluatedItems false",
      ],
    ],
    [
      "nothing of what is rejected where no type is common",
      { type: "string", not: { maxLength: 2 } },
      whole,
      [
        "incomparable",
        ' type(type) incomparable: /schema/type "string" against /schema/type "integer"',
      ],
    ],
    [
      "a pattern more that means the same",
      { type: "string", pattern: "^a+$", allOf: [{ pattern: "^aa*$" }] },
      { type: "string", pattern: "^aa*$" },
      [
        "unknown",
        ' pattern(pattern) unknown: /schema/pattern "^a+$" against /schema/pattern "^aa*$" because no proof was found either way for pattern',
      ],
    ],
    [
      "patterns of which payloads show that b's holds less, and nobody tells the rest",
      { type: "string", pattern: "^a+$" },
      { type: "string", pattern: "^aa*$", minLength: 2 },
      [
        "unknown",
        " bound(minLength) wider: /schema nothing against /schema/minLength 2",
        ' pattern(pattern) unknown: /schema/pattern "^a+$" against /schema/pattern "^aa*$" because no proof was found either way for pattern',
      ],
    ],
    [
      "patterns of which payloads show that a's holds less, and nobody tells the rest",
      { type: "string", pattern: "^aa*$", minLength: 2 },
      { type: "string", pattern: "^a+$" },
      [
        "unknown",
        " bound(minLength) narrower: /schema/minLength 2 against /schema nothing",
        ' pattern(pattern) unknown: /schema/pattern "^aa*$" against /schema/pattern "^a+$" because no proof was found either way for pattern',
      ],
    ],
  ])("%s", (_, a, b, expected) => {
    const comparison = compared(a, b);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a).relation).toBe(mirrored[comparison.relation]);
  });
});
