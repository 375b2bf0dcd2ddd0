import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { sizeOf } from "./size-of.ts";

describe("sizeOf", () => {
  it.each<[JsonValue, number]>([
    [null, 1],
    [0, 1],
    ["text", 1],
    [[], 1],
    [{}, 1],
    [[1, 2], 3],
    [{ a: 1, b: null }, 3],
    [{ a: [1, { b: 2 }], c: [] }, 6],
  ])("counts the values in %j: %i", (payload, size) => {
    expect([sizeOf(payload), sizeOf(payload)]).toEqual([size, size]);
  });

  it("counts what is shared each time it stands there, but looks at it once", () => {
    const double = (part: JsonValue): JsonValue => [part, part];
    const shared = Array.from({ length: 40 }).reduce<JsonValue>(double, []);
    expect(sizeOf(shared)).toBe(2 ** 41 - 1);
  });
});
