import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import type { WitnessRow } from "../testing/witness-row.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

describe("witness, of objects", () => {
  it.each<WitnessRow>([
    [
      "properties",
      { type: "object", properties: { a: { type: ["integer", "null"] } } },
      { properties: { a: integer } },
    ],
    ["properties of the rejecting side only", object, { properties: { a: integer } }],
    ["a forbidden property", object, { properties: { a: false } }],
    [
      "a property that both declare, beside others",
      { type: "object", properties: { id: text, a: integer, b: text }, required: ["id"] },
      { properties: { a: { minimum: 1 }, b: { maxLength: 0 } } },
    ],
    [
      "a nested property",
      {
        type: "object",
        properties: { a: { type: "object", properties: { b: { enum: [1, 2] } } } },
      },
      { properties: { a: { properties: { b: { const: 1 } } } } },
    ],
    [
      "a property of an item of a required property",
      {
        type: "object",
        properties: {
          a: { type: "array", items: { type: "object", properties: { b: { enum: [1, 2] } } } },
        },
        required: ["a"],
      },
      { properties: { a: { items: { properties: { b: { const: 1 } } } } } },
    ],
    [
      "additionalProperties false",
      { type: "object", properties: { a: integer }, required: ["a"] },
      { properties: { a: integer }, additionalProperties: false },
    ],
    [
      "additionalProperties",
      { type: "object", additionalProperties: { type: ["integer", "null"] } },
      { additionalProperties: integer },
    ],
    [
      "additionalProperties, by a declared property",
      { type: "object", properties: { a: text }, additionalProperties: false },
      { additionalProperties: integer },
    ],
    [
      "a property of a map's value",
      {
        type: "object",
        additionalProperties: { type: "object", properties: { n: integer }, required: ["n"] },
      },
      { additionalProperties: { properties: { n: { maximum: 3 } } } },
    ],
    [
      "patternProperties",
      { type: "object", patternProperties: { "^x$": text } },
      { patternProperties: { "^x$": integer } },
    ],
    [
      "patternProperties of the rejecting side only",
      object,
      { patternProperties: { "^x$": integer } },
    ],
    [
      "patternProperties, by a declared property",
      { type: "object", properties: { xy: text } },
      { patternProperties: { "^x": integer } },
    ],
    [
      "patternProperties of the accepting side only",
      { type: "object", patternProperties: { "^x$": text }, additionalProperties: false },
      { additionalProperties: integer },
    ],
    ["propertyNames", object, { propertyNames: { maxLength: 3 } }],
    [
      "propertyNames, by an enum",
      { type: "object", propertyNames: { enum: ["a", "b"] } },
      { propertyNames: { enum: ["a"] } },
    ],
    [
      "propertyNames, by a pattern",
      { type: "object", propertyNames: { pattern: "^[ab]$" } },
      { propertyNames: { pattern: "^a$" } },
    ],
    [
      "propertyNames, by a length",
      { type: "object", propertyNames: { maxLength: 5 } },
      { propertyNames: { maxLength: 4 } },
    ],
    [
      "propertyNames, by a length beyond the usual names",
      object,
      { propertyNames: { maxLength: 9 } },
    ],
    [
      "unevaluatedProperties",
      { type: "object", properties: { a: integer } },
      { allOf: [{ properties: { a: integer } }], unevaluatedProperties: false },
    ],
    [
      "unevaluatedProperties with a schema",
      { type: "object", properties: { a: integer } },
      { properties: { a: integer }, unevaluatedProperties: text },
    ],
  ])("finds a property that %s rejects", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["required", object, { required: ["a"] }],
    [
      "required, of two",
      { type: "object", properties: { a: integer, b: text }, required: ["a"] },
      { required: ["a", "b"] },
    ],
    [
      "required, of an optional property",
      { type: "object", properties: { a: integer, b: text } },
      { properties: { b: text }, required: ["b"] },
    ],
    [
      "dependentRequired",
      { type: "object", properties: { a: integer, b: text } },
      { dependentRequired: { a: ["b"] } },
    ],
    [
      "dependentRequired, of two",
      { type: "object", dependentRequired: { a: ["b"] } },
      { dependentRequired: { a: ["b", "c"] } },
    ],
    ["dependentRequired, of an undeclared property", object, { dependentRequired: { a: ["b"] } }],
    ["dependentSchemas", object, { dependentSchemas: { a: { required: ["b"] } } }],
  ])("omits a property that %s requires", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });
});
