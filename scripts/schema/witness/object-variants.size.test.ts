import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import type { WitnessRow } from "../testing/witness-row.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

describe("witness, of the number of properties", () => {
  it.each<WitnessRow>([
    ["minProperties 1", object, { minProperties: 1 }],
    ["minProperties", { type: "object", minProperties: 1 }, { minProperties: 3 }],
    [
      "minProperties of declared properties",
      { type: "object", properties: { a: integer, b: integer, c: integer } },
      { minProperties: 2, required: ["a"] },
    ],
    ["one of two alternatives", object, { anyOf: [{ maxProperties: 1 }, { minProperties: 3 }] }],
    [
      "what omits any of the declared properties",
      { type: "object", properties: { a: integer, b: integer } },
      { anyOf: [{ not: { required: ["a"] } }, { not: { required: ["b"] } }] },
    ],
    ["maxProperties 0", object, { maxProperties: 0 }],
    ["maxProperties", object, { maxProperties: 2 }],
    [
      "maxProperties within maxProperties",
      { type: "object", maxProperties: 5 },
      { maxProperties: 2 },
    ],
    [
      "maxProperties of declared properties",
      { type: "object", properties: { a: integer, b: integer } },
      { maxProperties: 1 },
    ],
    [
      "maxProperties of a closed object",
      { type: "object", properties: { a: text, b: text, c: text }, additionalProperties: false },
      { maxProperties: 2 },
    ],
    [
      "maxProperties of names of some length",
      { type: "object", propertyNames: { minLength: 5 } },
      { maxProperties: 1 },
    ],
    [
      "maxProperties of required and declared names",
      { type: "object", properties: { a: integer, b: integer }, required: ["b"] },
      { maxProperties: 1 },
    ],
  ])("chooses the number of properties just beyond %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["required", { type: "object", required: ["b", "a"] }, false],
    [
      "required with an example",
      { type: "object", properties: { a: { type: "string", example: "x" } }, required: ["a"] },
      false,
    ],
    ["minProperties", { type: "object", minProperties: 3 }, false],
    [
      "minProperties of declared properties",
      { type: "object", properties: { a: integer, b: integer, c: integer }, minProperties: 2 },
      false,
    ],
    [
      "minProperties of required and declared properties",
      {
        type: "object",
        properties: { a: integer, b: integer, c: integer },
        minProperties: 2,
        required: ["c"],
      },
      false,
    ],
    [
      "minProperties of a closed object",
      {
        type: "object",
        properties: { a: integer, b: integer },
        minProperties: 2,
        additionalProperties: false,
      },
      false,
    ],
    [
      "minProperties and maxProperties of declared names",
      {
        type: "object",
        properties: { a: integer, b: integer, c: integer },
        minProperties: 2,
        maxProperties: 2,
      },
      false,
    ],
    [
      "minProperties of named names",
      { type: "object", minProperties: 2, propertyNames: { enum: ["x", "y"] } },
      false,
    ],
    [
      "additionalProperties",
      { type: "object", minProperties: 1, additionalProperties: integer },
      false,
    ],
    [
      "dependentRequired, of a required property",
      { type: "object", required: ["a"], dependentRequired: { a: ["b"], b: ["c"] } },
      false,
    ],
    [
      "dependentRequired, of the varied property",
      { type: "object", properties: { a: integer }, dependentRequired: { a: ["b"], b: ["c"] } },
      { properties: { a: false } },
    ],
    [
      "patternProperties and properties at once",
      {
        type: "object",
        properties: { ab: { minimum: 3 } },
        required: ["ab"],
        patternProperties: { "^a": integer },
      },
      false,
    ],
    [
      "additionalProperties false beside allOf",
      { allOf: [{ type: "object", properties: { a: integer }, required: ["a"] }] },
      false,
    ],
  ])("makes properties that the accepting side requires: %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["the same names are required", { type: "object", required: ["a"] }, { required: ["a"] }],
    [
      "a required property is forbidden",
      { type: "object", properties: { a: false }, required: ["a"] },
      false,
    ],
    [
      "a closed object does not declare a required property",
      { type: "object", required: ["a"], additionalProperties: false },
      false,
    ],
    [
      "a closed object requires a property",
      { type: "object", minProperties: 1, additionalProperties: false },
      false,
    ],
    [
      "more properties are required than are made",
      { type: "object", minProperties: 201 },
      { type: "null" },
    ],
    ["the bound lies far beyond what is made", object, { maxProperties: 1e12 }],
    ["the bound lies beyond what is made", object, { maxProperties: 200 }],
    [
      "no name is allowed",
      { type: "object", propertyNames: false },
      { minProperties: 0, additionalProperties: false },
    ],
  ])("finds none if %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(false);
  });
});
