import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { at } from "../testing/located.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

describe("witness, of how many members there are", () => {
  it.each<WitnessRow>([
    ["minProperties 1", object, { minProperties: 1 }, {}],
    [
      "minProperties",
      { type: "object", minProperties: 1 },
      { minProperties: 3 },
      { extra1: "text", extra2: "text" },
    ],
    [
      "minProperties of declared names",
      { type: "object", properties: { a: integer, b: integer, c: integer } },
      { minProperties: 2, required: ["a"] },
      { b: 0 },
    ],
    [
      "one of two alternatives",
      object,
      { anyOf: [{ maxProperties: 1 }, { minProperties: 3 }] },
      { extra: "text", extra1: "text" },
    ],
    [
      "what leaves out any of the declared names",
      { type: "object", properties: { a: integer, b: integer } },
      { anyOf: [{ not: { required: ["a"] } }, { not: { required: ["b"] } }] },
      { a: 0, b: 0 },
    ],
    ["maxProperties 0", object, { maxProperties: 0 }, { extra: "text" }],
    [
      "maxProperties",
      object,
      { maxProperties: 2 },
      { extra: "text", extra1: "text", extra2: "text" },
    ],
    [
      "maxProperties within maxProperties",
      { type: "object", maxProperties: 5 },
      { maxProperties: 2 },
      { extra: "text", extra1: "text", extra2: "text" },
    ],
    [
      "maxProperties of declared names",
      { type: "object", properties: { a: integer, b: integer } },
      { maxProperties: 1 },
      { a: 0, b: 0 },
    ],
    [
      "maxProperties of closed names",
      { type: "object", properties: { a: text, b: text, c: text }, additionalProperties: false },
      { maxProperties: 2 },
      { a: "text", b: "text", c: "text" },
    ],
    [
      "maxProperties of required and declared names",
      { type: "object", properties: { a: integer, b: integer }, required: ["b"] },
      { maxProperties: 1 },
      { b: 0, a: 0 },
    ],
  ])("counts the members to go just past %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["required", { type: "object", required: ["b", "a"] }, false, { b: "text", a: "text" }],
    [
      "required with example",
      { type: "object", properties: { a: { type: "string", example: "x" } }, required: ["a"] },
      false,
      { a: "x" },
    ],
    [
      "minProperties",
      { type: "object", minProperties: 3 },
      false,
      { extra: "text", extra1: "text", extra2: "text" },
    ],
    [
      "minProperties of declared names",
      { type: "object", properties: { a: integer, b: integer, c: integer }, minProperties: 2 },
      false,
      { a: 0, b: 0 },
    ],
    [
      "minProperties of required and declared names",
      {
        type: "object",
        properties: { a: integer, b: integer, c: integer },
        minProperties: 2,
        required: ["c"],
      },
      false,
      { c: 0, a: 0 },
    ],
    [
      "minProperties of closed names",
      {
        type: "object",
        properties: { a: integer, b: integer },
        minProperties: 2,
        additionalProperties: false,
      },
      false,
      { a: 0, b: 0 },
    ],
    [
      "minProperties of named names",
      { type: "object", minProperties: 2, propertyNames: { enum: ["x", "y"] } },
      false,
      { x: "text", y: "text" },
    ],
    [
      "additionalProperties",
      { type: "object", minProperties: 1, additionalProperties: integer },
      false,
      { extra: 0 },
    ],
    [
      "dependentRequired, of what is required",
      { type: "object", required: ["a"], dependentRequired: { a: ["b"], b: ["c"] } },
      false,
      { a: "text", b: "text", c: "text" },
    ],
    [
      "dependentRequired, of the member shown",
      { type: "object", properties: { a: integer }, dependentRequired: { a: ["b"], b: ["c"] } },
      { properties: { a: false } },
      { b: "text", c: "text", a: 0 },
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
      { ab: 3 },
    ],
    [
      "additionalProperties false beside allOf",
      { allOf: [{ type: "object", properties: { a: integer }, required: ["a"] }] },
      false,
      { a: 0 },
    ],
  ])("makes members that the accepting side asks for: %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    [
      "the same names are required",
      { type: "object", required: ["a"] },
      { required: ["a"] },
      undefined,
    ],
    [
      "what is required must not be there",
      { type: "object", properties: { a: false }, required: ["a"] },
      false,
      undefined,
    ],
    [
      "what is required is closed out",
      { type: "object", required: ["a"], additionalProperties: false },
      false,
      undefined,
    ],
    [
      "members are asked for that cannot be",
      { type: "object", minProperties: 1, additionalProperties: false },
      false,
      undefined,
    ],
    [
      "more members are asked for than are made",
      { type: "object", minProperties: 201 },
      { type: "null" },
      undefined,
    ],
    ["the bound lies far beyond what is made", object, { maxProperties: 1e12 }, undefined],
    ["the bound lies beyond what is made", object, { maxProperties: 200 }, undefined],
    [
      "no name is allowed",
      { type: "object", propertyNames: false },
      { minProperties: 0, additionalProperties: false },
      undefined,
    ],
  ])("finds none where %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });
});
