import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import type { WitnessRow } from "../testing/witness-row.ts";

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
    ["then", integer, when({ minimum: 5 }, { multipleOf: 5 })],
    [
      "then, in the one case it concerns",
      {
        type: "object",
        properties: { kind: { enum: ["a", "b"] }, size: integer },
        required: ["kind"],
      },
      when({ properties: { kind: { const: "b" } } }, { properties: { size: { minimum: 1 } } }),
    ],
    [
      "then, by what is left out",
      { type: "object", properties: { kind: { enum: ["a", "b"] }, size: integer } },
      when({ required: ["kind"], properties: { kind: { const: "b" } } }, { required: ["size"] }),
    ],
    [
      "then, of a name that nobody else declares",
      { type: "object", properties: { kind: { enum: ["a", "b"] } }, required: ["kind"] },
      when({ properties: { kind: { const: "b" } } }, { properties: { fresh: integer } }),
    ],
    ["else", integer, when({ minimum: 5 }, true, { multipleOf: 5 })],
    [
      "else, by what is left out",
      { type: "object", properties: { kind: { enum: ["a", "b"] } } },
      when({ required: ["kind"] }, true, { required: ["b"] }),
    ],
    [
      "else, beyond a bound",
      { type: "integer", minimum: 1 },
      when({ minimum: 10 }, true, { maximum: 6 }),
    ],
    ["if with then false", integer, when({ const: 1 }, false, { maximum: 3 })],
    [
      "else, where then rejects nothing",
      { type: "integer", maximum: 9 },
      when({ minimum: 5 }, true, { minimum: -7 }),
    ],
    [
      "a condition of an item",
      { type: "array", items: integer },
      { items: when({ minimum: 5 }, { multipleOf: 5 }) },
    ],
    ["a condition within allOf", integer, { allOf: [when({ minimum: 5 }, { multipleOf: 5 })] }],
    [
      "else, where there is no then",
      { type: "integer", maximum: 9 },
      { if: { minimum: 5 }, else: { minimum: -7 } },
    ],
    [
      "dependentSchemas",
      { type: "object", properties: { a: integer, b: text } },
      { dependentSchemas: { a: { properties: { b: { maxLength: 1 } } } } },
    ],
    [
      "dependentSchemas, of a name that is required",
      { type: "object", required: ["a"] },
      { dependentSchemas: { a: { properties: { c: integer } } } },
    ],
    [
      "dependentSchemas, by one member more",
      object,
      { dependentSchemas: { a: { maxProperties: 1 } } },
    ],
    ["dependentSchemas false", object, { dependentSchemas: { a: false } }],
    [
      "dependentSchemas, of payloads of any type",
      true,
      { dependentSchemas: { a: { maxProperties: 1 } } },
    ],
    [
      "dependentSchemas, by a name with a boundary",
      object,
      { dependentSchemas: { a: { properties: { b: { maxLength: 7 } } } } },
    ],
    [
      "the second of dependentSchemas",
      { type: "object", properties: { a: integer, b: integer } },
      { dependentSchemas: { a: true, b: { properties: { a: { minimum: 5 } } } } },
    ],
  ])("shows what %s rejects", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    [
      "then says nothing more",
      { type: "integer", multipleOf: 5 },
      when({ minimum: 5 }, { multipleOf: 5 }),
    ],
    [
      "the condition is never met",
      { type: "integer", maximum: 4 },
      when({ minimum: 5 }, { multipleOf: 5 }),
    ],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["there is no if", integer, { then: false, else: false }],
    ["dependentSchemas holds no schema", object, { dependentSchemas: { a: 5 } }],
    [
      "the name is never there",
      { type: "object", properties: { a: false } },
      { dependentSchemas: { a: { maxProperties: 1 } } },
    ],
    ["the payload is not an object", integer, { dependentSchemas: { a: false } }],
  ])("finds none where %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(false);
  });
});
