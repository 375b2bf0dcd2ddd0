import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { freshProofTools } from "../testing/proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { judge } from "./judge.ts";

/** A schema, the payloads it accepts, and the payloads it rejects: those nearest to each other. */
type Row = readonly [keyword: string, schema: JsonValue, valid: JsonValue[], invalid: JsonValue[]];

const one = { contains: { const: 1 }, allOf: [{ contains: { const: 2 }, minContains: 0 }] };

const components = { one, loop: { anyOf: [{ $ref: "#/loop" }] } };

function judgedBy(schema: JsonValue): (payload: JsonValue) => boolean {
  const judged = judge({ schema, ...components }, freshProofTools());
  return (payload) => judged("/schema", payload);
}

const manyNames = Array.from({ length: 200 }, (_, index) => `"p${index}": { "type": "null" }`);

describe("where Ajv departs from the specification, judge", () => {
  it.each<Row>([
    [
      "multipleOf, with quotients that are infinite or have no fraction left",
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
      "contains, array by array",
      { items: { contains: { minimum: 1 } } },
      [[[1], [2]], []],
      [[[1], []], [[]]],
    ],
    [
      "unevaluatedItems over alternatives that evaluate no items, or all",
      {
        anyOf: [{ prefixItems: [{ const: 1 }] }, { items: { const: 2 } }, { minItems: 3 }],
        unevaluatedItems: false,
      },
      [[1], [2, 2], [2, 2, 2], []],
      [[1, 1], [3, 3, 3], [3]],
    ],
    [
      "unevaluatedItems beside contains, which evaluates what it holds of",
      { contains: { const: 1 }, unevaluatedItems: { type: "null" } },
      [[1], [null, 1, 1]],
      [[1, 2], [null], [2]],
    ],
    [
      "unevaluatedItems over contains in allOf and with counts",
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
      "unevaluatedItems over contains behind a reference and in its allOf",
      { ...{ $ref: "#/one" }, unevaluatedItems: { type: "null" } },
      [[1], [null, 1, 2]],
      [
        [1, 2, 3],
        [1, 3],
      ],
    ],
    [
      "unevaluatedItems over contains that is only rejected",
      { not: { contains: { const: 2 } }, unevaluatedItems: { type: "null" } },
      [[null], []],
      [[1], [2]],
    ],
    [
      "unevaluatedItems over contains that items are asked for",
      { prefixItems: [{ contains: { const: 1 } }], unevaluatedItems: false },
      [[[1]], []],
      [[[1], 1], [[2]]],
    ],
    [
      "unevaluatedItems that accepts all, whatever is evaluated",
      { anyOf: [{ contains: { const: 1 } }, { minItems: 2 }], unevaluatedItems: true },
      [[1], [2, 3]],
      [[2], []],
    ],
    [
      "unevaluatedProperties over if, then and else",
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
      "unevaluatedProperties over if without then, or without else",
      {
        if: { required: ["a"], properties: { a: { const: 1 }, b: true } },
        else: { properties: { c: true } },
        unevaluatedProperties: false,
      },
      [{ a: 1, b: 1 }, { c: 1 }, {}],
      [{ a: 2 }, { b: 1 }, { a: 1, c: 1 }],
    ],
    [
      "unevaluatedProperties over if in a list and in a map",
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
      "unevaluatedProperties over if alone",
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
  ])("judges by %s", (_, schema, valid, invalid) => {
    const accepts = judgedBy(schema);
    expect(valid.filter((payload) => !accepts(payload))).toEqual([]);
    expect(invalid.filter((payload) => accepts(payload))).toEqual([]);
  });

  it.each<[string, JsonValue]>([
    [
      "items that an alternative may evaluate",
      { anyOf: [{ contains: { const: 1 } }, { minItems: 2 }], unevaluatedItems: false },
    ],
    [
      "items that a list refers to without end",
      { allOf: [{ $ref: "#/loop" }], unevaluatedItems: false },
    ],
    [
      "a property and a dependent of __proto__",
      JSON.parse(
        '{ "properties": { "__proto__": true }, "dependentSchemas": { "__proto__": false } }',
      ),
    ],
    ["a dependent of __proto__", JSON.parse('{ "dependentRequired": { "__proto__": ["a"] } }')],
    [
      "an evaluated property __proto__",
      JSON.parse('{ "properties": { "__proto__": true }, "unevaluatedProperties": false }'),
    ],
  ])("says nothing of %s", (_, schema) => {
    const reason =
      /(whether its "contains" evaluates items for unevaluatedItems depends on the payload|it (names a property "__proto__"|refers directly back to itself))\.$/;
    const accepts = judgedBy(schema);
    expect(() => accepts([])).toThrow(UnjudgeableSchema);
    expect(() => accepts([])).toThrow(reason);
  });

  it("says nothing of evaluated members under names that every object inherits", () => {
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
