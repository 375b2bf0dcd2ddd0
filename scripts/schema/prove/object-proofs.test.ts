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

describe("proofs about properties", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "a property implies a wider type",
      object({ properties: { a: whole } }),
      { properties: { a: number } },
    ],
    [
      "the declarations of a property in several schemas count",
      object({ properties: { a: number }, allOf: [{ properties: { a: { minimum: 1 } } }] }),
      { properties: { a: { type: "number", minimum: 1 } } },
    ],
    [
      "additionalProperties imply a property",
      object({ additionalProperties: whole }),
      { properties: { a: number } },
    ],
    [
      "a property that additionalProperties forbid implies anything",
      object({ properties: { b: text }, additionalProperties: false }),
      { properties: { a: number } },
    ],
    [
      "a pattern implies a matching property",
      object({ patternProperties: { "^a": whole } }),
      { properties: { ab: number } },
    ],
    [
      "a property implies both its own schema and its pattern's",
      object({ properties: { ab: { minimum: 1 } }, patternProperties: { "^a": whole } }),
      { properties: { ab: { type: "integer", minimum: 1 } } },
    ],
    [
      "an empty schema for a property is always implied",
      object({ properties: { b: text } }),
      { properties: { a: {} } },
    ],
    [
      "a pattern implies a wider type",
      object({ patternProperties: { "^a": whole } }),
      { patternProperties: { "^a": number } },
    ],
    [
      "additionalProperties imply a pattern",
      object({ additionalProperties: whole }),
      { patternProperties: { "^a": number } },
    ],
    [
      "matching properties and additionalProperties imply a pattern",
      object({ properties: { a: whole, b: text }, additionalProperties: whole }),
      { patternProperties: { "^a": number } },
    ],
    [
      "matching properties of a closed object imply a pattern",
      object({ properties: { a: whole, b: text }, additionalProperties: false }),
      { patternProperties: { "^a": number } },
    ],
    [
      "other patterns and additionalProperties imply a pattern",
      object({ patternProperties: { "^b": whole }, additionalProperties: number }),
      { patternProperties: { "^a": number } },
    ],
    [
      "additionalProperties imply a wider type",
      object({ additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "properties and additionalProperties imply additionalProperties",
      object({ properties: { a: whole }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "properties that the outer schema declares are not additional",
      object({ properties: { a: text }, additionalProperties: whole }),
      { properties: { a: text }, additionalProperties: number },
    ],
    [
      "properties that the outer schema's pattern matches are not additional",
      object({ properties: { ab: text }, additionalProperties: whole }),
      { patternProperties: { "^a": {} }, additionalProperties: number },
    ],
    [
      "a pattern and additionalProperties imply additionalProperties",
      object({ patternProperties: { "^a": whole }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "properties of a pattern that both schemas have are not additional",
      object({ patternProperties: { "^a/~": text }, additionalProperties: whole }),
      { patternProperties: { "^a/~": {} }, additionalProperties: number },
    ],
    [
      "a closed object implies a closed one with more properties",
      object({ properties: { a: text }, additionalProperties: false }),
      { properties: { a: {}, b: {} }, additionalProperties: false },
    ],
    [
      "a closed object implies one that lacks its forbidden property",
      object({ properties: { a: text, b: false }, additionalProperties: false }),
      { properties: { a: {} }, additionalProperties: false },
    ],
    [
      "one of several closing schemas is enough",
      object({ allOf: [{ additionalProperties: false }, { additionalProperties: text }] }),
      { additionalProperties: false },
    ],
    [
      "additionalProperties of several schemas count",
      object({ additionalProperties: number, allOf: [{ additionalProperties: { minimum: 1 } }] }),
      { additionalProperties: { type: "number", minimum: 1 } },
    ],
    [
      "a pattern and additionalProperties imply additionalProperties beside other keywords",
      object({
        patternProperties: { "^a": whole },
        additionalProperties: whole,
        allOf: [{ minProperties: 1 }],
      }),
      { additionalProperties: number },
    ],
    [
      "a pattern implies additionalProperties: true",
      object({ patternProperties: { "^a": text } }),
      { additionalProperties: true },
    ],
    [
      "declared properties are not additional even if a pattern cannot be run",
      object({ properties: { a: text }, additionalProperties: false }),
      { properties: { a: {} }, patternProperties: { "(": {} }, additionalProperties: number },
    ],
    [
      "a malformed schema for a pattern is treated as absent",
      object({ patternProperties: { "^a": 1 }, additionalProperties: whole }),
      { properties: { ab: number } },
    ],
    [
      "malformed schemas for properties are always implied",
      object({ properties: { b: whole } }),
      { properties: { a: 1, b: number }, patternProperties: { "^a": 1 } },
    ],
    [
      "additionalProperties: true is always implied",
      object({ properties: { a: text } }),
      { additionalProperties: true },
    ],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "a property implies a narrower type",
      object({ properties: { a: number } }),
      { properties: { a: whole } },
    ],
    ["an undeclared property implies a type", object({}), { properties: { a: number } }],
    [
      "the second property does not matter",
      object({ properties: { a: number, b: number } }),
      { properties: { a: number, b: whole } },
    ],
    [
      "additionalProperties imply a declared property",
      object({ properties: { a: text }, additionalProperties: whole }),
      { properties: { a: number } },
    ],
    [
      "additionalProperties imply a property that a pattern matches",
      object({ patternProperties: { "^a": text }, additionalProperties: whole }),
      { properties: { ab: number } },
    ],
    [
      "a pattern implies a property that it does not match",
      object({ patternProperties: { "^a": whole } }),
      { properties: { ba: number } },
    ],
    [
      "additionalProperties imply a property if a pattern cannot be run",
      object({ patternProperties: { "(": text }, additionalProperties: whole }),
      { properties: { a: number } },
    ],
    [
      "an open object implies a pattern",
      object({ patternProperties: { "^b": whole } }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a declared property that the outer pattern matches does not matter",
      object({ properties: { a: text }, additionalProperties: whole }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a required property that the outer pattern matches does not matter",
      object({ required: ["a"] }),
      { patternProperties: { "^a": number } },
    ],
    [
      "a different pattern that may match does not matter",
      object({ patternProperties: { "^b": text }, additionalProperties: number }),
      { patternProperties: { a: number } },
    ],
    [
      "a pattern implies a narrower type",
      object({ patternProperties: { "^a": number }, additionalProperties: whole }),
      { patternProperties: { "^a": whole } },
    ],
    [
      "the second pattern does not matter",
      object({ patternProperties: { "^a": whole, "^b": text } }),
      { patternProperties: { "^a": number, "^b": whole } },
    ],
    [
      "an open object implies additionalProperties",
      object({ required: ["a"] }),
      { additionalProperties: number },
    ],
    [
      "a property that the outer schema does not declare does not matter",
      object({ properties: { a: text }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "a property that no pattern of the outer schema matches does not matter",
      object({ properties: { b: text }, additionalProperties: whole }),
      { patternProperties: { "^a": {} }, additionalProperties: number },
    ],
    [
      "a property does not matter if a pattern cannot be run",
      object({ properties: { b: text }, additionalProperties: whole }),
      { patternProperties: { "(": {} }, additionalProperties: number },
    ],
    [
      "a pattern that only the inner schema has does not matter",
      object({ patternProperties: { "^a": text }, additionalProperties: whole }),
      { additionalProperties: number },
    ],
    [
      "a pattern of one of several schemas does not matter",
      object({
        patternProperties: { "^a": text },
        additionalProperties: whole,
        allOf: [{ minProperties: 1 }],
      }),
      { additionalProperties: number },
    ],
    [
      "a pattern of an open object implies additionalProperties",
      object({ patternProperties: { "^a": whole } }),
      { additionalProperties: number },
    ],
    [
      "an open object implies a closed one",
      object({ properties: { a: text } }),
      { properties: { a: text }, additionalProperties: false },
    ],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });
});
