import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "./json-value.ts";
import { runs } from "./testing/runs.ts";
import { withShared } from "./with-shared.ts";

describe("withShared", () => {
  it("shares only equal values at the same place", () => {
    const first = { a: { b: [1, { c: 2 }] }, d: { e: 1, f: 2 }, n: { big: 2 ** 53 } };
    const second = { a: { b: [1, { c: 2 }], g: 3 }, d: { f: 2, e: 1 }, n: { big: 2 ** 53 } };
    const shared = Object(withShared(first, second));
    expect(shared.a.b).toBe(first.a.b);
    expect(shared.a).not.toBe(first.a);
    expect(Object.keys(shared.d)).toEqual(["f", "e"]);
    expect(shared.n).not.toBe(first.n);
    expect(withShared(first.a, structuredClone(first.a))).toBe(first.a);
  });

  it("changes no value", () => {
    const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;
    const property = fc.property(json, json, (first, second) => {
      expect(JSON.stringify(withShared(first, second))).toBe(JSON.stringify(second));
      const [one, two] = [{ a: first }, { a: structuredClone(first), b: second }];
      expect(JSON.stringify(withShared(one, two))).toBe(JSON.stringify(two));
    });
    fc.assert(property, { numRuns: runs(1) });
  });
});
