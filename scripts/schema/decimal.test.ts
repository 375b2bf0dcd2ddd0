import { describe, expect, it } from "vitest";
import { isMultipleOf, leastCommonMultiple, multiplesBetween } from "./decimal.ts";

describe("isMultipleOf", () => {
  it.each<[value: number | undefined, divisor: number, is: boolean]>([
    [6, 3, true],
    [7, 3, false],
    [0.3, 0.1, true],
    [-0.35, 0.1, false],
    [1e300, 1e-5, true],
    [1, Infinity, false],
    [1, 0, false],
    [-6, -3, false],
    [undefined, 1, false],
  ])("of %j and %j is %j", (value, divisor, is) => {
    expect(isMultipleOf(value, divisor)).toBe(is);
  });
});

describe("multiplesBetween", () => {
  it.each<[divisors: number[], low: number, high: number, multiples: number[] | undefined]>([
    [[3], 1, 10, [3, 6, 9]],
    [[3], 3, 9, [3, 6, 9]],
    [[3], -4, 4, [-3, 0, 3]],
    [[3], -5, -4, []],
    [[0.1], 0.25, 0.4, [0.3, 0.4]],
    [[25], 10, 60, [25, 50]],
    [[2], 1, 10, undefined],
    [[4, 6, 0, Infinity, -5], 1, 40, [12, 24, 36]],
    [[0.4, 6], 1, 15, [6, 12]],
    [[2], -Infinity, 2, undefined],
    [[2], 2, Infinity, undefined],
    [[], 1, 2, undefined],
    [[0], 1, 2, undefined],
  ])("of all of %j from %j to %j, at most four, are %j", (divisors, low, high, multiples) => {
    const step = leastCommonMultiple(divisors);
    expect(step && multiplesBetween(step, low, high, 4)).toEqual(multiples);
  });
});
