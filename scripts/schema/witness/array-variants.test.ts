import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { at } from "../testing/located.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };
const array: JsonObject = { type: "array" };

describe("witness, of arrays", () => {
  it.each<WitnessRow>([
    ["items", { type: "array", items: { type: ["integer", "null"] } }, { items: integer }, [null]],
    ["items of no stated type", array, { items: text }, [0]],
    [
      "items of items",
      { type: "array", items: { type: "array", items: { enum: [1, 2] }, minItems: 1 } },
      { items: { items: { const: 1 } } },
      [[2]],
    ],
    ["items false", array, { items: false }, ["text"]],
    [
      "the first of prefixItems",
      { type: "array", prefixItems: [{ type: ["integer", "null"] }, { const: 2 }] },
      { prefixItems: [integer] },
      [null],
    ],
    [
      "the second of prefixItems",
      { type: "array", prefixItems: [{ const: 1 }, { type: ["integer", "null"] }] },
      { prefixItems: [true, integer] },
      [1, null],
    ],
    [
      "items after prefixItems",
      { type: "array", prefixItems: [{ const: 1 }], items: { type: ["integer", "null"] } },
      { prefixItems: [true], items: integer },
      [1, null],
    ],
    [
      "a longer prefixItems",
      { type: "array", items: integer },
      { prefixItems: [true, { minimum: 1 }] },
      [0, 0],
    ],
    [
      "a shorter prefixItems",
      { type: "array", prefixItems: [{ const: 1 }, { enum: [2, 3] }] },
      { items: { enum: [1, 2] } },
      [1, 2, "text"],
    ],
    [
      "items where the base has several",
      { type: "array", items: integer, minItems: 3 },
      { items: { maximum: 5 } },
      [6, 0, 0],
    ],
    [
      "unevaluatedItems",
      { type: "array", items: { const: 1 } },
      { prefixItems: [true], unevaluatedItems: false },
      [1, 1],
    ],
  ])("shows the item that %s refuses", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["minItems", { type: "array", items: { const: 1 } }, { minItems: 2 }, []],
    [
      "minItems within minItems",
      { type: "array", items: { const: 1 }, minItems: 1 },
      { minItems: 3 },
      [1],
    ],
    ["minItems 1", { type: "array", items: { const: 1 } }, { minItems: 1 }, []],
    ["maxItems", { type: "array", items: { const: 1 } }, { maxItems: 2 }, [1, 1, 1]],
    [
      "maxItems within maxItems",
      { type: "array", items: { const: 1 }, maxItems: 5 },
      { maxItems: 3 },
      [1, 1, 1, 1],
    ],
    ["maxItems 0", array, { maxItems: 0 }, ["text"]],
    [
      "uniqueItems as one of two alternatives",
      { type: "array", items: { const: 1 } },
      { anyOf: [{ uniqueItems: true }, { maxItems: 0 }] },
      [1, 1],
    ],
    [
      "maxItems of a tuple",
      { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], items: { const: 3 } },
      { maxItems: 2 },
      [1, 2, 3],
    ],
    [
      "maxItems of different items",
      { type: "array", items: integer, uniqueItems: true },
      { maxItems: 3 },
      [0, 1, -1, 2],
    ],
    [
      "the largest count",
      { type: "array", items: { const: 1 } },
      { maxItems: 199 },
      Array.from({ length: 200 }, () => 1),
    ],
    ["uniqueItems", { type: "array", items: integer }, { uniqueItems: true }, [0, 0]],
    [
      "uniqueItems of a tuple",
      { type: "array", prefixItems: [{ const: 1 }, { const: 2 }], items: { const: 3 } },
      { uniqueItems: true },
      [1, 2, 3, 3],
    ],
    [
      "uniqueItems of three items",
      { type: "array", items: integer, minItems: 3 },
      { uniqueItems: true },
      [0, 0, 0],
    ],
    [
      "one of two alternatives",
      { type: "array", items: { const: 1 } },
      { anyOf: [{ maxItems: 1 }, { minItems: 3 }] },
      [1, 1],
    ],
    [
      "uniqueItems with what the items may be",
      { type: "array", items: { enum: ["b", "c"] } },
      { uniqueItems: true },
      ["b", "b"],
    ],
  ])("counts the items to go just past %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["that none is contained", { type: "array", items: integer }, { contains: { const: 7 } }, []],
    [
      "that none is contained in more",
      { type: "array", items: integer, minItems: 1 },
      { contains: { const: 7 } },
      [0],
    ],
    [
      "that too few are contained",
      { type: "array", items: { const: 7 }, minItems: 1 },
      { contains: { const: 7 }, minContains: 3 },
      [7],
    ],
    [
      "that too many are contained",
      { type: "array", items: integer },
      { contains: { const: 7 }, minContains: 0, maxContains: 2 },
      [7, 7, 7],
    ],
    [
      "that one is contained",
      { type: "array", items: integer },
      { contains: { const: 7 }, minContains: 0, maxContains: 0 },
      [7],
    ],
    [
      "that too many of a type are contained",
      array,
      { contains: integer, minContains: 0, maxContains: 1 },
      [0, 0],
    ],
    [
      "that two hundred are contained",
      { type: "array", items: { const: 7 } },
      { contains: { const: 7 }, maxContains: 199, minContains: 0 },
      Array.from({ length: 200 }, () => 7),
    ],
    [
      "that what is not contained is refused",
      { type: "array", contains: { const: 7 } },
      { items: { const: 7 } },
      [7, "text"],
    ],
  ])("shows by contained items %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["contains", { type: "array", items: integer, contains: { const: 7 } }, { maxItems: 0 }, [7]],
    [
      "minContains",
      { type: "array", contains: { const: 7 }, minContains: 2 },
      { maxItems: 1 },
      [7, 7],
    ],
    ["minItems", { type: "array", items: integer, minItems: 2 }, { type: "null" }, [0, 0]],
    [
      "uniqueItems of integers",
      { type: "array", items: integer, uniqueItems: true, minItems: 4 },
      { type: "null" },
      [0, 1, -1, 2],
    ],
    [
      "uniqueItems of texts",
      { type: "array", items: text, uniqueItems: true, minItems: 8 },
      { type: "null" },
      ["text", "", "é", "😀", "0", "1", "2", "3"],
    ],
    [
      "uniqueItems of enum values",
      { type: "array", items: { enum: ["a", "b"] }, uniqueItems: true, minItems: 2 },
      { type: "null" },
      ["a", "b"],
    ],
    [
      "uniqueItems of booleans and null",
      { type: "array", items: { type: ["boolean", "null"] }, uniqueItems: true, minItems: 3 },
      { type: "null" },
      [true, false, null],
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
      [5, 6, 7],
    ],
    [
      "prefixItems and uniqueItems",
      { type: "array", prefixItems: [integer, integer], uniqueItems: true, minItems: 2 },
      { type: "null" },
      [0, 1],
    ],
  ])("makes items that the accepting side asks for: %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it.each<WitnessRow>([
    ["there are no such items", { type: "array", items: false }, { items: integer }, undefined],
    [
      "not enough different items exist",
      { type: "array", items: { const: 1 }, uniqueItems: true, minItems: 2 },
      false,
      undefined,
    ],
    [
      "more items are asked for than are made",
      { type: "array", items: integer, minItems: 201 },
      false,
      undefined,
    ],
    [
      "the bound lies beyond what is made",
      { type: "array", items: { const: 1 } },
      { maxItems: 200 },
      undefined,
    ],
    ["an item cannot be made", { type: "array", items: false, minItems: 1 }, false, undefined],
    [
      "uniqueItems holds for want of a second item",
      { type: "array", items: integer, maxItems: 1 },
      { uniqueItems: true },
      undefined,
    ],
  ])("finds none where %s", (_, a, b, expected) => {
    expect(witness(at(a), at(b))).toEqual(expected);
  });

  it("varies the first fifty positions of a tuple and the next", () => {
    const tuple = (length: number, last: JsonValue): Located =>
      at({
        type: "array",
        prefixItems: [...Array.from({ length }, () => ({ const: 1 })), last],
      });
    const found = (length: number) =>
      witness(tuple(length, { enum: [1, 2] }), tuple(length, { const: 1 }));
    expect(found(50)).toEqual([...Array.from({ length: 50 }, () => 1), 2]);
    expect(found(51)).toBeUndefined();
  });

  it("makes no more than two hundred contained items", () => {
    const sevens = { type: "array", items: { const: 7 } };
    const refusing = { contains: { const: 7 }, maxContains: 200, minContains: 0 };
    expect(witness(at(sevens), at(refusing))).toBeUndefined();
    expect(witness(at(sevens), at({ ...refusing, maxContains: 1e12 }))).toBeUndefined();
  });
});
