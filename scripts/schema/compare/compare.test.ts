import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { compared, mirrored } from "../testing/told.ts";
import { compare } from "./compare.ts";
import type { Relation } from "./comparison.ts";

const cat = { type: "object", required: ["kind"], properties: { kind: { const: "cat" } } };
const dog = { type: "object", required: ["kind"], properties: { kind: { const: "dog" } } };
const file = {
  type: "object",
  properties: { id: { type: "string" }, next: { $ref: "#/components/File" } },
};
const components = { File: file, Renamed: file, Name: { type: "string", minLength: 1 } };

describe("compare", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a one-value enum and a const", { type: "string", enum: ["file"] }, { const: "file" }],
    ["an enum in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    [
      "an enum with and without its type",
      { enum: ["a", 1] },
      { enum: ["a", 1], type: ["string", "integer"] },
    ],
    ["a schema and an anyOf of it alone", { type: "string" }, { anyOf: [{ type: "string" }] }],
    ["a schema and an allOf of it alone", { type: "string" }, { allOf: [{ type: "string" }] }],
    ["a schema and a oneOf of it alone", cat, { oneOf: [cat] }],
    ["a component and its text inlined", { $ref: "#/components/File" }, file],
    [
      "a component and its copy of another name",
      { $ref: "#/components/File" },
      { $ref: "#/components/Renamed" },
    ],
    [
      "a recursive component unrolled once",
      { $ref: "#/components/File" },
      { ...file, properties: { id: { type: "string" }, next: file } },
    ],
    ["a format added", { type: "string" }, { type: "string", format: "uuid" }],
    [
      "a description beside a reference",
      { $ref: "#/components/Name" },
      { $ref: "#/components/Name", description: "x" },
    ],
    [
      "a discriminator added",
      { oneOf: [cat, dog] },
      { oneOf: [cat, dog], discriminator: { propertyName: "kind" } },
    ],
    ["readOnly added", { type: "string" }, { type: "string", readOnly: true }],
    [
      "names and required in another order",
      { properties: { a: {}, b: { type: "null" } }, required: ["a", "b"] },
      { required: ["b", "a"], properties: { b: { type: "null" }, a: {} } },
    ],
    [
      "a list of types and an anyOf of them",
      { type: ["string", "null"] },
      { anyOf: [{ type: "null" }, { type: "string" }] },
    ],
    [
      "a oneOf and an anyOf of disjoint types",
      { oneOf: [{ type: "string" }, { type: "object" }] },
      { anyOf: [{ type: "string" }, { type: "object" }] },
    ],
    ["a oneOf and an anyOf told apart by a const", { oneOf: [cat, dog] }, { anyOf: [dog, cat] }],
    [
      "alternatives in another order",
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
      { oneOf: [{ maximum: 3 }, { minimum: 1 }] },
    ],
    ["integer and number in whole steps", { type: "integer" }, { type: "number", multipleOf: 1 }],
    [
      "bounds of integers that mean the same",
      { type: "integer", minimum: 0.5 },
      { type: "integer", exclusiveMinimum: 0 },
    ],
    ["an enum cut down by a bound", { enum: [1, 2, 3], minimum: 2 }, { enum: [2, 3] }],
    ["boolean and the list of its values", { type: "boolean" }, { enum: [true, false] }],
    [
      "a short range and the list of its values",
      { type: "integer", minimum: 1, maximum: 3 },
      { enum: [3, 2, 1] },
    ],
    ["true and the empty schema", true, {}],
    ["false and contradictory bounds", false, { type: "string", minLength: 2, maxLength: 1 }],
    [
      "false and a schema that asks for itself in itself",
      false,
      { type: "object", required: ["x"], properties: { x: { $ref: "#/schema" } } },
    ],
    [
      "a bound for strings on a schema without strings",
      { type: "integer" },
      { type: "integer", minLength: 3 },
    ],
    [
      "a double negation of types",
      { type: "string" },
      { not: { type: ["null", "boolean", "number", "array", "object"] } },
    ],
    [
      "a tuple closed by items and by maxItems",
      { prefixItems: [{ type: "null" }], items: false },
      { prefixItems: [{ type: "null" }], maxItems: 1 },
    ],
    [
      "steps that every integer keeps to",
      { type: "integer", multipleOf: 0.5 },
      { type: "integer" },
    ],
  ])("finds %s equal, without a reason", (_, a, b) => {
    expect(compared(a, b, { components })).toEqual({
      relation: "equal",
      reasons: [],
      why: undefined,
    });
    expect(compared(b, a, { components }).relation).toBe("equal");
  });

  it.each<[string, JsonSchema, JsonSchema, Relation]>([
    [
      "a string narrowed to a const",
      { type: "string" },
      { type: "string", const: "file" },
      "wider",
    ],
    [
      "a string narrowed to an enum",
      { type: "string" },
      { type: "string", enum: ["a", "b"] },
      "wider",
    ],
    ["null added", { type: "string" }, { type: ["string", "null"] }, "narrower"],
    ["null added by anyOf", file, { anyOf: [file, { type: "null" }] }, "narrower"],
    ["integer turned into number", { type: "integer" }, { type: "number" }, "narrower"],
    ["string turned into integer", { type: "string" }, { type: "integer" }, "incomparable"],
    ["values exchanged", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "incomparable"],
    ["an alternative added", { anyOf: [cat] }, { anyOf: [cat, dog] }, "narrower"],
    ["a required name more", { type: "object", required: ["a"] }, { type: "object" }, "narrower"],
    [
      "an object closed",
      { type: "object", additionalProperties: false },
      { type: "object" },
      "narrower",
    ],
    [
      "two closed objects of different names",
      { type: "object", properties: { a: {} }, additionalProperties: false },
      { type: "object", properties: { b: {} }, additionalProperties: false },
      "incomparable",
    ],
    ["a pattern added", { type: "string", pattern: "^file-" }, { type: "string" }, "narrower"],
    [
      "a multiple made finer",
      { type: "number", multipleOf: 0.1 },
      { type: "number", multipleOf: 0.05 },
      "narrower",
    ],
    [
      "values rejected by not",
      { type: "integer", not: { enum: [1] } },
      { type: "integer" },
      "narrower",
    ],
    [
      "a stricter consequence",
      { if: { type: "null" }, else: { minLength: 1 } },
      { if: { type: "null" }, else: { minLength: 2 } },
      "wider",
    ],
    ["items that must differ", { type: "array", uniqueItems: true }, { type: "array" }, "narrower"],
    [
      "fewer items allowed",
      { type: "array", maxItems: 2 },
      { type: "array", maxItems: 3 },
      "narrower",
    ],
    [
      "an item that must be there",
      { type: "array", contains: { const: 1 } },
      { type: "array", minItems: 1 },
      "narrower",
    ],
    ["a name that brings another", { dependentRequired: { a: ["b"] } }, {}, "narrower"],
    [
      "overlapping oneOf turned into anyOf",
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
      { anyOf: [{ minimum: 1 }, { maximum: 3 }] },
      "narrower",
    ],
    [
      "names bounded",
      { type: "object", propertyNames: { maxLength: 3 } },
      { type: "object" },
      "narrower",
    ],
    ["evaluated names closed", { allOf: [file], unevaluatedProperties: false }, file, "narrower"],
  ])("tells how %s relate", (_, a, b, relation) => {
    expect(compared(a, b, { components }).relation).toBe(relation);
    expect(compared(b, a, { components }).relation).toBe(mirrored[relation]);
  });

  it("says that it does not know, and why", () => {
    const { relation, why, reasons } = compared({ pattern: "^a+$" }, { pattern: "^aa*$" });
    expect({ relation, keyword: reasons[0]?.keyword }).toEqual({
      relation: "unknown",
      keyword: "pattern",
    });
    expect(why).toContain("no proof");
    expect(reasons[0]?.why).toContain("pattern");
  });

  it("does not fail on what it cannot read", () => {
    expect(compared({ $ref: "#/components/Gone" }, { type: "string" }).relation).toBe("unknown");
    expect(compared({ $ref: "#/schema" }, { type: "string" }).relation).toBe("unknown");
    expect(compared({ pattern: "(" }, { pattern: ")" }).relation).toBe("unknown");
  });

  it.each([
    ["/gone", "/schema", "/gone"],
    ["/schema", "/gone", "/gone"],
    ["/away", "/gone", "/away"],
  ])("says of %s and %s that there is no schema at %s", (a, b, gone) => {
    const document = { schema: { type: "string" } };
    expect(compare({ document, pointer: a }, { document, pointer: b }, proofTools)).toEqual({
      relation: "unknown",
      reasons: [],
      why: `there is no schema at "${gone}"`,
    });
  });
});

describe("compare, given a hundred components that all reach each other", () => {
  const name = (index: number): string => `S${index % 100}`;
  const side = (last: JsonValue): JsonObject => ({
    components: Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        name(index),
        {
          type: "object",
          properties: {
            next: { $ref: `#/components/${name(index + 1)}` },
            far: { $ref: `#/components/${name(7 * index + 3)}` },
            end: index === 99 ? last : { type: "string" },
          },
        },
      ]),
    ),
  });
  const relation = (last: JsonValue): Relation =>
    compare(
      { document: side({ type: "string" }), pointer: "/components/S0" },
      { document: side(last), pointer: "/components/S0" },
      proofTools,
    ).relation;

  it("proves them equal", () => {
    expect(relation({ type: "string" })).toBe("equal");
  });

  it("shows by a payload that one of them became wider", () => {
    expect(relation({ type: ["string", "null"] })).toBe("narrower");
  });
});
