import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../json/json-value.ts";
import { constraintText } from "./constraint-text.ts";

function textOf(schema: JsonSchema): string | number {
  return constraintText(schema, textOf, (pointer) => `to ${pointer}`);
}

describe("constraintText", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a const and a list of one", { const: "a" }, { enum: ["a"] }],
    ["a list with and without its type", { enum: ["a"], type: "string" }, { enum: ["a"] }],
    ["values in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    ["types in another order", { type: ["string", "null"] }, { type: ["null", "string"] }],
    ["keywords in another order", { minimum: 1, maximum: 2 }, { maximum: 2, minimum: 1 }],
    ["annotations", { minimum: 1, title: "x", format: "y" }, { minimum: 1 }],
    [
      "required names in another order or twice",
      { required: ["a", "b", "a"] },
      { required: ["b", "a"] },
    ],
    [
      "names in another order",
      { properties: { a: { minimum: 1 }, b: true } },
      { properties: { b: true, a: { minimum: 1 } } },
    ],
    ["an annotation below", { items: { minimum: 1, title: "x" } }, { items: { minimum: 1 } }],
    [
      "an annotation in a list",
      { allOf: [{ minimum: 1, title: "x" }] },
      { allOf: [{ minimum: 1 }] },
    ],
    ["no payload in several ways", false, { enum: [] }],
    ["a value's members in another order", { const: { a: 1, b: 2 } }, { const: { b: 2, a: 1 } }],
    ["true and the empty schema", true, {}],
    ["an annotation beside a reference", { $ref: "#/a", title: "x" }, { $ref: "#/a" }],
  ])("is the same for %s", (_, a, b) => {
    expect(textOf(a)).toBe(textOf(b));
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["types", { type: "string" }, { type: "integer" }],
    ["integers and numbers", { type: "integer" }, { type: "number" }],
    ["values", { const: "a" }, { const: "b" }],
    ["a value and its text", { const: 1 }, { const: "1" }],
    ["a list and its type", { const: "a" }, { type: "string" }],
    ["keywords", { minimum: 1 }, { maximum: 1 }],
    ["bounds", { minimum: 1 }, { minimum: 2 }],
    ["schemas below", { items: { minimum: 1 } }, { items: { minimum: 2 } }],
    ["names below", { properties: { a: true } }, { properties: { b: true } }],
    ["schemas under names", { properties: { a: true } }, { properties: { a: false } }],
    ["the order of parts", { allOf: [{ minimum: 1 }, true] }, { allOf: [true, { minimum: 1 }] }],
    ["required names", { required: ["a"] }, { required: ["b"] }],
    ["references", { $ref: "#/a" }, { $ref: "#/b" }],
    ["references beside a bound", { $ref: "#/a", minimum: 1 }, { $ref: "#/b", minimum: 1 }],
    ["a reference and the same beside a bound", { $ref: "#/a" }, { $ref: "#/a", minimum: 1 }],
    ["references beside values", { $ref: "#/a", const: 1 }, { $ref: "#/b", const: 1 }],
    ["a reference and the same beside a type", { $ref: "#/a" }, { $ref: "#/a", type: "string" }],
    ["a reference and the same beside a value", { $ref: "#/a" }, { $ref: "#/a", const: 1 }],
    ["references that leave the document", { $ref: "a.json" }, { $ref: "b.json" }],
    ["values that are no schemas in a list", { allOf: [1] }, { allOf: [2] }],
    ["values that are no schemas under a name", { properties: { a: 1 } }, { properties: { a: 2 } }],
    ["false in a list", { allOf: [false, {}] }, { allOf: [true, {}] }],
    ["nothing and something", false, true],
  ])("tells apart %s", (_, a, b) => {
    expect(textOf(a)).not.toBe(textOf(b));
  });

  it("takes a reference alone for what it refers to", () => {
    expect(textOf({ $ref: "#/a" })).toBe("to /a");
  });
});
