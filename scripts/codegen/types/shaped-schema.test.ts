import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { upgrade } from "../../openapi/upgrade.ts";
import { generateValidators } from "../generate-validators.ts";
import { exchange, ref, refusedBodies } from "../testing/exchange.ts";
import { importValidators } from "../testing/import-module.ts";

interface Row {
  readonly schema: JsonSchema;
  readonly schemas?: JsonObject;
  /** Valid payloads, which can be written as literals. */
  readonly valid: readonly JsonValue[];
  /** Invalid payloads, which cannot. */
  readonly invalid: readonly JsonValue[];
}

async function expectAgreement({ schema, schemas = {}, valid, invalid }: Row): Promise<void> {
  const document = upgrade(exchange(schema, schema, schemas));
  const payloads = [...valid, ...invalid];
  expect(await refusedBodies(document, payloads)).toEqual({ request: invalid, response: invalid });
  const { js } = await generateValidators(document);
  const { exchange200: validate } = await importValidators(js);
  expect(payloads.filter((payload) => validate?.(payload).length !== 0)).toEqual(invalid);
}

const text = { type: "string" };
const count = { type: "integer" };
const object = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: "object",
  properties,
  ...(required.length === 0 ? {} : { required }),
});
const loose = { Loose: object({ a: count, b: count }) };

describe("required", () => {
  it.each<[string, Row]>([
    [
      "in a branch of an allOf with no other keyword",
      {
        schema: { allOf: [ref("Loose"), { required: ["a"] }] },
        schemas: loose,
        valid: [{ a: 1 }, { a: 1, b: 2 }],
        invalid: [{ b: 1 }, { a: "x" }],
      },
    ],
    [
      "beside a reference",
      {
        schema: { ...ref("Loose"), required: ["b"] },
        schemas: loose,
        valid: [{ b: 1 }],
        invalid: [{ a: 1 }],
      },
    ],
    [
      "for a property of a base that is itself extended",
      {
        schema: { allOf: [ref("Middle"), object({ c: text }, "c"), { required: ["a"] }] },
        schemas: { ...loose, Middle: { allOf: [ref("Loose")] } },
        valid: [{ a: 1, c: "x" }],
        invalid: [{ c: "x" }, { a: 1 }],
      },
    ],
    [
      "in a component that is a branch of an allOf",
      {
        schema: { allOf: [ref("Loose"), ref("Demand")] },
        schemas: { ...loose, Demand: { required: ["a", "b"] } },
        valid: [{ a: 1, b: 2 }],
        invalid: [{ a: 1 }],
      },
    ],
    [
      "in alternatives",
      {
        schema: {
          ...object({ a: count, b: count }),
          anyOf: [{ required: ["a"] }, { required: ["b"] }],
        },
        valid: [{ a: 1 }, { b: 1 }],
        invalid: [{}],
      },
    ],
    [
      "for a property that is not declared",
      {
        schema: object({ a: count }, "x"),
        valid: [{ x: 1 }, { x: null, a: 1 }],
        invalid: [{ a: 1 }],
      },
    ],
    [
      "for a union in an allOf",
      {
        schema: {
          allOf: [
            { oneOf: [object({ r: count }, "r"), object({ s: text }, "s")] },
            object({ id: text }),
            { required: ["id"] },
          ],
        },
        valid: [
          { r: 1, id: "x" },
          { s: "a", id: "x" },
        ],
        invalid: [{ r: 1 }, { id: "x" }],
      },
    ],
  ])("is applied %s", (_, row) => expectAgreement(row));
});

describe("positions of an array", () => {
  const pair = { type: "array", prefixItems: [text, count] };
  it.each<[string, Row]>([
    [
      "may be missing, and more items may follow",
      {
        schema: pair,
        valid: [[], ["a"], ["a", 1], ["a", 1, true, {}]],
        invalid: [[1], ["a", "b"]],
      },
    ],
    [
      "are required up to minItems",
      { schema: { ...pair, minItems: 1 }, valid: [["a"], ["a", 1]], invalid: [[]] },
    ],
    [
      "end if items is false",
      { schema: { ...pair, items: false }, valid: [["a", 1], []], invalid: [["a", 1, 2]] },
    ],
    [
      "end at maxItems",
      {
        schema: { ...pair, minItems: 2, maxItems: 2 },
        valid: [["a", 1]],
        invalid: [["a"], ["a", 1, 2]],
      },
    ],
    [
      "are followed by items",
      {
        schema: { ...pair, items: { type: "boolean" } },
        valid: [["a", 1, true]],
        invalid: [["a", 1, "b"]],
      },
    ],
    [
      "may be constants that are arrays",
      {
        schema: { type: "array", items: { const: ["a", 1] } },
        valid: [
          [],
          [
            ["a", 1],
            ["a", 1],
          ],
        ],
        invalid: [["a", 1]],
      },
    ],
    [
      "are empty if only items is false",
      { schema: { type: "array", items: false }, valid: [[]], invalid: [[1]] },
    ],
  ])("%s", (_, row) => expectAgreement(row));
});

describe("properties beside a schema for undeclared ones", () => {
  it.each<[string, Row]>([
    [
      "in additionalProperties",
      {
        schema: {
          ...object({ a: count, b: object({ c: text }) }, "a"),
          additionalProperties: text,
        },
        valid: [{ a: 1 }, { a: 1, x: "s" }, { a: 1, b: { c: "s" }, y: "s" }],
        invalid: [{ x: "s" }, { a: 1, x: true }],
      },
    ],
    [
      "in patternProperties",
      {
        schema: {
          ...object({ a: count }),
          patternProperties: { "^x-": text, "^y-": { type: "boolean" } },
        },
        valid: [{ a: 1, "x-1": "s", "y-1": true }, { "x-1": "s" }],
        invalid: [{ a: 1, "x-1": [] }],
      },
    ],
    [
      "in both",
      {
        schema: {
          ...object({ a: count }, "x-id"),
          patternProperties: { "^x-": text },
          additionalProperties: { type: "boolean" },
        },
        valid: [{ a: 1, "x-id": "s", z: true }],
        invalid: [{ a: 1 }, { a: 1, "x-id": 2 }],
      },
    ],
    [
      "that refers to the whole schema",
      {
        schema: ref("Tree"),
        schemas: { Tree: { ...object({ size: count }), additionalProperties: ref("Tree") } },
        valid: [{ size: 1, left: { size: 2, right: {} } }],
        invalid: [{ left: "x" }],
      },
    ],
    [
      "that accepts anything",
      {
        schema: { ...object({ a: count }, "a"), additionalProperties: true },
        valid: [{ a: 1, b: [] }],
        invalid: [{ b: 1 }],
      },
    ],
  ])("%s", (_, row) => expectAgreement(row));
});

describe("null", () => {
  it.each<[string, Row]>([
    [
      "in a list of types with properties",
      {
        schema: { ...object({ a: count }, "a"), type: ["object", "null"] },
        valid: [null, { a: 1 }],
        invalid: [{}, "x"],
      },
    ],
    [
      "beside references",
      {
        schema: { anyOf: [ref("Loose"), { type: "null" }] },
        schemas: loose,
        valid: [null, { a: 1 }],
        invalid: ["x", { a: "x" }],
      },
    ],
    [
      "by nullable, beside properties without type",
      {
        schema: object({ a: { nullable: true, properties: { b: count }, anyOf: [ref("Loose")] } }),
        schemas: { Loose: { nullable: true, required: ["b"] } },
        valid: [{ a: null }, { a: { b: 1 } }],
        invalid: [{ a: {} }, { a: { b: "x" } }],
      },
    ],
    [
      "in a union of unions",
      {
        schema: { oneOf: [{ anyOf: [text, count] }, { const: null }] },
        valid: [null, "a", 1],
        invalid: [true, []],
      },
    ],
    [
      "only if an enum includes it",
      {
        schema: { type: ["boolean", "null"], enum: [true] },
        valid: [true],
        invalid: [null, false],
      },
    ],
    [
      "as an item",
      {
        schema: { type: "array", items: { type: ["integer", "null"] } },
        valid: [[1, null]],
        invalid: [["x"]],
      },
    ],
  ])("is allowed %s", (_, row) => expectAgreement(row));
});

it("allows nothing for schemas that accept nothing, and anything for those that accept anything", () =>
  expectAgreement({
    schema: object({
      none: false,
      any: true,
      all: { allOf: [true, {}] },
      one: { anyOf: [false, text] },
    }),
    valid: [{ any: [1], all: null, one: "a" }],
    invalid: [{ none: 1 }, { one: 1 }],
  }));
