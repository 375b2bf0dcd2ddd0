import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "./json-value.ts";
import { withValueAt } from "./with-value-at.ts";

describe("withValueAt", () => {
  it.each<[string, JsonSchema, string[], JsonValue | undefined, JsonSchema]>([
    ["replaces a value", { a: 1, b: 2, c: 3 }, ["b"], 9, { a: 1, b: 9, c: 3 }],
    ["appends a value", { b: 2 }, ["a"], 9, { b: 2, a: 9 }],
    ["removes a value", { a: 1, b: 2 }, ["a"], undefined, { b: 2 }],
    ["removes nothing if there is no value", { a: 1 }, ["b"], undefined, { a: 1 }],
    [
      "descends through objects",
      { a: { b: { c: 1 } } },
      ["a", "b", "c"],
      9,
      { a: { b: { c: 9 } } },
    ],
    ["creates missing objects on the path", {}, ["a", "b"], 9, { a: { b: 9 } }],
    ["creates missing objects even to remove a value", {}, ["a", "b"], undefined, { a: {} }],
    [
      "descends through arrays",
      { a: [{ b: 1 }, { b: 2 }] },
      ["a", "1", "b"],
      9,
      { a: [{ b: 1 }, { b: 9 }] },
    ],
    ["replaces an item", { a: [1, 2] }, ["a", "0"], 9, { a: [9, 2] }],
    ["does not remove an item", { a: [1, 2] }, ["a", "0"], undefined, { a: [1, 2] }],
    ["adds no item", { a: [1] }, ["a", "1"], 9, { a: [1] }],
    ["accepts an index only without leading zeros", { a: [1, 2] }, ["a", "01"], 9, { a: [1, 2] }],
    ["descends only into objects and arrays", { a: 5 }, ["a", "b"], 9, { a: 5 }],
    ["replaces the whole schema", { a: 1 }, [], { b: 2 }, { b: 2 }],
    ["replaces the whole schema by a boolean", { a: 1 }, [], false, false],
    [
      "does not replace the whole schema by a value that is not a schema",
      { a: 1 },
      [],
      "text",
      { a: 1 },
    ],
    ["does not remove the whole schema", { a: 1 }, [], undefined, { a: 1 }],
    ["does not change a boolean, which has no properties", true, ["a"], 9, true],
    ["treats names of the prototype as ordinary names", {}, ["constructor"], 9, { constructor: 9 }],
  ])("%s", (_, schema, tokens, value, expected) => {
    const before = structuredClone(schema);
    const changed = withValueAt(schema, tokens, value);
    expect(changed).toEqual(expected);
    expect(Object.keys(Object(changed))).toEqual(Object.keys(Object(expected)));
    expect(schema).toEqual(before);
  });
});
