import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };

describe("proofs about dependent properties", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "dependentRequired implies fewer names",
      object({ dependentRequired: { a: ["b", "c"] } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "dependentRequired of several schemas counts",
      object({ dependentRequired: { a: ["b"] }, allOf: [{ dependentRequired: { a: ["c"] } }] }),
      { dependentRequired: { a: ["b", "c"] } },
    ],
    [
      "required implies dependentRequired",
      object({ required: ["b"] }),
      { dependentRequired: { a: ["b"] } },
    ],
    ["a property may depend on itself", object({}), { dependentRequired: { a: ["a"] } }],
    [
      "an empty list of names is always implied",
      object({ minProperties: 1 }),
      { dependentRequired: { a: [] } },
    ],
    [
      "a forbidden property implies any dependentRequired",
      object({ properties: { a: false } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "a malformed dependentRequired is always implied",
      object({}),
      { dependentRequired: { a: "b" } },
    ],
    [
      "dependentSchemas imply a wider schema",
      object({ dependentSchemas: { a: { required: ["b", "c"] } } }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "dependentSchemas of several schemas count",
      object({
        dependentSchemas: { a: { required: ["b"] } },
        allOf: [{ dependentSchemas: { a: { required: ["c"] } } }],
      }),
      { dependentSchemas: { a: { required: ["b", "c"] } } },
    ],
    [
      "required implies dependentSchemas",
      object({ required: ["b"] }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "a forbidden property implies any dependentSchemas",
      object({ properties: { a: false } }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    ["a malformed dependent schema is always implied", object({}), { dependentSchemas: { a: 1 } }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "dependentRequired implies more names",
      object({ dependentRequired: { a: ["b"] } }),
      { dependentRequired: { a: ["b", "c"] } },
    ],
    [
      "dependentRequired implies that of a different property",
      object({ dependentRequired: { c: ["b"] } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "the second property in dependentRequired does not matter",
      object({ dependentRequired: { a: ["b"] } }),
      { dependentRequired: { a: ["b"], c: ["d"] } },
    ],
    [
      "required implies a malformed dependentRequired",
      object({ required: ["b"] }),
      { dependentRequired: ["b"] },
    ],
    [
      "a malformed list implies dependentRequired",
      object({ dependentRequired: { a: "b" } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "a malformed map implies dependentRequired",
      object({ dependentRequired: "ab" }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "dependentSchemas imply a narrower schema",
      object({ dependentSchemas: { a: { required: ["b"] } } }),
      { dependentSchemas: { a: { required: ["b", "c"] } } },
    ],
    [
      "dependentSchemas imply those of a different property",
      object({ dependentSchemas: { c: { required: ["b"] } } }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "the second property in dependentSchemas does not matter",
      object({ dependentSchemas: { a: { required: ["b"] } } }),
      { dependentSchemas: { a: { required: ["b"] }, c: { properties: { d: text } } } },
    ],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });
});
