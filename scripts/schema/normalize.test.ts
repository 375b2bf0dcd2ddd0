import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../json/json-value.ts";
import { isAnything, isNothing, type Kind, kindOf, normalize } from "./normalize.ts";

const ALL = "object array string integer fraction boolean null";

describe("normalize", () => {
  it.each<[schema: JsonSchema, kinds: string]>([
    [false, ""],
    [{}, ALL],
    [{ type: 7 }, ALL],
    [{ type: [] }, ""],
    [{ type: "string" }, "string"],
    [{ type: "number" }, "fraction integer"],
    [{ type: ["null", "integer", "number"] }, "integer fraction null"],
    [{ enum: [1, 1.5, "a"] }, "integer fraction string"],
    [{ type: "integer", enum: [1, 1.5, "a"] }, "integer"],
    [{ const: [] }, "array"],
  ])("finds in %j the kinds %s", (schema, kinds) => {
    expect([...normalize(schema).kinds].join(" ")).toBe(kinds);
  });

  it.each<[schema: JsonSchema, values: JsonValue[] | undefined]>([
    [{ enum: "a" }, undefined],
    [{ enum: [1, { a: 1, b: 2 }, 1, { b: 2, a: 1 }] }, [1, { a: 1, b: 2 }]],
    [{ const: null }, [null]],
    [{ const: { a: 1, b: 2 }, enum: [{ b: 2, a: 1 }, 3] }, [{ b: 2, a: 1 }]],
    [{ const: 1, enum: [2] }, []],
  ])("finds in %j the values %j", (schema, values) => {
    expect(normalize(schema).values).toEqual(values);
  });

  it.each<[sentence: string, schema: JsonSchema, keywords: string]>([
    [
      "keywords for types that are accepted",
      { type: "string", minLength: 1, minItems: 1 },
      "minLength",
    ],
    ["keywords for numbers if the type is integer", { type: "integer", minimum: 1 }, "minimum"],
    ["keywords for numbers if a value is a fraction", { enum: [1.5], minimum: 1 }, "minimum"],
    ["no keywords for numbers if no number is accepted", { type: "string", minimum: 1 }, ""],
    ["no bounds without effect", { minLength: 0, minItems: 0, minProperties: 0 }, ""],
    ["no uniqueItems that is false", { uniqueItems: false }, ""],
    ["no minContains or maxContains without contains", { minContains: 1, maxContains: 2 }, ""],
    ["no empty lists", { required: [], allOf: [], prefixItems: [] }, ""],
    ["no empty maps", { properties: {}, patternProperties: {}, dependentRequired: {} }, ""],
    ["lists that are not empty", { required: ["a"], allOf: [{}] }, "required allOf"],
    ["dependentRequired", { dependentRequired: { a: ["b"] } }, "dependentRequired"],
    ["no lists or booleans instead of maps", { properties: [{}], patternProperties: true }, ""],
    ["schemas that are objects or booleans", { not: false, items: {} }, "not items"],
    ["no strings or lists instead of schemas", { not: "a", items: [{}] }, ""],
    ["else with if", { if: true, else: true }, "if else"],
    ["no else without if", { else: true }, ""],
  ])("keeps %s", (_, schema, keywords) => {
    expect([...normalize(schema).keywords.keys()].join(" ")).toBe(keywords);
  });

  it("collects annotations separately, including format", () => {
    const schema = {
      type: "string",
      format: "date",
      "x-a": 1,
      title: "T",
      minLength: 1,
      $defs: {},
    };
    expect([...normalize(schema).annotations.keys()]).toEqual(["format", "x-a", "title"]);
  });
});

describe("isAnything and isNothing", () => {
  it.each<[schema: JsonSchema, anything: boolean, nothing: boolean]>([
    [true, true, false],
    [{ type: ["object", "array", "string", "number", "boolean", "null"] }, true, false],
    [{ type: ["object", "array", "string", "integer", "boolean", "null"] }, false, false],
    [{ minLength: 1 }, false, false],
    [{ enum: [{}, [], "", 1, 1.5, true, null] }, false, false],
    [{ type: "string", enum: [1] }, false, true],
  ])("of %j are %j and %j", (schema, anything, nothing) => {
    expect([isAnything(normalize(schema)), isNothing(normalize(schema))]).toEqual([
      anything,
      nothing,
    ]);
  });
});

describe("kindOf", () => {
  it.each<[value: JsonValue, kind: Kind]>([
    [null, "null"],
    [[], "array"],
    [{}, "object"],
    [1.0, "integer"],
    [false, "boolean"],
    ["1", "string"],
  ])("of %j is %s", (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });
});
