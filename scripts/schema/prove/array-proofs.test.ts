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

describe("proofs about arrays", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["items imply a wider type", array({ items: whole }), { items: number }],
    ["empty arrays imply any items", array({ maxItems: 0 }), { items: text }],
    [
      "items of several schemas imply all of them",
      array({ items: number, allOf: [{ items: { minimum: 1 } }] }),
      { items: { type: "number", minimum: 1 } },
    ],
    [
      "a tuple implies a schema that all its positions and its rest imply",
      array({ prefixItems: [whole, number], items: whole }),
      { items: number },
    ],
    [
      "the rest of a tuple does not matter if it cannot be reached",
      array({ prefixItems: [whole], maxItems: 1 }),
      { items: number },
    ],
    [
      "positions beyond maxItems do not matter",
      array({ prefixItems: [whole, text], maxItems: 1 }),
      { items: number },
    ],
    [
      "positions after one that accepts nothing do not matter",
      array({ prefixItems: [whole, false, text] }),
      { items: number },
    ],
    [
      "items imply the positions of a tuple",
      array({ items: whole }),
      { prefixItems: [number, number] },
    ],
    [
      "prefixItems imply the positions of a tuple",
      array({ prefixItems: [text, whole] }),
      { prefixItems: [text, number] },
    ],
    [
      "a position that cannot be reached implies anything",
      array({ prefixItems: [text], maxItems: 1 }),
      { prefixItems: [text, number] },
    ],
    [
      "positions beyond a shorter tuple imply its rest",
      array({ prefixItems: [text, whole], items: whole }),
      { prefixItems: [text], items: number },
    ],
    [
      "the rest of a tuple implies the positions of a longer one",
      array({ prefixItems: [text], items: whole }),
      { prefixItems: [text, number], items: number },
    ],
    [
      "a closed tuple implies maxItems",
      array({ prefixItems: [text], items: false }),
      { maxItems: 1 },
    ],
    ["items: false implies maxItems 0", array({ items: false }), { maxItems: 0 }],
    [
      "a position that accepts nothing implies maxItems",
      array({ prefixItems: [text, { type: "string", enum: [] }] }),
      { maxItems: 1 },
    ],
    ["maxItems implies a greater one", array({ maxItems: 1 }), { maxItems: 2 }],
    ["minItems implies a smaller one", array({ minItems: 2 }), { minItems: 1 }],
    ["contains implies minItems 1", array({ contains: text }), { minItems: 1 }],
    ["minContains implies minItems", array({ contains: text, minContains: 3 }), { minItems: 3 }],
    [
      "the greater of minItems and minContains counts",
      array({ contains: text, minContains: 3, minItems: 2 }),
      { minItems: 3 },
    ],
    ["contains implies contains of a wider type", array({ contains: whole }), { contains: number }],
    [
      "minContains implies a smaller one",
      array({ contains: whole, minContains: 3 }),
      { contains: number, minContains: 2 },
    ],
    [
      "items and minItems imply contains",
      array({ items: whole, minItems: 2 }),
      { contains: number, minContains: 2 },
    ],
    [
      "prefixItems and minItems imply contains",
      array({ prefixItems: [whole, whole], items: number, minItems: 1 }),
      { contains: number },
    ],
    [
      "contains has no effect with minContains 0",
      array({ items: text }),
      { contains: number, minContains: 0 },
    ],
    [
      "maxItems implies maxContains",
      array({ minItems: 1, maxItems: 2, items: whole }),
      { contains: whole, maxContains: 2 },
    ],
    [
      "maxContains implies a greater one of a narrower schema",
      array({ contains: number, minContains: 0, maxContains: 1 }),
      { contains: whole, minContains: 0, maxContains: 2 },
    ],
    [
      "maxContains implies the same of a narrower schema",
      array({ contains: number, minContains: 0, maxContains: 2 }),
      { contains: whole, minContains: 0, maxContains: 2 },
    ],
    [
      "one of several contains is enough",
      array({ contains: text, allOf: [{ contains: whole }] }),
      { contains: number },
    ],
    [
      "uniqueItems implies itself",
      array({ uniqueItems: true, minItems: 2 }),
      { uniqueItems: true },
    ],
    ["maxItems 1 implies uniqueItems", array({ maxItems: 1 }), { uniqueItems: true }],
    ["uniqueItems: false is always implied", array({ items: text }), { uniqueItems: false }],
    [
      "unevaluatedItems: true is always implied",
      array({ items: text }),
      { unevaluatedItems: true },
    ],
  ])("%s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["items imply a narrower type", array({ items: number }), { items: whole }],
    ["unrestricted items imply a type", array({}), { items: whole }],
    [
      "the positions of a tuple imply the type of its rest",
      array({ prefixItems: [text], items: whole }),
      { items: number },
    ],
    ["the open rest of a tuple implies a type", array({ prefixItems: [whole] }), { items: number }],
    [
      "the open rest of a tuple implies a type if it has room for one item",
      array({ prefixItems: [whole], maxItems: 2 }),
      { items: number },
    ],
    [
      "the last position that can be reached does not matter",
      array({ prefixItems: [whole, text], maxItems: 2 }),
      { items: number },
    ],
    [
      "items imply a position of a different type",
      array({ items: text }),
      { prefixItems: [text, number] },
    ],
    [
      "the last position of the outer tuple does not matter",
      array({ prefixItems: [text], items: text, maxItems: 2 }),
      { prefixItems: [text, number] },
    ],
    [
      "a position beyond the outer tuple does not matter",
      array({ prefixItems: [text, text], items: whole }),
      { prefixItems: [text], items: number },
    ],
    [
      "the rest of a longer outer tuple does not matter",
      array({ prefixItems: [text], items: text }),
      { prefixItems: [text, text], items: number },
    ],
    ["an open tuple implies maxItems", array({ prefixItems: [text] }), { maxItems: 1 }],
    [
      "a closed tuple implies a smaller maxItems",
      array({ prefixItems: [text], items: false }),
      { maxItems: 0 },
    ],
    ["maxItems implies a smaller one", array({ maxItems: 2 }), { maxItems: 1 }],
    ["maxItems implies one that is not a number", array({ maxItems: 2 }), { maxItems: "3" }],
    ["minItems implies a greater one", array({ minItems: 1 }), { minItems: 2 }],
    ["minItems implies one that is not a number", array({ minItems: 2 }), { minItems: "1" }],
    ["contains implies minItems 2", array({ contains: text }), { minItems: 2 }],
    [
      "minContains without contains implies minItems",
      array({ minContains: 3, items: text }),
      { minItems: 1 },
    ],
    [
      "contains with minContains 0 implies minItems",
      array({ contains: text, minContains: 0 }),
      { minItems: 1 },
    ],
    [
      "contains implies contains of a narrower type",
      array({ contains: number }),
      { contains: whole },
    ],
    [
      "minContains implies a greater one",
      array({ contains: whole, minContains: 2 }),
      { contains: number, minContains: 3 },
    ],
    ["items without minItems imply contains", array({ items: whole }), { contains: number }],
    [
      "items imply a minContains above minItems",
      array({ items: whole, minItems: 1 }),
      { contains: number, minContains: 2 },
    ],
    [
      "items of a different type imply contains",
      array({ prefixItems: [text], items: text, minItems: 2 }),
      { contains: number },
    ],
    [
      "optional positions of a tuple count for minContains",
      array({ prefixItems: [whole, text, whole], minItems: 2 }),
      { contains: number, minContains: 2 },
    ],
    [
      "maxItems implies a smaller maxContains",
      array({ minItems: 1, maxItems: 3, items: whole }),
      { contains: whole, maxContains: 2 },
    ],
    [
      "contains implies maxContains",
      array({ contains: whole }),
      { contains: whole, maxContains: 2 },
    ],
    [
      "maxContains implies a smaller one",
      array({ contains: number, minContains: 0, maxContains: 2 }),
      { contains: whole, minContains: 0, maxContains: 1 },
    ],
    [
      "maxContains implies that of a wider schema",
      array({ contains: whole, minContains: 0, maxContains: 1 }),
      { contains: number, minContains: 0, maxContains: 1 },
    ],
    [
      "contains and maxContains of two schemas imply both of one schema",
      array({ contains: whole, allOf: [{ contains: text, maxContains: 1 }] }),
      { contains: whole, maxContains: 1 },
    ],
    ["items imply uniqueItems", array({ items: text }), { uniqueItems: true }],
    ["maxItems 2 implies uniqueItems", array({ maxItems: 2 }), { uniqueItems: true }],
    [
      "uniqueItems that is a string implies uniqueItems",
      array({ uniqueItems: "true", maxItems: 2 }),
      { uniqueItems: true },
    ],
    [
      "an open tuple implies unevaluatedItems: false",
      array({ prefixItems: [text] }),
      { prefixItems: [text], unevaluatedItems: false },
    ],
  ])("does not prove that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it.each<[string, boolean, JsonSchema]>([
    ["minItems above maxItems", true, array({ minItems: 3, maxItems: 2 })],
    ["minItems equal to maxItems", false, array({ minItems: 2, maxItems: 2 })],
    ["a required item that accepts nothing", true, array({ minItems: 1, items: false })],
    ["an optional item that accepts nothing", false, array({ items: false })],
    [
      "a required first position that accepts nothing",
      true,
      array({ minItems: 1, prefixItems: [false], items: text }),
    ],
    [
      "minItems beyond a closed tuple",
      true,
      array({ minItems: 2, prefixItems: [text], items: false }),
    ],
    ["contains with maxItems 0", true, array({ contains: text, maxItems: 0 })],
    [
      "a required item of two types at once",
      true,
      array({ minItems: 1, items: text, allOf: [{ items: flag }] }),
    ],
  ])("decides whether any array is valid: %s", (_, empty, schema) => {
    expect(isProvenEmpty(schema)).toBe(empty);
  });
});
