import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { isProven } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };

describe("proofs under alignment", () => {
  it.each<[string, boolean, JsonSchema, JsonSchema]>([
    [
      "a property that an open object does not declare is ignored",
      true,
      object({}),
      { properties: { a: text } },
    ],
    [
      "a property that additionalProperties describe is not ignored",
      false,
      object({ additionalProperties: { type: "integer" } }),
      { properties: { a: text } },
    ],
    [
      "a property that both declare is not ignored",
      false,
      object({ properties: { a: { type: "integer" } } }),
      { properties: { a: text } },
    ],
    [
      "a property of a nested object is ignored",
      true,
      object({ properties: { o: object({}) } }),
      { properties: { o: { properties: { a: text } } } },
    ],
    [
      "a property in a not is not ignored",
      false,
      object({}),
      { not: { required: ["a"], properties: { a: text } } },
    ],
    [
      "a required property is not ignored",
      false,
      object({}),
      { required: ["a"], properties: { a: text } },
    ],
    [
      "a then without a counterpart is not ignored",
      false,
      object({}),
      condition({ required: ["b"] }, { properties: { a: text } }),
    ],
    [
      "a property in the then of the same condition is ignored",
      true,
      object(condition({ required: ["b"] }, { required: ["c"] })),
      condition({ required: ["b"] }, { properties: { a: text } }),
    ],
    [
      "an else without a counterpart is not ignored",
      false,
      object({}),
      condition({ required: ["b"] }, undefined, { properties: { a: text } }),
    ],
    [
      "a property in the else of the same condition is ignored",
      true,
      object(condition({ required: ["b"] }, undefined, { required: ["c"] })),
      condition({ required: ["b"] }, undefined, { properties: { a: text } }),
    ],
    [
      "a dependent schema without a counterpart is not ignored",
      false,
      object({}),
      { dependentSchemas: { b: { properties: { a: text } } } },
    ],
    [
      "a property in the dependent schema of the same property is ignored",
      true,
      object({ dependentSchemas: { b: { required: ["c"] } } }),
      { dependentSchemas: { b: { properties: { a: text } } } },
    ],
  ])("%s", (_, proven, inner, outer) => {
    expect(isProven(inner, outer, { aligned: true })).toBe(proven);
  });
});
