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
    ["an enum in a different order", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
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
      "a component and its copy with a different name",
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
      "properties and required in a different order",
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
    [
      "a oneOf and an anyOf whose alternatives a const distinguishes",
      { oneOf: [cat, dog] },
      { anyOf: [dog, cat] },
    ],
    [
      "alternatives in a different order",
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
      { oneOf: [{ maximum: 3 }, { minimum: 1 }] },
    ],
    [
      "integer and number with multipleOf 1",
      { type: "integer" },
      { type: "number", multipleOf: 1 },
    ],
    [
      "equivalent bounds of integers",
      { type: "integer", minimum: 0.5 },
      { type: "integer", exclusiveMinimum: 0 },
    ],
    ["an enum reduced by a bound", { enum: [1, 2, 3], minimum: 2 }, { enum: [2, 3] }],
    ["boolean and the enum of its values", { type: "boolean" }, { enum: [true, false] }],
    [
      "a short range and the enum of its values",
      { type: "integer", minimum: 1, maximum: 3 },
      { enum: [3, 2, 1] },
    ],
    ["true and the empty schema", true, {}],
    ["false and contradictory bounds", false, { type: "string", minLength: 2, maxLength: 1 }],
    [
      "false and a schema that requires itself inside itself",
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
      "a multipleOf that every integer satisfies",
      { type: "integer", multipleOf: 0.5 },
      { type: "integer" },
    ],
  ])("finds %s equal, without reasons", (_, a, b) => {
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
    ["a value replaced", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "incomparable"],
    ["an alternative added", { anyOf: [cat] }, { anyOf: [cat, dog] }, "narrower"],
    [
      "a required name dropped",
      { type: "object", required: ["a"] },
      { type: "object" },
      "narrower",
    ],
    [
      "a closed object opened",
      { type: "object", additionalProperties: false },
      { type: "object" },
      "narrower",
    ],
    [
      "two closed objects with different properties",
      { type: "object", properties: { a: {} }, additionalProperties: false },
      { type: "object", properties: { b: {} }, additionalProperties: false },
      "incomparable",
    ],
    ["a pattern dropped", { type: "string", pattern: "^file-" }, { type: "string" }, "narrower"],
    [
      "multipleOf divided",
      { type: "number", multipleOf: 0.1 },
      { type: "number", multipleOf: 0.05 },
      "narrower",
    ],
    ["a not dropped", { type: "integer", not: { enum: [1] } }, { type: "integer" }, "narrower"],
    [
      "a stricter else",
      { if: { type: "null" }, else: { minLength: 1 } },
      { if: { type: "null" }, else: { minLength: 2 } },
      "wider",
    ],
    ["uniqueItems dropped", { type: "array", uniqueItems: true }, { type: "array" }, "narrower"],
    [
      "more items allowed",
      { type: "array", maxItems: 2 },
      { type: "array", maxItems: 3 },
      "narrower",
    ],
    [
      "contains replaced by minItems",
      { type: "array", contains: { const: 1 } },
      { type: "array", minItems: 1 },
      "narrower",
    ],
    ["dependentRequired dropped", { dependentRequired: { a: ["b"] } }, {}, "narrower"],
    [
      "overlapping oneOf turned into anyOf",
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
      { anyOf: [{ minimum: 1 }, { maximum: 3 }] },
      "narrower",
    ],
    [
      "propertyNames dropped",
      { type: "object", propertyNames: { maxLength: 3 } },
      { type: "object" },
      "narrower",
    ],
    [
      "unevaluatedProperties: false dropped",
      { allOf: [file], unevaluatedProperties: false },
      file,
      "narrower",
    ],
  ])("reports the relation: %s", (_, a, b, relation) => {
    expect(compared(a, b, { components }).relation).toBe(relation);
    expect(compared(b, a, { components }).relation).toBe(mirrored[relation]);
  });

  it("returns unknown with a reason", () => {
    const { relation, why, reasons } = compared({ pattern: "^a+$" }, { pattern: "^aa*$" });
    expect({ relation, keyword: reasons[0]?.keyword }).toEqual({
      relation: "unknown",
      keyword: "pattern",
    });
    expect(why).toContain("no proof");
    expect(reasons[0]?.why).toContain("pattern");
  });

  it("returns unknown for what it cannot interpret", () => {
    expect(compared({ $ref: "#/components/Gone" }, { type: "string" }).relation).toBe("unknown");
    expect(compared({ $ref: "#/schema" }, { type: "string" }).relation).toBe("unknown");
    expect(compared({ pattern: "(" }, { pattern: ")" }).relation).toBe("unknown");
  });

  it.each([
    ["/gone", "/schema", "/gone"],
    ["/schema", "/gone", "/gone"],
    ["/away", "/gone", "/away"],
  ])("returns unknown for %s and %s because there is no schema at %s", (a, b, gone) => {
    const document = { schema: { type: "string" } };
    expect(compare({ document, pointer: a }, { document, pointer: b }, proofTools)).toEqual({
      relation: "unknown",
      reasons: [],
      why: `there is no schema at "${gone}"`,
    });
  });
});

describe("compare, given a hundred components that all refer to each other", () => {
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

  it("finds that one of them became wider", () => {
    expect(relation({ type: ["string", "null"] })).toBe("narrower");
  });
});
