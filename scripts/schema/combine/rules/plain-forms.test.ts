import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import { join, meet } from "../../testing/join.ts";
import { verdicts } from "../../testing/verdicts.ts";

const components = { schemas: { F: { type: "string", enum: ["x", "y"] } } };
const ref = { $ref: "#/components/schemas/F" };
const consts = (...values: readonly string[]): JsonObject[] =>
  values.map((value) => ({ const: value }));

it.each<[string, JsonObject, JsonObject]>([
  ["an allOf of one reference and the reference", { allOf: [ref], description: "new" }, ref],
  [
    "an allOf of one schema and the schema",
    { allOf: [{ type: "string", maxLength: 3 }] },
    { type: "string", maxLength: 3 },
  ],
  [
    "an anyOf of types and a list of types",
    { anyOf: [{ type: "string" }, { type: "null" }] },
    { type: ["string", "null"] },
  ],
  [
    "a nullable schema as anyOf and as types",
    { anyOf: [{ type: "string", minLength: 1 }, { type: "null" }] },
    { type: ["string", "null"], minLength: 1 },
  ],
  [
    "a nullable enum as oneOf and as types",
    { oneOf: [{ type: "string", enum: ["x"] }, { type: "null" }] },
    { type: ["string", "null"], enum: ["x", null] },
  ],
  [
    "a nullable constant as oneOf and as an enum",
    { oneOf: [...consts("x"), { type: "null" }] },
    { type: ["string", "null"], enum: ["x", null] },
  ],
  ["a reference described in an allOf and the reference", { allOf: [ref, { title: "F" }] }, ref],
  [
    "alternatives in alternatives and an enum",
    { anyOf: [{ anyOf: consts("x", "y") }, { const: "z" }] },
    { enum: ["z", "x", "y"] },
  ],
  ["a oneOf of constants and an enum", { oneOf: consts("x", "y") }, { enum: ["y", "x"] }],
  [
    "typed constants and a typed enum",
    { type: "string", oneOf: consts("x", "y") },
    { type: "string", enum: ["x", "y"] },
  ],
])("combines %s without alternatives", (_, a, b) => {
  for (const schemas of [
    [a, b],
    [b, a],
  ]) {
    for (const combined of [join, meet]) {
      const { schema } = combined(schemas.map((each) => ({ schema: each, components })));
      expect(JSON.stringify(schema)).not.toMatch(/anyOf|oneOf|allOf/);
    }
  }
});

it("joins what differs inside a wrapper keyword by keyword", () => {
  const wrapped = { allOf: [{ type: "string", maxLength: 3 }], description: "D" };
  const { schema } = join([{ schema: wrapped }, { schema: { type: "string", maxLength: 5 } }]);
  expect(schema).toEqual({ type: "string", maxLength: 5, description: "D" });
});

it("keeps one oneOf where pages order it differently", () => {
  const schemas = [{ type: "string", maxLength: 2 }, { type: "boolean" }, { $ref: ref.$ref }];
  const sides = [schemas, schemas.toReversed()].map((oneOf) => ({ schema: { oneOf }, components }));
  expect(join(sides).schema).toEqual({ oneOf: schemas });
});

it.each<[string, JsonObject, JsonObject, JsonValue]>([
  [
    "alternatives that share a value",
    { oneOf: [...consts("x", "y"), { enum: ["y"] }] },
    { enum: ["x", "y"] },
    "y",
  ],
  [
    "constants, one of them bounded",
    { anyOf: [{ const: "x", minLength: 5 }, { const: "y" }] },
    { enum: ["x", "y"] },
    "x",
  ],
  [
    "constants beside a bound",
    { anyOf: consts("x", "yyyyy"), minLength: 5 },
    { enum: ["x", "yyyyy"] },
    "x",
  ],
  [
    "alternatives that share a type",
    { oneOf: [{ type: "number" }, { type: "integer" }] },
    { type: ["number", "integer"] },
    1,
  ],
  [
    "two bounded types",
    {
      anyOf: [
        { type: "string", minLength: 1 },
        { type: "integer", minimum: 1 },
      ],
    },
    { type: ["string", "integer"], minLength: 1 },
    0,
  ],
  [
    "a bounded type and the same type",
    { anyOf: [{ type: ["string", "null"], minLength: 1 }, { type: "string" }] },
    { type: ["string", "null"], minLength: 1 },
    "",
  ],
  [
    "a type that rejects a value and another type",
    { anyOf: [{ type: "string", not: { const: 1 } }, { type: "integer" }] },
    { type: ["string", "integer"], not: { const: 1 } },
    1,
  ],
  [
    "listed values and a type",
    { anyOf: [{ type: "string", enum: ["x"] }, { type: "integer" }] },
    { type: "string", enum: ["x"] },
    1,
  ],
  [
    "a constant and a type",
    { anyOf: [{ type: "string", const: "x" }, { type: "null" }] },
    { const: "x" },
    null,
  ],
  [
    "a type and an alternative without",
    { anyOf: [{ type: "null" }, { title: "T" }] },
    { type: "null" },
    1,
  ],
  ["a type and true", { anyOf: [{ type: "null" }, true] }, { type: "null" }, 1],
  [
    "alternatives that include false, in another order",
    { oneOf: [{ type: "string", maxLength: 2 }, false, { type: "integer" }] },
    { oneOf: [{ type: "integer" }, true, { type: "string", maxLength: 2 }] },
    "a",
  ],
])("distinguishes %s from what looks alike", (_, a, b, payload) => {
  for (const sides of [
    [{ schema: a }, { schema: b }],
    [{ schema: b }, { schema: a }],
  ]) {
    const judged = verdicts([...sides, join(sides), meet(sides)]);
    const [first, second, joined, met] = judged(payload);
    expect([first === second, joined, met]).toEqual([false, true, false]);
  }
});

it("joins the property that differs beside the same base, not the wholes", () => {
  const derived = (type: string): JsonObject => ({
    allOf: [ref, { type: "object", properties: { a: { type }, b: { type: "string" } } }],
  });
  const sides = [derived("integer"), derived("string")].map((schema) => ({ schema, components }));
  expect(join(sides).schema).toEqual({
    allOf: [
      ref,
      { type: "object", properties: { a: { type: ["integer", "string"] }, b: { type: "string" } } },
    ],
  });
});
