import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../json/json-value.ts";
import { constraintText } from "./constraint-text.ts";

function textOf(schema: JsonSchema): string | number {
  return constraintText(schema, textOf, (pointer) => `to ${pointer}`);
}

describe("constraintText", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a const and an enum of one value", { const: "a" }, { enum: ["a"] }],
    ["values in a different order", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    ["types in a different order", { type: ["string", "null"] }, { type: ["null", "string"] }],
    ["keywords in a different order", { minimum: 1, maximum: 2 }, { maximum: 2, minimum: 1 }],
    [
      "required names in a different order or repeated",
      { required: ["a", "b", "a"] },
      { required: ["b", "a"] },
    ],
    [
      "properties in a different order",
      { properties: { a: { minimum: 1 }, b: true } },
      { properties: { b: true, a: { minimum: 1 } } },
    ],
    [
      "an annotation in a subschema",
      { items: { minimum: 1, title: "x" } },
      { items: { minimum: 1 } },
    ],
    [
      "an annotation in a list",
      { allOf: [{ minimum: 1, title: "x" }] },
      { allOf: [{ minimum: 1 }] },
    ],
    ["two schemas that accept nothing", false, { enum: [] }],
    ["true and the empty schema", true, {}],
  ])("is the same for %s", (_, a, b) => {
    expect(textOf(a)).toBe(textOf(b));
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["types", { type: "string" }, { type: "integer" }],
    ["values", { const: "a" }, { const: "b" }],
    ["keywords", { minimum: 1 }, { maximum: 1 }],
    ["bounds", { minimum: 1 }, { minimum: 2 }],
    ["subschemas", { items: { minimum: 1 } }, { items: { minimum: 2 } }],
    ["property names", { properties: { a: true } }, { properties: { b: true } }],
    ["the order of branches", { allOf: [{ minimum: 1 }, true] }, { allOf: [true, { minimum: 1 }] }],
    ["required names", { required: ["a"] }, { required: ["b"] }],
    ["a reference and the same beside a bound", { $ref: "#/a" }, { $ref: "#/a", minimum: 1 }],
    ["a reference and the same beside a type", { $ref: "#/a" }, { $ref: "#/a", type: "string" }],
    ["references that leave the document", { $ref: "a.json" }, { $ref: "b.json" }],
    ["values in a list that are not schemas", { allOf: [1] }, { allOf: [2] }],
    ["property values that are not schemas", { properties: { a: 1 } }, { properties: { a: 2 } }],
    ["false and true", false, true],
  ])("distinguishes %s", (_, a, b) => {
    expect(textOf(a)).not.toBe(textOf(b));
  });

  it("treats a reference alone as its target", () => {
    expect(textOf({ $ref: "#/a" })).toBe("to /a");
  });
});
