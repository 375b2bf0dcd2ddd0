import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { at } from "../testing/located.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

/** What is asked for under a condition; without an else, nothing otherwise. */
function when(test: JsonValue, met: JsonValue, otherwise: JsonValue = true): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: test, then: met, else: otherwise };
}

describe("witness, of conditions", () => {
  it.each<WitnessRow>([
    ["then", integer, when({ minimum: 5 }, { multipleOf: 5 }), 6],
    [
      "then, in the one case it concerns",
      {
        type: "object",
        properties: { kind: { enum: ["a", "b"] }, size: integer },
        required: ["kind"],
      },
      when({ properties: { kind: { const: "b" } } }, { properties: { size: { minimum: 1 } } }),
      { kind: "b", size: 0 },
    ],
    [
      "then, by what is left out",
      { type: "object", properties: { kind: { enum: ["a", "b"] }, size: integer } },
      when({ required: ["kind"], properties: { kind: { const: "b" } } }, { required: ["size"] }),
      { kind: "b" },
    ],
    [
      "then, of a name that nobody else declares",
      { type: "object", properties: { kind: { enum: ["a", "b"] } }, required: ["kind"] },
      when({ properties: { kind: { const: "b" } } }, { properties: { fresh: integer } }),
      { kind: "b", fresh: "text" },
    ],
    ["else", integer, when({ minimum: 5 }, true, { multipleOf: 5 }), 1],
    [
      "else, by what is left out",
      { type: "object", properties: { kind: { enum: ["a", "b"] } } },
      when({ required: ["kind"] }, true, { required: ["b"] }),
      {},
    ],
    [
      "else, beyond a bound",
      { type: "integer", minimum: 1 },
      when({ minimum: 10 }, true, { maximum: 6 }),
      9,
    ],
    ["if with then false", integer, when({ const: 1 }, false, { maximum: 3 }), 1],
    [
      "else, where then refuses nothing",
      { type: "integer", maximum: 9 },
      when({ minimum: 5 }, true, { minimum: -7 }),
      -8,
    ],
    [
      "a condition of an item",
      { type: "array", items: integer },
      { items: when({ minimum: 5 }, { multipleOf: 5 }) },
      [6],
    ],
    ["a condition within allOf", integer, { allOf: [when({ minimum: 5 }, { multipleOf: 5 })] }, 6],
    [
      "else, where there is no then",
      { type: "integer", maximum: 9 },
      { if: { minimum: 5 }, else: { minimum: -7 } },
      -8,
    ],
    [
      "dependentSchemas",
      { type: "object", properties: { a: integer, b: text } },
      { dependentSchemas: { a: { properties: { b: { maxLength: 1 } } } } },
      { a: 0, b: "text" },
    ],
    [
      "dependentSchemas, of a name that is required",
      { type: "object", required: ["a"] },
      { dependentSchemas: { a: { properties: { c: integer } } } },
      { a: "text", c: "text" },
    ],
    [
      "dependentSchemas, by one member more",
      object,
      { dependentSchemas: { a: { maxProperties: 1 } } },
      { a: "text", extra: "text" },
    ],
    ["dependentSchemas false", object, { dependentSchemas: { a: false } }, { a: "text" }],
    [
      "dependentSchemas, of payloads of any type",
      true,
      { dependentSchemas: { a: { maxProperties: 1 } } },
      { a: "text", extra: "text" },
    ],
    [
      "dependentSchemas, by a name with a boundary",
      object,
      { dependentSchemas: { a: { properties: { b: { maxLength: 7 } } } } },
      { a: "text", b: "aaaaaaaa" },
    ],
    [
      "the second of dependentSchemas",
      { type: "object", properties: { a: integer, b: integer } },
      { dependentSchemas: { a: true, b: { properties: { a: { minimum: 5 } } } } },
      { a: 0, b: 0 },
    ],
  ])("shows what %s refuses", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    [
      "then says nothing more",
      { type: "integer", multipleOf: 5 },
      when({ minimum: 5 }, { multipleOf: 5 }),
      undefined,
    ],
    [
      "the condition is never met",
      { type: "integer", maximum: 4 },
      when({ minimum: 5 }, { multipleOf: 5 }),
      undefined,
    ],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["there is no if", integer, { then: false, else: false }, undefined],
    ["dependentSchemas holds no schema", object, { dependentSchemas: { a: 5 } }, undefined],
    [
      "the name is never there",
      { type: "object", properties: { a: false } },
      { dependentSchemas: { a: { maxProperties: 1 } } },
      undefined,
    ],
    ["the payload is no object", integer, { dependentSchemas: { a: false } }, undefined],
  ])("finds none where %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });
});
