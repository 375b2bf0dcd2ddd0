import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";

const array = (stated: { readonly [keyword: string]: JsonValue }): JsonSchema => ({
  type: "array",
  ...stated,
});
const text = { type: "string" };
const whole = { type: "integer" };
const number = { type: "number" };
const flag = { type: "boolean" };

describe("the proofs about arrays", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["items of a type are items of a wider one", array({ items: whole }), { items: number }],
    ["items allow everything if arrays are empty", array({ maxItems: 0 }), { items: text }],
    [
      "items of several schemas keep to all of them",
      array({ items: number, allOf: [{ items: { minimum: 1 } }] }),
      { items: { type: "number", minimum: 1 } },
    ],
    [
      "the items of a tuple keep to one schema, the rest too",
      array({ prefixItems: [whole, number], items: whole }),
      { items: number },
    ],
    [
      "the rest of a tuple does not matter where it cannot be reached",
      array({ prefixItems: [whole], maxItems: 1 }),
      { items: number },
    ],
    [
      "places beyond the greatest length do not matter",
      array({ prefixItems: [whole, text], maxItems: 1 }),
      { items: number },
    ],
    [
      "places beyond one where nothing may stand do not matter",
      array({ prefixItems: [whole, false, text] }),
      { items: number },
    ],
    [
      "a place asked for is filled from items",
      array({ items: whole }),
      { prefixItems: [number, number] },
    ],
    [
      "a place is filled from prefixItems",
      array({ prefixItems: [text, whole] }),
      { prefixItems: [text, number] },
    ],
    [
      "a place that cannot be reached may be asked for anything",
      array({ prefixItems: [text], maxItems: 1 }),
      { prefixItems: [text, number] },
    ],
    [
      "a tuple's rest is what stands beyond the places asked for",
      array({ prefixItems: [text, whole], items: whole }),
      { prefixItems: [text], items: number },
    ],
    [
      "a tuple asked for may be longer",
      array({ prefixItems: [text], items: whole }),
      { prefixItems: [text, number], items: number },
    ],
    [
      "closed items say how long an array is",
      array({ prefixItems: [text], items: false }),
      { maxItems: 1 },
    ],
    ["no items at all", array({ items: false }), { maxItems: 0 }],
    [
      "a place where nothing may stand ends the array",
      array({ prefixItems: [text, { type: "string", enum: [] }] }),
      { maxItems: 1 },
    ],
    ["a greatest length keeps to a greater one", array({ maxItems: 1 }), { maxItems: 2 }],
    ["a least length keeps to a lesser one", array({ minItems: 2 }), { minItems: 1 }],
    ["what contains an item has one", array({ contains: text }), { minItems: 1 }],
    [
      "what contains several items has as many",
      array({ contains: text, minContains: 3 }),
      { minItems: 3 },
    ],
    [
      "of least length and least contained the greater counts",
      array({ contains: text, minContains: 3, minItems: 2 }),
      { minItems: 3 },
    ],
    ["what contains a type contains a wider one", array({ contains: whole }), { contains: number }],
    [
      "a kept minContains keeps to a lesser one",
      array({ contains: whole, minContains: 3 }),
      { contains: number, minContains: 2 },
    ],
    [
      "a sufficient array of nothing else contains it",
      array({ items: whole, minItems: 2 }),
      { contains: number, minContains: 2 },
    ],
    [
      "a tuple of nothing else contains it",
      array({ prefixItems: [whole, whole], items: number, minItems: 1 }),
      { contains: number },
    ],
    [
      "contains says nothing with a minContains of 0",
      array({ items: text }),
      { contains: number, minContains: 0 },
    ],
    [
      "an array is too short to contain too many",
      array({ minItems: 1, maxItems: 2, items: whole }),
      { contains: whole, maxContains: 2 },
    ],
    [
      "a kept maxContains keeps to a greater one, of a narrower schema",
      array({ contains: number, minContains: 0, maxContains: 1 }),
      { contains: whole, minContains: 0, maxContains: 2 },
    ],
    [
      "a kept maxContains keeps to the same of a narrower schema",
      array({ contains: number, minContains: 0, maxContains: 2 }),
      { contains: whole, minContains: 0, maxContains: 2 },
    ],
    [
      "one of several contains is enough",
      array({ contains: text, allOf: [{ contains: whole }] }),
      { contains: number },
    ],
    ["items that differ", array({ uniqueItems: true, minItems: 2 }), { uniqueItems: true }],
    ["a single item differs from all others", array({ maxItems: 1 }), { uniqueItems: true }],
    ["no uniqueItems is asked for", array({ items: text }), { uniqueItems: false }],
    ["nothing is asked of evaluated items", array({ items: text }), { unevaluatedItems: true }],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["items to a narrower type", array({ items: number }), { items: whole }],
    ["free items to a type", array({}), { items: whole }],
    [
      "the items of a tuple to the type of their rest",
      array({ prefixItems: [text], items: whole }),
      { items: number },
    ],
    ["the open rest of a tuple to a type", array({ prefixItems: [whole] }), { items: number }],
    [
      "the rest of a tuple to a type, where there is just room for it",
      array({ prefixItems: [whole], maxItems: 2 }),
      { items: number },
    ],
    [
      "the last place that can be reached",
      array({ prefixItems: [whole, text], maxItems: 2 }),
      { items: number },
    ],
    ["a place to another type", array({ items: text }), { prefixItems: [text, number] }],
    [
      "the last place asked for",
      array({ prefixItems: [text], items: text, maxItems: 2 }),
      { prefixItems: [text, number] },
    ],
    [
      "a place beyond those asked for",
      array({ prefixItems: [text, text], items: whole }),
      { prefixItems: [text], items: number },
    ],
    [
      "the rest beyond a longer tuple",
      array({ prefixItems: [text], items: text }),
      { prefixItems: [text, text], items: number },
    ],
    ["a tuple to its length", array({ prefixItems: [text] }), { maxItems: 1 }],
    ["closed items to fewer", array({ prefixItems: [text], items: false }), { maxItems: 0 }],
    ["a greatest length to a lesser one", array({ maxItems: 2 }), { maxItems: 1 }],
    ["a greatest length to one that is not a number", array({ maxItems: 2 }), { maxItems: "3" }],
    ["a least length to a greater one", array({ minItems: 1 }), { minItems: 2 }],
    ["a least length to one that is not a number", array({ minItems: 2 }), { minItems: "1" }],
    ["what contains an item to two", array({ contains: text }), { minItems: 2 }],
    ["minContains alone to a length", array({ minContains: 3, items: text }), { minItems: 1 }],
    [
      "a contains that may be missing to a length",
      array({ contains: text, minContains: 0 }),
      { minItems: 1 },
    ],
    ["what contains a type to a narrower one", array({ contains: number }), { contains: whole }],
    [
      "a minContains to a greater one",
      array({ contains: whole, minContains: 2 }),
      { contains: number, minContains: 3 },
    ],
    [
      "items to containing one, as there may be none",
      array({ items: whole }),
      { contains: number },
    ],
    [
      "too few items to containing as many",
      array({ items: whole, minItems: 1 }),
      { contains: number, minContains: 2 },
    ],
    [
      "items of another type to containing one",
      array({ prefixItems: [text], items: text, minItems: 2 }),
      { contains: number },
    ],
    [
      "a tuple to containing more than it surely has",
      array({ prefixItems: [whole, text, whole], minItems: 2 }),
      { contains: number, minContains: 2 },
    ],
    [
      "an array to containing no more than it may hold",
      array({ minItems: 1, maxItems: 3, items: whole }),
      { contains: whole, maxContains: 2 },
    ],
    [
      "a contains without end to maxContains",
      array({ contains: whole }),
      { contains: whole, maxContains: 2 },
    ],
    [
      "a maxContains to a lesser one",
      array({ contains: number, minContains: 0, maxContains: 2 }),
      { contains: whole, minContains: 0, maxContains: 1 },
    ],
    [
      "a maxContains to that of a wider schema",
      array({ contains: whole, minContains: 0, maxContains: 1 }),
      { contains: number, minContains: 0, maxContains: 1 },
    ],
    [
      "enough of one schema and few of another to both of one",
      array({ contains: whole, allOf: [{ contains: text, maxContains: 1 }] }),
      { contains: whole, maxContains: 1 },
    ],
    ["free items to differing ones", array({ items: text }), { uniqueItems: true }],
    ["two items to differing ones", array({ maxItems: 2 }), { uniqueItems: true }],
    [
      "the word true to differing items",
      array({ uniqueItems: "true", maxItems: 2 }),
      { uniqueItems: true },
    ],
    [
      "free items to none unevaluated",
      array({ prefixItems: [text] }),
      { prefixItems: [text], unevaluatedItems: false },
    ],
  ])("does not hold %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["more items than may be", true, array({ minItems: 3, maxItems: 2 })],
    ["as many items as may be", false, array({ minItems: 2, maxItems: 2 })],
    ["an item that nothing is", true, array({ minItems: 1, items: false })],
    ["an item that nothing is, but no item either", false, array({ items: false })],
    [
      "an item that nothing is, at the first place alone",
      true,
      array({ minItems: 1, prefixItems: [false], items: text }),
    ],
    ["more items than places", true, array({ minItems: 2, prefixItems: [text], items: false })],
    ["a contained item where none may be", true, array({ contains: text, maxItems: 0 })],
    [
      "items that would need two types at once",
      true,
      array({ minItems: 1, items: text, allOf: [{ items: flag }] }),
    ],
  ])("decides whether there is an array: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
