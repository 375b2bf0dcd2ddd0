import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { at } from "../testing/located.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

describe("witness, of objects", () => {
  it.each<WitnessRow>([
    [
      "properties",
      { type: "object", properties: { a: { type: ["integer", "null"] } } },
      { properties: { a: integer } },
      { a: null },
    ],
    [
      "properties of the refusing side alone",
      object,
      { properties: { a: integer } },
      { a: "text" },
    ],
    ["a property that must not be there", object, { properties: { a: false } }, { a: "text" }],
    [
      "a property declared by both, for all else the same",
      { type: "object", properties: { id: text, a: integer, b: text }, required: ["id"] },
      { properties: { a: { minimum: 1 }, b: { maxLength: 0 } } },
      { id: "text", a: 0 },
    ],
    [
      "a property of a property",
      {
        type: "object",
        properties: { a: { type: "object", properties: { b: { enum: [1, 2] } } } },
      },
      { properties: { a: { properties: { b: { const: 1 } } } } },
      { a: { b: 2 } },
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
      { a: [{ b: 2 }] },
    ],
    [
      "additionalProperties false",
      { type: "object", properties: { a: integer }, required: ["a"] },
      { properties: { a: integer }, additionalProperties: false },
      { a: 0, extra: "text" },
    ],
    [
      "additionalProperties",
      { type: "object", additionalProperties: { type: ["integer", "null"] } },
      { additionalProperties: integer },
      { extra: null },
    ],
    [
      "additionalProperties, by a declared name",
      { type: "object", properties: { a: text }, additionalProperties: false },
      { additionalProperties: integer },
      { a: "text" },
    ],
    [
      "a member of a member of a map",
      {
        type: "object",
        additionalProperties: { type: "object", properties: { n: integer }, required: ["n"] },
      },
      { additionalProperties: { properties: { n: { maximum: 3 } } } },
      { extra: { n: 4 } },
    ],
    [
      "patternProperties",
      { type: "object", patternProperties: { "^x$": text } },
      { patternProperties: { "^x$": integer } },
      { x: "text" },
    ],
    [
      "patternProperties of the refusing side alone",
      object,
      { patternProperties: { "^x$": integer } },
      { x: "text" },
    ],
    [
      "patternProperties, by a declared name",
      { type: "object", properties: { xy: text } },
      { patternProperties: { "^x": integer } },
      { xy: "text" },
    ],
    [
      "patternProperties of the accepting side alone",
      { type: "object", patternProperties: { "^x$": text }, additionalProperties: false },
      { additionalProperties: integer },
      { x: "text" },
    ],
    ["propertyNames", object, { propertyNames: { maxLength: 3 } }, { extra: "text" }],
    [
      "propertyNames, by an enum",
      { type: "object", propertyNames: { enum: ["a", "b"] } },
      { propertyNames: { enum: ["a"] } },
      { b: "text" },
    ],
    [
      "propertyNames, by a pattern",
      { type: "object", propertyNames: { pattern: "^[ab]$" } },
      { propertyNames: { pattern: "^a$" } },
      { b: "text" },
    ],
    [
      "propertyNames, by a length",
      { type: "object", propertyNames: { maxLength: 5 } },
      { propertyNames: { maxLength: 4 } },
      { aaaaa: "text" },
    ],
    [
      "propertyNames, by a length beyond the usual names",
      object,
      { propertyNames: { maxLength: 9 } },
      { aaaaaaaaaa: "text" },
    ],
    [
      "unevaluatedProperties",
      { type: "object", properties: { a: integer } },
      { allOf: [{ properties: { a: integer } }], unevaluatedProperties: false },
      { extra: "text" },
    ],
    [
      "unevaluatedProperties with a schema",
      { type: "object", properties: { a: integer } },
      { properties: { a: integer }, unevaluatedProperties: text },
      { extra: 0 },
    ],
  ])("shows the member that %s refuses", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["required", object, { required: ["a"] }, {}],
    [
      "required, of two",
      { type: "object", properties: { a: integer, b: text }, required: ["a"] },
      { required: ["a", "b"] },
      { a: 0 },
    ],
    [
      "required, where it is optional",
      { type: "object", properties: { a: integer, b: text } },
      { properties: { b: text }, required: ["b"] },
      {},
    ],
    [
      "dependentRequired",
      { type: "object", properties: { a: integer, b: text } },
      { dependentRequired: { a: ["b"] } },
      { a: 0 },
    ],
    [
      "dependentRequired, of two",
      { type: "object", dependentRequired: { a: ["b"] } },
      { dependentRequired: { a: ["b", "c"] } },
      { b: "text", a: "text" },
    ],
    [
      "dependentRequired, of an undeclared name",
      object,
      { dependentRequired: { a: ["b"] } },
      { a: "text" },
    ],
    ["dependentSchemas", object, { dependentSchemas: { a: { required: ["b"] } } }, { a: "text" }],
  ])("leaves out the member that %s asks for", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });
});
