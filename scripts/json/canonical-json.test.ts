import { describe, expect, it } from "vitest";
import { canonicalJson, distinctJson, sameJson } from "./canonical-json.ts";
import type { JsonValue } from "./json-value.ts";

describe("canonicalJson", () => {
  it.each<[value: JsonValue, text: string]>([
    [null, "null"],
    ["a", '"a"'],
    [1.5, "1.5"],
    [[1, [], "b"], '[1,[],"b"]'],
    [{}, "{}"],
    [{ b: { d: 1, c: [{ f: 1, e: 2 }] }, a: null }, '{"a":null,"b":{"c":[{"e":2,"f":1}],"d":1}}'],
  ])("writes %j with sorted properties", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe("sameJson", () => {
  it("ignores the order of properties, but not that of items", () => {
    expect(sameJson({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson("a", "a")).toBe(true);
    expect(sameJson(1, "1")).toBe(false);
  });
});

describe("distinctJson", () => {
  it("keeps the first of equal values, in order", () => {
    expect(distinctJson([{ a: 1, b: 2 }, 1, { b: 2, a: 1 }, "1", 1])).toEqual([
      { a: 1, b: 2 },
      1,
      "1",
    ]);
  });
});
