import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven } from "../testing/is-proven.ts";

const object = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "object",
  ...stated,
});
const text = { type: "string" };

describe("the proofs about names that bring others", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "the same names are brought",
      object({ dependentRequired: { a: ["b", "c"] } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "several schemas bring names",
      object({ dependentRequired: { a: ["b"] }, allOf: [{ dependentRequired: { a: ["c"] } }] }),
      { dependentRequired: { a: ["b", "c"] } },
    ],
    [
      "what is required is there anyhow",
      object({ required: ["b"] }),
      { dependentRequired: { a: ["b"] } },
    ],
    ["a name brings itself", object({}), { dependentRequired: { a: ["a"] } }],
    ["a name that brings none", object({ minProperties: 1 }), { dependentRequired: { a: [] } }],
    [
      "a name that is never there",
      object({ properties: { a: false } }),
      { dependentRequired: { a: ["b"] } },
    ],
    ["malformed names bring nothing", object({}), { dependentRequired: { a: "b" } }],
    [
      "a name brings a wider schema",
      object({ dependentSchemas: { a: { required: ["b", "c"] } } }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "several schemas for a name count",
      object({
        dependentSchemas: { a: { required: ["b"] } },
        allOf: [{ dependentSchemas: { a: { required: ["c"] } } }],
      }),
      { dependentSchemas: { a: { required: ["b", "c"] } } },
    ],
    [
      "what holds anyhow holds with a name",
      object({ required: ["b"] }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "a schema for a name that is never there",
      object({ properties: { a: false } }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    ["a malformed schema for a name", object({}), { dependentSchemas: { a: 1 } }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    [
      "fewer names brought to more",
      object({ dependentRequired: { a: ["b"] } }),
      { dependentRequired: { a: ["b", "c"] } },
    ],
    [
      "names brought by another",
      object({ dependentRequired: { c: ["b"] } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "the second name that brings another",
      object({ dependentRequired: { a: ["b"] } }),
      { dependentRequired: { a: ["b"], c: ["d"] } },
    ],
    [
      "names brought to a malformed list",
      object({ required: ["b"] }),
      { dependentRequired: ["b"] },
    ],
    [
      "malformed lists to names brought",
      object({ dependentRequired: { a: "b" } }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "a malformed map to names brought",
      object({ dependentRequired: "ab" }),
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "a schema for a name to a narrower one",
      object({ dependentSchemas: { a: { required: ["b"] } } }),
      { dependentSchemas: { a: { required: ["b", "c"] } } },
    ],
    [
      "a schema for another name",
      object({ dependentSchemas: { c: { required: ["b"] } } }),
      { dependentSchemas: { a: { required: ["b"] } } },
    ],
    [
      "the second name that brings a schema",
      object({ dependentSchemas: { a: { required: ["b"] } } }),
      { dependentSchemas: { a: { required: ["b"] }, c: { properties: { d: text } } } },
    ],
  ])("does not hold %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });
});
