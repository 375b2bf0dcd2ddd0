import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../json/json-value.ts";
import { constraintText } from "./constraint-text.ts";

function textOf(schema: JsonSchema): string | number {
  return constraintText(schema, textOf, (pointer) => `to ${pointer}`);
}

describe("constraintText", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["a const and a list of one", { const: "a" }, { enum: ["a"] }],
    ["values in another order", { enum: ["a", "b"] }, { enum: ["b", "a"] }],
    ["types in another order", { type: ["string", "null"] }, { type: ["null", "string"] }],
    ["keywords in another order", { minimum: 1, maximum: 2 }, { maximum: 2, minimum: 1 }],
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
    ["true and the empty schema", true, {}],
  ])("is the same for %s", (_, a, b) => {
    expect(textOf(a)).toBe(textOf(b));
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["types", { type: "string" }, { type: "integer" }],
    ["values", { const: "a" }, { const: "b" }],
    ["keywords", { minimum: 1 }, { maximum: 1 }],
    ["bounds", { minimum: 1 }, { minimum: 2 }],
    ["schemas below", { items: { minimum: 1 } }, { items: { minimum: 2 } }],
    ["names below", { properties: { a: true } }, { properties: { b: true } }],
    ["the order of parts", { allOf: [{ minimum: 1 }, true] }, { allOf: [true, { minimum: 1 }] }],
    ["required names", { required: ["a"] }, { required: ["b"] }],
    ["a reference and the same beside a bound", { $ref: "#/a" }, { $ref: "#/a", minimum: 1 }],
    ["a reference and the same beside a type", { $ref: "#/a" }, { $ref: "#/a", type: "string" }],
    ["references that leave the document", { $ref: "a.json" }, { $ref: "b.json" }],
    ["values that are no schemas in a list", { allOf: [1] }, { allOf: [2] }],
    ["values that are no schemas under a name", { properties: { a: 1 } }, { properties: { a: 2 } }],
    ["nothing and something", false, true],
  ])("tells apart %s", (_, a, b) => {
    expect(textOf(a)).not.toBe(textOf(b));
  });

  it("takes a reference alone for what it refers to", () => {
    expect(textOf({ $ref: "#/a" })).toBe("to /a");
  });
});
