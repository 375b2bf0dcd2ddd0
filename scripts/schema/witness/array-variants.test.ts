import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import { proofTools } from "../testing/proof-tools.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const array: JsonObject = { type: "array" };

describe("witness, of arrays", () => {
  it.each<WitnessRow>([
    ["items", { type: "array", items: { type: ["integer", "null"] } }, { items: integer }],
    ["items without a type", array, { items: text }],
    [
      "nested items",
      { type: "array", items: { type: "array", items: { enum: [1, 2] }, minItems: 1 } },
      { items: { items: { const: 1 } } },
    ],
    ["items false", array, { items: false }],
    [
      "the first of prefixItems",
      { type: "array", prefixItems: [{ type: ["integer", "null"] }, { const: 2 }] },
      { prefixItems: [integer] },
    ],
    [
      "the second of prefixItems",
      { type: "array", prefixItems: [{ const: 1 }, { type: ["integer", "null"] }] },
      { prefixItems: [true, integer] },
    ],
    [
      "items after prefixItems",
      { type: "array", prefixItems: [{ const: 1 }], items: { type: ["integer", "null"] } },
      { prefixItems: [true], items: integer },
    ],
    [
      "a longer prefixItems",
      { type: "array", items: integer },
      { prefixItems: [true, { minimum: 1 }] },
    ],
    [
      "a shorter prefixItems",
      { type: "array", prefixItems: [{ const: 1 }, { enum: [2, 3] }] },
      { items: { enum: [1, 2] } },
    ],
    [
      "items if the payload has several",
      { type: "array", items: integer, minItems: 3 },
      { items: { maximum: 5 } },
    ],
    [
      "unevaluatedItems",
      { type: "array", items: { const: 1 } },
      { prefixItems: [true], unevaluatedItems: false },
    ],
  ])("finds an item that %s rejects", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["minItems", { type: "array", items: { const: 1 } }, { minItems: 2 }],
    [
      "minItems within minItems",
      { type: "array", items: { const: 1 }, minItems: 1 },
      { minItems: 3 },
    ],
    ["minItems 1", { type: "array", items: { const: 1 } }, { minItems: 1 }],
    ["maxItems", { type: "array", items: { const: 1 } }, { maxItems: 2 }],
    [
      "maxItems within maxItems",
      { type: "array", items: { const: 1 }, maxItems: 5 },
      { maxItems: 3 },
    ],
    ["maxItems 0", array, { maxItems: 0 }],
    [
      "uniqueItems as one of two alternatives",
      { type: "array", items: { const: 1 } },
      { anyOf: [{ uniqueItems: true }, { maxItems: 0 }] },
    ],
    [
      "maxItems of a tuple",
      { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], items: { const: 3 } },
      { maxItems: 2 },
    ],
    [
      "maxItems of different items",
      { type: "array", items: integer, uniqueItems: true },
      { maxItems: 3 },
    ],
    ["the greatest length", { type: "array", items: { const: 1 } }, { maxItems: 199 }],
    ["uniqueItems", { type: "array", items: integer }, { uniqueItems: true }],
    [
      "uniqueItems of a tuple",
      { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], items: { const: 3 } },
      { uniqueItems: true },
    ],
    [
      "uniqueItems of three items",
      { type: "array", items: integer, minItems: 3 },
      { uniqueItems: true },
    ],
    [
      "one of two alternatives",
      { type: "array", items: { const: 1 } },
      { anyOf: [{ maxItems: 1 }, { minItems: 3 }] },
    ],
    [
      "uniqueItems with enum values",
      { type: "array", items: { enum: ["b", "c"] } },
      { uniqueItems: true },
    ],
  ])("chooses the number of items just beyond %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["without one", { type: "array", items: integer }, { contains: { const: 7 } }],
    [
      "without one, but with minItems",
      { type: "array", items: integer, minItems: 1 },
      { contains: { const: 7 } },
    ],
    [
      "with too few",
      { type: "array", items: { const: 7 }, minItems: 1 },
      { contains: { const: 7 }, minContains: 3 },
    ],
    [
      "with too many",
      { type: "array", items: integer },
      { contains: { const: 7 }, minContains: 0, maxContains: 2 },
    ],
    [
      "with one",
      { type: "array", items: integer },
      { contains: { const: 7 }, minContains: 0, maxContains: 0 },
    ],
    ["with too many of a type", array, { contains: integer, minContains: 0, maxContains: 1 }],
    [
      "with two hundred",
      { type: "array", items: { const: 7 } },
      { contains: { const: 7 }, maxContains: 199, minContains: 0 },
    ],
    [
      "with different items that the rejecting side does not accept",
      { type: "array", contains: { const: 7 } },
      { items: { const: 7 } },
    ],
  ])("varies the contained items: %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["contains", { type: "array", items: integer, contains: { const: 7 } }, { maxItems: 0 }],
    ["minContains", { type: "array", contains: { const: 7 }, minContains: 2 }, { maxItems: 1 }],
    ["minItems", { type: "array", items: integer, minItems: 2 }, { type: "null" }],
    [
      "uniqueItems of integers",
      { type: "array", items: integer, uniqueItems: true, minItems: 4 },
      { type: "null" },
    ],
    [
      "uniqueItems of strings",
      { type: "array", items: text, uniqueItems: true, minItems: 8 },
      { type: "null" },
    ],
    [
      "uniqueItems of enum values",
      { type: "array", items: { enum: ["a", "b"] }, uniqueItems: true, minItems: 2 },
      { type: "null" },
    ],
    [
      "uniqueItems of booleans and null",
      { type: "array", items: { type: ["boolean", "null"] }, uniqueItems: true, minItems: 3 },
      { type: "null" },
    ],
    [
      "uniqueItems of integers in bounds",
      {
        type: "array",
        items: { type: "integer", minimum: 5, maximum: 7 },
        uniqueItems: true,
        minItems: 3,
      },
      { type: "null" },
    ],
    [
      "uniqueItems of integers below a bound",
      { type: "array", items: { type: "integer", maximum: -50 }, uniqueItems: true, minItems: 9 },
      { type: "null" },
    ],
    [
      "uniqueItems of multiples above a bound",
      {
        type: "array",
        items: { type: "integer", minimum: 50, allOf: [{ multipleOf: 6 }, { multipleOf: 10 }] },
        uniqueItems: true,
        minItems: 9,
      },
      { type: "null" },
    ],
    [
      "prefixItems and uniqueItems",
      { type: "array", prefixItems: [integer, integer], uniqueItems: true, minItems: 2 },
      { type: "null" },
    ],
  ])("makes items that the accepting side requires: %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it.each<WitnessRow>([
    ["there are no such items", { type: "array", items: false }, { items: integer }],
    [
      "not enough different items exist",
      { type: "array", items: { const: 1 }, uniqueItems: true, minItems: 2 },
      false,
    ],
    [
      "more items are required than are made",
      { type: "array", items: integer, minItems: 201 },
      false,
    ],
    [
      "the bound lies beyond what is made",
      { type: "array", items: { const: 1 } },
      { maxItems: 200 },
    ],
    [
      "a billion items are asked for, inside",
      { type: "array", prefixItems: [{ type: "array", minItems: 1e9 }], minItems: 1 },
      false,
    ],
    ["an item cannot be made", { type: "array", items: false, minItems: 1 }, false],
    [
      "uniqueItems always holds because there is no second item",
      { type: "array", items: integer, maxItems: 1 },
      { uniqueItems: true },
    ],
  ])("finds none if %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(false);
  });

  it("varies at most the position after the first fifty of a tuple", () => {
    const tuple = (length: number, last: JsonValue): Located =>
      at({
        type: "array",
        prefixItems: [...Array.from({ length }, () => ({ const: 1 })), last],
      });
    const found = (length: number) =>
      witness(tuple(length, { enum: [1, 2] }), tuple(length, { const: 1 }), proofTools);
    expect(found(50)).toEqual([...Array.from({ length: 50 }, () => 1), 2]);
    expect(found(51)).toBeUndefined();
  });

  it("makes no more than two hundred contained items", () => {
    const sevens = { type: "array", items: { const: 7 } };
    const rejecting = { contains: { const: 7 }, maxContains: 200, minContains: 0 };
    expect(witness(at(sevens), at(rejecting), proofTools)).toBeUndefined();
    expect(
      witness(at(sevens), at({ ...rejecting, maxContains: 1e12 }), proofTools),
    ).toBeUndefined();
  });
});
