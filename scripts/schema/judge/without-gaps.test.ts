import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { freshProofTools } from "../testing/proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { judge } from "./judge.ts";

/** A schema, payloads that it accepts, and similar payloads that it rejects. */
type Row = readonly [keyword: string, schema: JsonValue, valid: JsonValue[], invalid: JsonValue[]];

const one = { contains: { const: 1 }, allOf: [{ contains: { const: 2 }, minContains: 0 }] };

const components = { one, loop: { anyOf: [{ $ref: "#/loop" }] } };

function judgedBy(schema: JsonValue): (payload: JsonValue) => boolean {
  const judged = judge({ schema, ...components }, freshProofTools());
  return (payload) => judged("/schema", payload);
}

const manyNames = Array.from({ length: 200 }, (_, index) => `"p${index}": { "type": "null" }`);

describe("judge, where Ajv differs from the specification,", () => {
  it.each<Row>([
    [
      "multipleOf, with quotients that are infinite or beyond the precision of a double",
      { multipleOf: 0.123456789 },
      [0.123456789e300, 0],
      [1e308, -1e308, 1e25],
    ],
    [
      "contains beside longer prefixItems, below not",
      { not: { prefixItems: [true, true], contains: { const: 1 } } },
      [[2], []],
      [[1]],
    ],
    [
      "contains, for each array separately",
      { items: { contains: { minimum: 1 } } },
      [[[1], [2]], []],
      [[[1], []], [[]]],
    ],
    [
      "unevaluatedItems beside alternatives that evaluate no items, or all",
      {
        anyOf: [{ prefixItems: [{ const: 1 }] }, { items: { const: 2 } }, { minItems: 3 }],
        unevaluatedItems: false,
      },
      [[1], [2, 2], [2, 2, 2], []],
      [[1, 1], [3, 3, 3], [3]],
    ],
    [
      "unevaluatedItems beside contains, which evaluates what it matches",
      { contains: { const: 1 }, unevaluatedItems: { type: "null" } },
      [[1], [null, 1, 1]],
      [[1, 2], [null], [2]],
    ],
    [
      "unevaluatedItems beside contains in allOf and with minContains",
      {
        prefixItems: [true],
        allOf: [{ contains: { const: 1 }, minContains: 0 }],
        unevaluatedItems: false,
      },
      [[], [2, 1], [5, 1, 1]],
      [
        [2, 2],
        [1, 2],
      ],
    ],
    [
      "unevaluatedItems beside contains behind a reference and in its allOf",
      { ...{ $ref: "#/one" }, unevaluatedItems: { type: "null" } },
      [[1], [null, 1, 2]],
      [
        [1, 2, 3],
        [1, 3],
      ],
    ],
    [
      "unevaluatedItems beside contains in a not",
      { not: { contains: { const: 2 } }, unevaluatedItems: { type: "null" } },
      [[null], []],
      [[1], [2]],
    ],
    [
      "unevaluatedItems beside contains for nested items",
      { prefixItems: [{ contains: { const: 1 } }], unevaluatedItems: false },
      [[[1]], []],
      [[[1], 1], [[2]]],
    ],
    [
      "unevaluatedItems: true, whatever is evaluated",
      { anyOf: [{ contains: { const: 1 } }, { minItems: 2 }], unevaluatedItems: true },
      [[1], [2, 3]],
      [[2], []],
    ],
    [
      "unevaluatedProperties beside if, then and else",
      {
        ...condition(
          { properties: { a: { const: 1 } }, required: ["a"] },
          { properties: { b: true } },
          { properties: { c: { type: "null" } } },
        ),
        unevaluatedProperties: false,
      },
      [{ a: 1, b: 1 }, { c: null }],
      [{ a: 1, c: null }, { c: 1 }, { b: 1 }],
    ],
    [
      "unevaluatedProperties beside if without then",
      {
        if: { required: ["a"], properties: { a: { const: 1 }, b: true } },
        else: { properties: { c: true } },
        unevaluatedProperties: false,
      },
      [{ a: 1, b: 1 }, { c: 1 }, {}],
      [{ a: 2 }, { b: 1 }, { a: 1, c: 1 }],
    ],
    [
      "unevaluatedProperties beside if in allOf and in dependentSchemas",
      {
        allOf: [condition({ required: ["a"] }, { properties: { a: true } })],
        dependentSchemas: {
          b: condition({ required: ["c"] }, { properties: { b: true, c: true } }),
        },
        unevaluatedProperties: false,
      },
      [{ a: 1 }, { a: 1, b: 1, c: 1 }],
      [{ b: 1 }, { c: 1 }],
    ],
    [
      "unevaluatedProperties beside if alone",
      { if: { properties: { a: { const: 1 } } }, unevaluatedProperties: { type: "null" } },
      [{ a: 1 }, { a: null }, { b: null }],
      [{ a: 2 }, { a: 1, b: 1 }],
    ],
    [
      "a property named __proto__",
      JSON.parse(
        '{ "properties": { "__proto__": { "const": 1 } }, "additionalProperties": false }',
      ),
      [JSON.parse('{ "__proto__": 1 }'), {}],
      [JSON.parse('{ "__proto__": 2 }'), { a: 1 }],
    ],
    [
      "other properties beside one named __proto__",
      JSON.parse(
        '{ "properties": { "__proto__": true, "a": { "const": 2 } }, "minProperties": 1 }',
      ),
      [{ a: 2 }, { b: 1 }],
      [{ a: 1 }, {}],
    ],
    [
      "__proto__ beside two hundred other properties",
      JSON.parse(`{ "properties": { "__proto__": { "const": 1 }, ${manyNames.join()} } }`),
      [JSON.parse('{ "__proto__": 1, "p7": null }')],
      [JSON.parse('{ "__proto__": 2 }'), { p7: 1 }],
    ],
    [
      "a property and a pattern for __proto__",
      JSON.parse(
        '{ "properties": { "__proto__": { "minimum": 1 } }, "patternProperties": { "^__proto__$": { "maximum": 2 } } }',
      ),
      [JSON.parse('{ "__proto__": 1 }'), { a: 3 }],
      [JSON.parse('{ "__proto__": 0 }'), JSON.parse('{ "__proto__": 3 }')],
    ],
  ])("validates by %s", (_, schema, valid, invalid) => {
    const accepts = judgedBy(schema);
    expect(valid.filter((payload) => !accepts(payload))).toEqual([]);
    expect(invalid.filter((payload) => accepts(payload))).toEqual([]);
  });

  it.each<[string, JsonValue]>([
    [
      "items that only some payloads' alternatives evaluate",
      { anyOf: [{ contains: { const: 1 } }, { minItems: 2 }], unevaluatedItems: false },
    ],
    ["items with an endless reference", { allOf: [{ $ref: "#/loop" }], unevaluatedItems: false }],
    [
      "a property and a dependent schema of __proto__",
      JSON.parse(
        '{ "properties": { "__proto__": true }, "dependentSchemas": { "__proto__": false } }',
      ),
    ],
    [
      "names that depend on __proto__",
      JSON.parse('{ "dependentRequired": { "__proto__": ["a"] } }'),
    ],
    [
      "an evaluated property __proto__",
      JSON.parse('{ "properties": { "__proto__": true }, "unevaluatedProperties": false }'),
    ],
  ])("does not decide %s", (_, schema) => {
    const reason =
      /(whether its "contains" evaluates items for unevaluatedItems depends on the payload|it (names a property "__proto__"|refers directly back to itself))\.$/;
    const accepts = judgedBy(schema);
    expect(() => accepts([])).toThrow(UnjudgeableSchema);
    expect(() => accepts([])).toThrow(reason);
  });

  it("does not decide evaluated properties with names that every object inherits", () => {
    const schema = { anyOf: [{ properties: { a: true } }, { minProperties: 2 }] };
    const closed = { ...schema, unevaluatedProperties: false };
    const accepts = judgedBy(closed);
    expect(accepts({ a: 1 })).toBe(true);
    expect(() => accepts({ a: 1, toString: 1 })).toThrow(UnjudgeableSchema);
    expect(() => accepts({ a: { toString: 1 } })).toThrow("a name that every object inherits");
    expect(accepts({ a: [1, null, { b: 1 }] })).toBe(true);
    expect(() => judgedBy(schema)({ toString: 1 })).not.toThrow();
  });
});
