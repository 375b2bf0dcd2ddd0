import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import type { WitnessRow } from "../testing/witness-row.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const object: JsonObject = { type: "object" };

/** A condition; without `otherwise`, its else accepts anything. */
function when(test: JsonValue, met: JsonValue, otherwise: JsonValue = true): JsonObject {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: test, then: met, else: otherwise };
}

describe("witness, of conditions", () => {
  it.each<WitnessRow>([
    ["then", integer, when({ minimum: 5 }, { multipleOf: 5 })],
    [
      "then, only if its if matches",
      {
        type: "object",
        properties: { kind: { enum: ["a", "b"] }, size: integer },
        required: ["kind"],
      },
      when({ properties: { kind: { const: "b" } } }, { properties: { size: { minimum: 1 } } }),
    ],
    [
      "then, by a missing property",
      { type: "object", properties: { kind: { enum: ["a", "b"] }, size: integer } },
      when({ required: ["kind"], properties: { kind: { const: "b" } } }, { required: ["size"] }),
    ],
    [
      "then, of a property that is declared nowhere else",
      { type: "object", properties: { kind: { enum: ["a", "b"] } }, required: ["kind"] },
      when({ properties: { kind: { const: "b" } } }, { properties: { fresh: integer } }),
    ],
    ["else", integer, when({ minimum: 5 }, true, { multipleOf: 5 })],
    [
      "else, by a missing property",
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
      "else, if then rejects nothing",
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
      "else, if there is no then",
      { type: "integer", maximum: 9 },
      { if: { minimum: 5 }, else: { minimum: -7 } },
    ],
    [
      "dependentSchemas",
      { type: "object", properties: { a: integer, b: text } },
      { dependentSchemas: { a: { properties: { b: { maxLength: 1 } } } } },
    ],
    [
      "dependentSchemas, of a required property",
      { type: "object", required: ["a"] },
      { dependentSchemas: { a: { properties: { c: integer } } } },
    ],
    [
      "dependentSchemas, by one more property",
      object,
      { dependentSchemas: { a: { maxProperties: 1 } } },
    ],
    ["dependentSchemas false", object, { dependentSchemas: { a: false } }],
    [
      "dependentSchemas, for payloads of any type",
      true,
      { dependentSchemas: { a: { maxProperties: 1 } } },
    ],
    [
      "dependentSchemas, by a property with a bound",
      object,
      { dependentSchemas: { a: { properties: { b: { maxLength: 7 } } } } },
    ],
    [
      "the second of dependentSchemas",
      { type: "object", properties: { a: integer, b: integer } },
      { dependentSchemas: { a: true, b: { properties: { a: { minimum: 5 } } } } },
    ],
  ])("finds what %s rejects", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    [
      "then is already implied",
      { type: "integer", multipleOf: 5 },
      when({ minimum: 5 }, { multipleOf: 5 }),
    ],
    [
      "the if never matches",
      { type: "integer", maximum: 4 },
      when({ minimum: 5 }, { multipleOf: 5 }),
    ],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ["there is no if", integer, { then: false, else: false }],
    ["dependentSchemas contains no schema", object, { dependentSchemas: { a: 5 } }],
    [
      "the property is forbidden",
      { type: "object", properties: { a: false } },
      { dependentSchemas: { a: { maxProperties: 1 } } },
    ],
    ["the payload is not an object", integer, { dependentSchemas: { a: false } }],
  ])("finds none if %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(false);
  });
});
