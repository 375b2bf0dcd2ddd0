import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };
const whole = { type: "integer" };
const number = { type: "number" };

describe("the proofs about what stands under names", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "a property of a type is one of a wider type",
      object({ properties: { a: whole } }),
      { properties: { a: number } },
    ],
    [
      "what several schemas say of a name counts",
      object({ properties: { a: number }, allOf: [{ properties: { a: { minimum: 1 } } }] }),
      { properties: { a: { type: "number", minimum: 1 } } },
    ],
    [
      "a property of additionalProperties' type",
      object({ additionalProperties: whole }),
      { properties: { a: number } },
    ],
    [
      "a property that additionalProperties forbids may be asked for anything",
      object({ properties: { b: text }, additionalProperties: false }),
      { properties: { a: number } },
    ],
    [
      "a property that a pattern matches",
      object({ patternProperties: { "^a": whole } }),
      { properties: { ab: number } },
    ],
    [
      "a property keeps to both its own schema and its pattern's",
      object({ properties: { ab: { minimum: 1 } }, patternProperties: { "^a": whole } }),
      { properties: { ab: { type: "integer", minimum: 1 } } },
    ],
    [
      "a property asked for nothing",
      object({ properties: { b: text } }),
      { properties: { a: {} } },
    ],
    [
      "a pattern's names are of a wider type",
      object({ patternProperties: { "^a": whole } }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a pattern's names are all names' type",
      object({ additionalProperties: whole }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a pattern's names are declared ones and others",
      object({ properties: { a: whole, b: text }, additionalProperties: whole }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a pattern's names, where the object is closed",
      object({ properties: { a: whole, b: text }, additionalProperties: false }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a pattern's names fall under other patterns or under the rest",
      object({ patternProperties: { "^b": whole }, additionalProperties: number }),
      { patternProperties: { "^a": number } },
    ],
    [
      "additional names of a wider type",
      object({ additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "additional names that one side declares",
      object({ properties: { a: whole }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "additional names are not those the asking side declares",
      object({ properties: { a: text }, additionalProperties: whole }),
      { properties: { a: text }, additionalProperties: number },
    ],
    [
      "additional names are not those the asking side's pattern matches",
      object({ properties: { ab: text }, additionalProperties: whole }),
      { patternProperties: { "^a": {} }, additionalProperties: number },
    ],
    [
      "additional names under a pattern of the inner side",
      object({ patternProperties: { "^a": whole }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "additional names are not those of a pattern that both sides have",
      object({ patternProperties: { "^a/~": text }, additionalProperties: whole }),
      { patternProperties: { "^a/~": {} }, additionalProperties: number },
    ],
    [
      "additional names closed on both sides",
      object({ properties: { a: text }, additionalProperties: false }),
      { properties: { a: {}, b: {} }, additionalProperties: false },
    ],
    [
      "no more names where a declared one can have no value",
      object({ properties: { a: text, b: false }, additionalProperties: false }),
      { properties: { a: {} }, additionalProperties: false },
    ],
    [
      "one of several closing schemas is enough",
      object({ allOf: [{ additionalProperties: false }, { additionalProperties: text }] }),
      { additionalProperties: false },
    ],
    [
      "additional names that several schemas describe",
      object({ additionalProperties: number, allOf: [{ additionalProperties: { minimum: 1 } }] }),
      { additionalProperties: { type: "number", minimum: 1 } },
    ],
    [
      "additional names under a pattern, whatever else is asked",
      object({
        patternProperties: { "^a": whole },
        additionalProperties: whole,
        allOf: [{ minProperties: 1 }],
      }),
      { additionalProperties: number },
    ],
    [
      "any additional name under a pattern",
      object({ patternProperties: { "^a": text } }),
      { additionalProperties: true },
    ],
    [
      "additional names are not those declared, even where a pattern cannot be run",
      object({ properties: { a: text }, additionalProperties: false }),
      { properties: { a: {} }, patternProperties: { "(": {} }, additionalProperties: number },
    ],
    [
      "a malformed schema for a pattern counts as absent",
      object({ patternProperties: { "^a": 1 }, additionalProperties: whole }),
      { properties: { ab: number } },
    ],
    [
      "malformed schemas for names ask for nothing",
      object({ properties: { b: whole } }),
      { properties: { a: 1, b: number }, patternProperties: { "^a": 1 } },
    ],
    ["any additional name", object({ properties: { a: text } }), { additionalProperties: true }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "a property to a narrower type",
      object({ properties: { a: number } }),
      { properties: { a: whole } },
    ],
    ["an undeclared property to a type", object({}), { properties: { a: number } }],
    [
      "the second property asked for",
      object({ properties: { a: number, b: number } }),
      { properties: { a: number, b: whole } },
    ],
    [
      "additionalProperties to a declared name",
      object({ properties: { a: text }, additionalProperties: whole }),
      { properties: { a: number } },
    ],
    [
      "additionalProperties to a name that a pattern matches",
      object({ patternProperties: { "^a": text }, additionalProperties: whole }),
      { properties: { ab: number } },
    ],
    [
      "a pattern to a name that it does not match",
      object({ patternProperties: { "^a": whole } }),
      { properties: { ba: number } },
    ],
    [
      "additionalProperties to a name, where a pattern cannot be run",
      object({ patternProperties: { "(": text }, additionalProperties: whole }),
      { properties: { a: number } },
    ],
    [
      "free names to a pattern's type",
      object({ patternProperties: { "^b": whole } }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a declared name that a pattern matches",
      object({ properties: { a: text }, additionalProperties: whole }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a required name that a pattern matches",
      object({ required: ["a"] }),
      { patternProperties: { "^a": number } },
    ],
    [
      "names under another pattern",
      object({ patternProperties: { "^b": text }, additionalProperties: number }),
      { patternProperties: { a: number } },
    ],
    [
      "a pattern's names to a narrower type",
      object({ patternProperties: { "^a": number }, additionalProperties: whole }),
      { patternProperties: { "^a": whole } },
    ],
    [
      "the second pattern asked for",
      object({ patternProperties: { "^a": whole, "^b": text } }),
      { patternProperties: { "^a": number, "^b": whole } },
    ],
    ["free names to a type", object({ required: ["a"] }), { additionalProperties: number }],
    [
      "a declared name that the asking side does not know",
      object({ properties: { a: text }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "a name that no pattern of the asking side matches",
      object({ properties: { b: text }, additionalProperties: whole }),
      { patternProperties: { "^a": {} }, additionalProperties: number },
    ],
    [
      "a name that may or may not match a pattern",
      object({ properties: { b: text }, additionalProperties: whole }),
      { patternProperties: { "(": {} }, additionalProperties: number },
    ],
    [
      "names under a pattern of the inner side alone",
      object({ patternProperties: { "^a": text }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "names under a pattern of one of several schemas",
      object({
        patternProperties: { "^a": text },
        additionalProperties: whole,
        allOf: [{ minProperties: 1 }],
      }),
      { additionalProperties: number },
    ],
    [
      "names under a pattern, where the rest is open",
      object({ patternProperties: { "^a": whole } }),
      { additionalProperties: number },
    ],
    [
      "an open object to a closed one",
      object({ properties: { a: text } }),
      { properties: { a: text }, additionalProperties: false },
    ],
  ])("does not hold %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });
});
