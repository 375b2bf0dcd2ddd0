import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "./json-value.ts";
import { withValueAt } from "./with-value-at.ts";

describe("withValueAt", () => {
  it.each<[string, JsonSchema, string[], JsonValue | undefined, JsonSchema]>([
    ["puts a value in the place of another", { a: 1, b: 2, c: 3 }, ["b"], 9, { a: 1, b: 9, c: 3 }],
    ["adds a value behind the others", { b: 2 }, ["a"], 9, { b: 2, a: 9 }],
    ["takes a value away", { a: 1, b: 2 }, ["a"], undefined, { b: 2 }],
    ["takes nothing away where nothing is", { a: 1 }, ["b"], undefined, { a: 1 }],
    [
      "goes down through objects",
      { a: { b: { c: 1 } } },
      ["a", "b", "c"],
      9,
      { a: { b: { c: 9 } } },
    ],
    ["makes the objects on its way", {}, ["a", "b"], 9, { a: { b: 9 } }],
    ["makes them even for nothing", {}, ["a", "b"], undefined, { a: {} }],
    [
      "goes down through arrays",
      { a: [{ b: 1 }, { b: 2 }] },
      ["a", "1", "b"],
      9,
      { a: [{ b: 1 }, { b: 9 }] },
    ],
    ["replaces an item", { a: [1, 2] }, ["a", "0"], 9, { a: [9, 2] }],
    [
      "leaves an item that nothing shall replace",
      { a: [1, 2] },
      ["a", "0"],
      undefined,
      { a: [1, 2] },
    ],
    ["adds no item", { a: [1] }, ["a", "1"], 9, { a: [1] }],
    ["takes no other form of an index", { a: [1, 2] }, ["a", "01"], 9, { a: [1, 2] }],
    ["goes into nothing but objects and arrays", { a: 5 }, ["a", "b"], 9, { a: 5 }],
    ["replaces the whole", { a: 1 }, [], { b: 2 }, { b: 2 }],
    ["replaces the whole by a boolean", { a: 1 }, [], false, false],
    ["keeps a whole that would be no schema any more", { a: 1 }, [], "text", { a: 1 }],
    ["keeps a whole that would be gone", { a: 1 }, [], undefined, { a: 1 }],
    ["keeps a boolean, which holds nothing", true, ["a"], 9, true],
    ["takes names of the prototype for names", {}, ["constructor"], 9, { constructor: 9 }],
  ])("%s", (_, schema, tokens, value, expected) => {
    const before = structuredClone(schema);
    const changed = withValueAt(schema, tokens, value);
    expect(changed).toEqual(expected);
    expect(Object.keys(Object(changed))).toEqual(Object.keys(Object(expected)));
    expect(schema).toEqual(before);
  });
});
