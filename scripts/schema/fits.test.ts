import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { fits } from "./fits.ts";
import { normalize } from "./normalize.ts";

describe("fits", () => {
  it.each<[string, JsonObject, JsonValue, boolean | undefined]>([
    ["a value of the type", { type: "string" }, "a", true],
    ["a value of a different type", { type: "string" }, 1, false],
    ["a value in the enum", { enum: [{ a: 1 }] }, { a: 1 }, true],
    ["a later value in the enum", { enum: ["a", "b"] }, "b", true],
    ["a value that is not in the enum", { enum: ["a", "b"] }, "c", false],
    ["a value in the enum that a bound rejects", { enum: [1, 2], minimum: 2 }, 1, false],
    ["a number at its minimum", { minimum: 2 }, 2, true],
    ["a number below its minimum", { minimum: 2 }, 1.9, false],
    ["a number at its maximum", { maximum: 2 }, 2, true],
    ["a number above its maximum", { maximum: 2 }, 2.1, false],
    ["a number at its exclusive minimum", { exclusiveMinimum: 2 }, 2, false],
    ["a number above its exclusive minimum", { exclusiveMinimum: 2 }, 2.1, true],
    ["a number at its exclusive maximum", { exclusiveMaximum: 2 }, 2, false],
    ["a number below its exclusive maximum", { exclusiveMaximum: 2 }, 1.9, true],
    ["a multiple", { multipleOf: 3 }, 6, true],
    ["a number that is not a multiple", { multipleOf: 3 }, 7, false],
    ["a fraction with multipleOf, which is undecided", { multipleOf: 3 }, 1.5, undefined],
    ["a fractional multipleOf, which is undecided", { multipleOf: 0.5 }, 3, undefined],
    ["a string at its minimum length", { minLength: 2 }, "ab", true],
    ["a string below its minimum length", { minLength: 2 }, "a", false],
    ["a string at its maximum length", { maxLength: 2 }, "ab", true],
    ["a string above its maximum length", { maxLength: 2 }, "abc", false],
    ["a character of two code units", { maxLength: 1 }, "😀", true],
    ["a string with a pattern, which is not run", { pattern: "a" }, "a", undefined],
    ["a string that a bound rejects beside a pattern", { pattern: "a", maxLength: 1 }, "ab", false],
    ["a value of a type that the bound does not apply to", { minLength: 2 }, 1, true],
    [
      "a value with a keyword for all types, which is undecided",
      { not: { type: "null" } },
      1,
      undefined,
    ],
    ["an array with a number of items, which are not counted", { minItems: 1 }, [1], undefined],
    ["a bound that is not a number", { minimum: "1" }, 2, undefined],
  ])("judges %s", (_, schema, value, verdict) => {
    expect(fits(normalize(schema), value)).toBe(verdict);
  });
});
