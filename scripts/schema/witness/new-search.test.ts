import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { isShown } from "../testing/is-shown.ts";
import type { WitnessRow } from "../testing/witness-row.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };
const components = {
  Three: { type: "integer", minimum: 3 },
  Node: {
    type: "object",
    properties: { value: { type: ["integer", "null"] }, next: { $ref: "#/components/Node" } },
  },
  Leaf: { type: "object", properties: { value: integer, next: { $ref: "#/components/Leaf" } } },
  Chain: {
    type: "object",
    properties: { next: { anyOf: [{ $ref: "#/components/Chain" }, { type: "null" }] } },
    required: ["next"],
  },
  Tree: {
    type: "object",
    required: ["left", "right"],
    properties: {
      left: { anyOf: [{ $ref: "#/components/Tree" }, { type: "null" }] },
      right: { anyOf: [{ $ref: "#/components/Tree" }, { type: "null" }] },
    },
  },
  Parent: {
    type: "object",
    required: ["children"],
    properties: {
      children: {
        anyOf: [
          {
            type: "object",
            required: ["first"],
            properties: { first: { $ref: "#/components/Child" } },
          },
          { type: "null" },
        ],
      },
    },
  },
  Child: {
    type: "object",
    required: ["parent"],
    properties: { parent: { $ref: "#/components/Parent" } },
  },
  Fan: {
    type: "object",
    required: ["a"],
    properties: { a: { anyOf: [{ $ref: "#/components/Fan" }, { $ref: "#/components/OtherFan" }] } },
  },
  OtherFan: {
    type: "object",
    required: ["b"],
    properties: { b: { anyOf: [{ $ref: "#/components/Fan" }, { $ref: "#/components/OtherFan" }] } },
  },
  Endless: {
    type: "object",
    properties: { next: { $ref: "#/components/Endless" } },
    required: ["next"],
  },
};

/** A condition; without `otherwise`, its else accepts anything. */
function when(test: JsonValue, met: JsonValue, otherwise: JsonValue = true): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: test, then: met, else: otherwise };
}

function bothOf(one: string, other: string): JsonObject {
  return { required: [one, other], properties: { [one]: { const: 1 }, [other]: { const: 1 } } };
}

const impossible: JsonObject = { type: "object", required: ["x"], properties: { x: false } };
const choices = Array.from({ length: 20 }, (_, index) => ({
  anyOf: [{ properties: { [`a${index}`]: integer } }, { properties: { [`b${index}`]: integer } }],
}));

/** An object whose optional properties are a tag and a number. */
function tagged(tag: string): JsonObject {
  return { type: "object", properties: { tag: { enum: [tag] }, target: integer } };
}

function at(schema: JsonValue): Located {
  return { document: { schema, components }, pointer: "/schema" };
}

describe("witness, of compositions", () => {
  it.each<WitnessRow>([
    [
      "a removed branch of anyOf",
      { anyOf: [integer, { type: "null" }, text] },
      { anyOf: [text, integer] },
    ],
    ["a removed branch of oneOf", { oneOf: [integer, text] }, integer],
    [
      "what matches only one branch of oneOf",
      {
        oneOf: [
          { type: "integer", minimum: 5 },
          { type: "integer", maximum: 7 },
        ],
      },
      { minimum: 5 },
    ],
    [
      "what matches a branch and the keywords beside it",
      { type: "integer", anyOf: [{ minimum: 3 }, { maximum: -3 }] },
      { minimum: 0 },
    ],
    [
      "a nested branch",
      { anyOf: [integer, { anyOf: [text, { type: "null" }] }] },
      { type: ["integer", "string"] },
    ],
    [
      "what matches two anyOf",
      { anyOf: [integer, text], allOf: [{ anyOf: [text, { type: "null" }] }] },
      false,
    ],
    ["what allOf accepts", { allOf: [integer, { minimum: 3 }] }, { minimum: 5 }],
    ["what not accepts", { type: "integer", not: { const: 0 } }, { minimum: 5 }],
    [
      "what if and then accept",
      { ...integer, ...when({ minimum: 0 }, { multipleOf: 7 }, false) },
      { minimum: 5 },
    ],
    [
      "a property of one alternative, if objects without properties match all of them",
      { oneOf: [tagged("a"), tagged("b"), tagged("c")] },
      { type: "object", additionalProperties: text },
    ],
    [
      "such a property in an object that the payload requires",
      {
        type: "object",
        required: ["in"],
        properties: { in: { oneOf: [tagged("a"), tagged("b")] }, out: integer },
      },
      { properties: { out: { maximum: 4 } } },
    ],
    ["the target of a reference", { $ref: "#/components/Three" }, { minimum: 4 }],
    ["the end of a recursive schema", { $ref: "#/components/Chain" }, false],
    ["the end of a schema that is recursive twice", { $ref: "#/components/Tree" }, false],
    [
      "what cannot be made inside the schema that refers to it, but can be made beside it",
      {
        type: "object",
        required: ["parent", "in"],
        properties: {
          parent: { $ref: "#/components/Parent" },
          in: {
            type: "object",
            required: ["in"],
            properties: {
              in: {
                type: "object",
                required: ["child"],
                properties: { child: { $ref: "#/components/Child" } },
              },
            },
          },
        },
      },
      false,
    ],
    [
      "what has an end, beside what has none on thousands of ways",
      { anyOf: [{ $ref: "#/components/Fan" }, { type: "null" }] },
      false,
    ],
    [
      "an object on a list of values, inside",
      { type: "object", required: ["a"], properties: { a: { enum: [{ b: 1 }] } } },
      false,
    ],
    [
      "the values on lists that patterns allow, inside",
      {
        type: "object",
        required: ["a", "b"],
        properties: {
          a: { enum: ["b", "a"], pattern: "^a$" },
          b: { enum: ["a", "b"], pattern: "^b$" },
        },
      },
      false,
    ],
  ])("finds, on the accepting side, %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["a bound of a branch of anyOf", integer, { anyOf: [{ maximum: 5 }, { minimum: 10 }] }],
    [
      "a bound of the branch for a type",
      { type: ["integer", "string"] },
      {
        anyOf: [
          { type: "integer", maximum: 5 },
          { type: "string", maxLength: 10 },
        ],
      },
    ],
    ["a gap between branches", integer, { anyOf: [{ maximum: 2 }, { const: 4 }, { minimum: 6 }] }],
    ["what matches two branches of oneOf", integer, { oneOf: [{ minimum: 5 }, { maximum: 5 }] }],
    [
      "what matches the first and the last branch of oneOf",
      text,
      { oneOf: [{ pattern: "^ab$" }, { minLength: 3 }, { maxLength: 2 }] },
    ],
    [
      "what matches two branches of oneOf that require two properties each",
      object,
      {
        oneOf: [
          bothOf("a", "b"),
          bothOf("c", "d"),
          { not: { anyOf: [bothOf("a", "b"), bothOf("c", "d")] } },
        ],
      },
    ],
    [
      "what matches no branch of oneOf",
      { type: "object", properties: { kind: text } },
      { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    ],
    [
      "a bound inside one branch of oneOf",
      {
        oneOf: [
          { type: "object", properties: { k: { const: "a" }, x: integer }, required: ["k"] },
          { type: "object", properties: { k: { const: "b" }, x: integer }, required: ["k"] },
        ],
      },
      {
        oneOf: [
          { type: "object", properties: { k: { const: "a" }, x: integer }, required: ["k"] },
          {
            type: "object",
            properties: { k: { const: "b" }, x: { type: "integer", maximum: 9 } },
            required: ["k"],
          },
        ],
      },
    ],
    ["the first branch of allOf", integer, { allOf: [{ minimum: 3 }, { maximum: 8 }] }],
    [
      "the second branch of allOf",
      { type: "integer", minimum: 4 },
      { allOf: [{ minimum: 3 }, { maximum: 8 }] },
    ],
    ["what not rejects", integer, { not: { enum: [7] } }],
    ["a string that not rejects", text, { not: { pattern: "^a$" } }],
    ["an object that not rejects", object, { not: { required: ["a"] } }],
    [
      "a property that not rejects",
      { type: "object", properties: { a: integer } },
      { properties: { a: { not: { minimum: 70 } } } },
    ],
    ["a bound behind a reference", integer, { $ref: "#/components/Three" }],
    [
      "a property of a recursive schema",
      { $ref: "#/components/Node" },
      { $ref: "#/components/Leaf" },
    ],
    [
      "an item of several types",
      { type: "array", items: { anyOf: [integer, text] } },
      { items: { anyOf: [integer, { type: "string", maxLength: 2 }] } },
    ],
  ])("finds, on the rejecting side, %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    [
      "the branches are in a different order",
      { anyOf: [integer, text] },
      { anyOf: [text, integer] },
    ],
    ["branches of anyOf cover each other", integer, { anyOf: [{ minimum: 0 }, { maximum: 0 }] }],
    ["not takes all away", { type: "integer", not: { type: "number" } }, false],
    ["allOf asks for two types", { allOf: [integer, text] }, false],
    ["no payload of a schema ends", { $ref: "#/components/Endless" }, false],
    ["a million combinations have no payload", { ...impossible, allOf: choices }, false],
  ])("finds none where %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(false);
  });
});
