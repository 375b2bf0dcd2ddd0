import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { freshProofTools, proofTools } from "../testing/proof-tools.ts";
import { judge } from "./judge.ts";

/** A schema, payloads that it accepts, and similar payloads that it rejects. */
type Row = readonly [keyword: string, schema: JsonValue, valid: JsonValue[], invalid: JsonValue[]];

function expectVerdicts([, schema, valid, invalid]: Row, components: JsonValue = {}): void {
  const judged = judge({ schema, components }, freshProofTools());
  expect(valid.filter((payload) => !judged("/schema", payload))).toEqual([]);
  expect(invalid.filter((payload) => judged("/schema", payload))).toEqual([]);
}

const names = Array.from({ length: 200 }, (_, index) => `p${index}`);

describe("judge, by JSON Schema draft 2020-12", () => {
  it.each<Row>([
    ["type null", { type: "null" }, [null], [0, false, "", [], {}]],
    ["type boolean", { type: "boolean" }, [true, false], [null, 0, "true"]],
    ["type integer", { type: "integer" }, [1, -0, 1.0], [1.5, "1", null]],
    ["type number", { type: "number" }, [1, 1.5], ["1", null]],
    ["type string", { type: "string" }, [""], [1, null]],
    ["type array", { type: "array" }, [[]], [{}, null]],
    ["type object", { type: "object" }, [{}], [[], null]],
    ["a list of types", { type: ["string", "null"] }, ["", null], [0]],
    ["an empty list of types", { type: [] }, [], [null, 0, {}]],
    ["enum", { enum: ["a", null, { b: [1] }] }, ["a", null, { b: [1] }], ["b", { b: [2] }, 0]],
    ["an empty enum", { enum: [] }, [], [null, "a"]],
    ["const", { const: { a: 1, b: 2 } }, [{ b: 2, a: 1 }], [{ a: 1 }, null]],
    ["true", true, [null, 1, {}], []],
    ["false", false, [], [null, 1, {}]],
  ])("validates types and values by %s", (...row) => expectVerdicts(row));

  it.each<Row>([
    ["minimum", { minimum: 3 }, [3, "2"], [2.99]],
    ["maximum", { maximum: 3 }, [3, "4"], [3.01]],
    ["exclusiveMinimum", { exclusiveMinimum: 3 }, [3.01], [3]],
    ["exclusiveMaximum", { exclusiveMaximum: 3 }, [2.99], [3]],
    ["multipleOf", { multipleOf: 3 }, [0, -3, 6, "4"], [4]],
    ["multipleOf a fraction", { multipleOf: 0.1 }, [0.3, 1.1], [0.35]],
  ])("validates numbers by %s", (...row) => expectVerdicts(row));

  it.each<Row>([
    ["minLength", { minLength: 2 }, ["ab", 1], ["a"]],
    ["maxLength", { maxLength: 2 }, ["ab", 123], ["abc"]],
    ["maxLength, in characters and not in UTF-16 units", { maxLength: 1 }, ["😀"], ["😀😀"]],
    ["pattern, anywhere in the string", { pattern: "b" }, ["abc", 1], ["ac"]],
    ["two patterns", { allOf: [{ pattern: "^a" }, { pattern: "b$" }] }, ["ab"], ["ac", "cb"]],
    ["anchored pattern", { pattern: "^b$" }, ["b"], ["ab", "bc"]],
  ])("validates strings by %s", (...row) => expectVerdicts(row));

  it.each<Row>([
    ["items", { items: { type: "null" } }, [[], [null], "a"], [[null, 1]]],
    ["items false", { items: false }, [[]], [[null]]],
    ["prefixItems", { prefixItems: [{ const: 1 }, { const: 2 }] }, [[1, 2, 3], [1], []], [[2]]],
    [
      "items beyond prefixItems",
      { prefixItems: [true], items: { const: 2 } },
      [[1, 2], [1]],
      [[1, 1]],
    ],
    ["an empty prefixItems", { prefixItems: [], items: { const: 2 } }, [[2]], [[1]]],
    ["minItems", { minItems: 1 }, [[1], {}], [[]]],
    ["maxItems", { maxItems: 1 }, [[1], {}], [[1, 2]]],
    ["uniqueItems", { uniqueItems: true }, [[1, "1", { a: 1 }]], [[{ a: 1 }, { a: 1 }]]],
    ["uniqueItems false", { uniqueItems: false }, [[1, 1]], []],
    ["contains", { contains: { const: 1 } }, [[2, 1], {}], [[2], []]],
    ["minContains", { contains: { const: 1 }, minContains: 2 }, [[1, 2, 1]], [[1, 2]]],
    ["minContains 0", { contains: { const: 1 }, minContains: 0 }, [[], [2]], []],
    ["maxContains", { contains: { const: 1 }, maxContains: 1 }, [[1, 2]], [[1, 1], []]],
    [
      "contains beside longer prefixItems",
      { prefixItems: [true, true], contains: { const: 1 } },
      [[1]],
      [[2]],
    ],
    ["unevaluatedItems", { prefixItems: [true], unevaluatedItems: false }, [[1], []], [[1, 2]]],
    [
      "unevaluatedItems over an anyOf",
      {
        anyOf: [{ prefixItems: [{ const: 1 }] }, { prefixItems: [true, { const: 2 }] }],
        unevaluatedItems: false,
      },
      [[1], [3, 2]],
      [[1, 3]],
    ],
  ])("validates arrays by %s", (...row) => expectVerdicts(row));

  it.each<Row>([
    [
      "properties",
      { properties: { a: { type: "null" } } },
      [{ a: null }, { b: 1 }, {}, []],
      [{ a: 1 }],
    ],
    ["required", { required: ["a", "b"] }, [{ a: 1, b: 1 }, []], [{ a: 1 }, { b: 1 }]],
    [
      "patternProperties",
      { patternProperties: { "^x-": { type: "null" } } },
      [{ "x-a": null }, { a: 1 }],
      [{ "x-a": 1 }],
    ],
    [
      "additionalProperties",
      {
        properties: { a: true },
        patternProperties: { "^x-": true },
        additionalProperties: { type: "null" },
      },
      [{ a: 1, "x-a": 1, b: null }],
      [{ b: 1 }],
    ],
    ["additionalProperties false", { additionalProperties: false }, [{}, []], [{ a: 1 }]],
    ["propertyNames", { propertyNames: { maxLength: 1 } }, [{ a: 1 }], [{ ab: 1 }]],
    ["minProperties", { minProperties: 1 }, [{ a: 1 }, []], [{}]],
    ["maxProperties", { maxProperties: 1 }, [{ a: 1 }, []], [{ a: 1, b: 1 }]],
    [
      "dependentRequired",
      { dependentRequired: { a: ["b"] } },
      [{ a: 1, b: 1 }, { b: 1 }],
      [{ a: 1 }],
    ],
    [
      "dependentSchemas",
      { dependentSchemas: { a: { maxProperties: 1 } } },
      [{ a: 1 }, { b: 1, c: 1 }],
      [{ a: 1, b: 1 }],
    ],
    [
      "dependentSchemas of two hundred properties",
      { dependentSchemas: Object.fromEntries(names.map((name) => [name, { maxProperties: 1 }])) },
      [{ p7: 1 }, { other: 1, more: 1 }],
      [{ p7: 1, other: 1 }],
    ],
    [
      "unevaluatedProperties",
      { properties: { a: true }, unevaluatedProperties: false },
      [{ a: 1 }, {}],
      [{ a: 1, b: 1 }],
    ],
    [
      "unevaluatedProperties over allOf, if and dependentSchemas",
      {
        allOf: [{ properties: { a: true } }],
        if: { properties: { b: { const: 1 } }, required: ["b"] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { maxProperties: 3 },
        dependentSchemas: { a: { properties: { c: true } } },
        unevaluatedProperties: { type: "null" },
      },
      [{ a: 1, b: 1, c: 1 }, { d: null }, { b: null }],
      [{ d: 1 }, { b: 2 }, { c: 1 }],
    ],
    [
      "unevaluatedProperties beside two hundred properties",
      {
        properties: Object.fromEntries(names.map((name) => [name, { type: "null" }])),
        unevaluatedProperties: { const: 1 },
      },
      [{ p7: null, other: 1 }],
      [{ p7: 1 }, { other: null }],
    ],
    [
      "dependencies, which only earlier drafts have",
      { dependencies: { a: ["b"] } },
      [{ a: 1 }],
      [],
    ],
    [
      "names of the prototype",
      { properties: { toString: false }, required: ["a"] },
      [{ a: 1 }],
      [{}],
    ],
  ])("validates objects by %s", (...row) => expectVerdicts(row));

  it.each<Row>([
    ["allOf", { allOf: [{ minimum: 1 }, { maximum: 2 }] }, [1, 2], [0, 3]],
    ["anyOf", { anyOf: [{ maximum: 1 }, { minimum: 3 }] }, [1, 3], [2]],
    ["oneOf", { oneOf: [{ maximum: 2 }, { minimum: 2 }] }, [1, 3], [2]],
    [
      "an empty allOf, anyOf and oneOf, which have no effect",
      { allOf: [], anyOf: [], oneOf: [] },
      [1],
      [],
    ],
    ["not", { not: { type: "null" } }, [1], [null]],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["if and then", { if: { minimum: 5 }, then: { multipleOf: 5 } }, [4, 5], [6]],
    ["if and else", { if: { minimum: 5 }, else: { const: 1 } }, [1, 6], [2]],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["then without if", { then: false, else: false }, [1], []],
    ["if alone", { if: false }, [1], []],
  ])("validates by %s", (...row) => expectVerdicts(row));

  it.each<Row>([
    ["$ref", { $ref: "#/components/A" }, [1], [0]],
    ["$ref beside other keywords", { $ref: "#/components/A", maximum: 2 }, [1, 2], [0, 3]],
    ["$ref to a $ref beside other keywords", { $ref: "#/components/Both" }, [1, 2], [0, 3]],
    ["$ref through $ref", { $ref: "#/components/Again" }, [1], [0]],
    ["$ref below every keyword", { items: { $ref: "#/components/A" } }, [[1]], [[0]]],
    ["$ref in not", { not: { $ref: "#/components/A" } }, [0], [1]],
    ["$ref in a list", { anyOf: [{ $ref: "#/components/A" }, { const: 0 }] }, [0, 1], [-1]],
    ["$ref in a map", { properties: { a: { $ref: "#/components/A" } } }, [{ a: 1 }], [{ a: 0 }]],
    ["$ref into a schema", { $ref: "#/components/Tree/properties/leaf" }, [1], [0]],
    [
      "a tree",
      { $ref: "#/components/Tree" },
      [{ leaf: 1, next: { next: { leaf: 2 } } }],
      [{ next: { next: { leaf: 0 } } }],
    ],
    [
      "unevaluatedProperties in a tree",
      { $ref: "#/components/Tree", unevaluatedProperties: false },
      [{ leaf: 1, next: { other: 1 } }],
      [{ leaf: 1, other: 1 }],
    ],
    [
      "unevaluatedProperties behind a $ref, which only apply there",
      { $ref: "#/components/Closed", properties: { b: true } },
      [{ a: 1 }],
      [{ a: 1, b: 1 }],
    ],
    [
      "unevaluatedItems through a $ref",
      { $ref: "#/components/Pair", unevaluatedItems: false },
      [[1, 2]],
      [[1, 2, 3]],
    ],
  ])("follows %s", (...row) => {
    expectVerdicts(row, {
      A: { minimum: 1 },
      Both: { $ref: "#/components/A", maximum: 2 },
      Again: { $ref: "#/components/A" },
      Closed: { properties: { a: true }, unevaluatedProperties: false },
      Pair: { prefixItems: [true, true] },
      Tree: {
        properties: { leaf: { $ref: "#/components/A" }, next: { $ref: "#/components/Tree" } },
      },
    });
  });

  it("compiles a schema that two unevaluatedProperties need only once", () => {
    const open = { $ref: "#/base", unevaluatedProperties: false };
    const judged = judge({ one: open, other: open, base: { properties: { a: true } } }, proofTools);
    const verdicts = (pointer: string) => [{ a: 1 }, { b: 1 }].map((each) => judged(pointer, each));
    expect([verdicts("/one"), verdicts("/other")]).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it("follows a reference to the whole document", () => {
    const document = { type: "object", properties: { a: { $ref: "#" } } };
    expect(judge(document, proofTools)("", { a: { a: {} } })).toBe(true);
    expect(judge(document, proofTools)("", { a: { a: 1 } })).toBe(false);
  });

  it.each<[format: string, valid: string, invalid: string]>([
    ["date-time", "2026-11-22T00:00:00Z", "2026-11-22"],
    ["date", "2026-11-22", "2026-11-32"],
    ["time", "00:00:00Z", "25:00:00Z"],
    ["duration", "P1D", "1 day"],
    ["email", "a@example.com", "a"],
    ["hostname", "example.com", "-"],
    ["ipv4", "192.0.2.1", "192.0.2.256"],
    ["ipv6", "2001:db8::1", "2001"],
    ["uri", "https://example.com/", "example"],
    ["uuid", "00000000-0000-4000-8000-000000000000", "0"],
    ["of-our-own", "anything", ""],
  ])("checks the format %s only when asked to", (format, valid, invalid) => {
    const document = { schema: { format } };
    const isKnown = format !== "of-our-own";
    const tools = freshProofTools();
    const annotating = judge(document, tools);
    expect([valid, invalid].map((text) => annotating("/schema", text))).toEqual([true, true]);
    const checking = judge(document, tools, { formats: true });
    expect([valid, invalid].map((text) => checking("/schema", text))).toEqual([true, !isKnown]);
  });

  it("makes one judge per document and kind, so that each schema is compiled once", () => {
    const document = { schema: true };
    expect(judge(document, proofTools)).toBe(judge(document, proofTools, { formats: false }));
    expect(judge(document, proofTools, { formats: true })).toBe(
      judge(document, proofTools, { formats: true }),
    );
    expect(judge(document, proofTools, { formats: true })).not.toBe(judge(document, proofTools));
    expect(judge({ schema: true }, proofTools)).not.toBe(judge(document, proofTools));
  });
});
