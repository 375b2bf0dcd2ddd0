import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { isProven } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };

describe("the proofs under alignment", () => {
  it.each<[string, boolean, JsonSchema, JsonSchema]>([
    [
      "a name that an open object does not know is passed over",
      true,
      object({}),
      { properties: { a: text } },
    ],
    [
      "a name that additionalProperties describes is not",
      false,
      object({ additionalProperties: { type: "integer" } }),
      { properties: { a: text } },
    ],
    [
      "a name that both declare is not",
      false,
      object({ properties: { a: { type: "integer" } } }),
      { properties: { a: text } },
    ],
    [
      "a name is passed over below",
      true,
      object({ properties: { o: object({}) } }),
      { properties: { o: { properties: { a: text } } } },
    ],
    [
      "a name is not passed over in a not",
      false,
      object({}),
      { not: { required: ["a"], properties: { a: text } } },
    ],
    [
      "a required name that is unknown is not passed over",
      false,
      object({}),
      { required: ["a"], properties: { a: text } },
    ],
    [
      "a consequence without a counterpart is not passed over",
      false,
      object({}),
      condition({ required: ["b"] }, { properties: { a: text } }),
    ],
    [
      "in consequences of the same condition names are passed over",
      true,
      object(condition({ required: ["b"] }, { required: ["c"] })),
      condition({ required: ["b"] }, { properties: { a: text } }),
    ],
    [
      "an alternative without a counterpart is not passed over",
      false,
      object({}),
      condition({ required: ["b"] }, undefined, { properties: { a: text } }),
    ],
    [
      "in alternatives of the same condition names are passed over",
      true,
      object(condition({ required: ["b"] }, undefined, { required: ["c"] })),
      condition({ required: ["b"] }, undefined, { properties: { a: text } }),
    ],
    [
      "a dependent schema without a counterpart is not passed over",
      false,
      object({}),
      { dependentSchemas: { b: { properties: { a: text } } } },
    ],
    [
      "in dependent schemas of one name names are passed over",
      true,
      object({ dependentSchemas: { b: { required: ["c"] } } }),
      { dependentSchemas: { b: { properties: { a: text } } } },
    ],
  ])("%s", (_, proven, inner, outer) => {
    expect(isProven(inner, outer, { aligned: true })).toBe(proven);
  });
});
