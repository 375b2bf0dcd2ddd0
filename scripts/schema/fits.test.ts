import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { fits } from "./fits.ts";
import { normalize } from "./normalize.ts";

describe("fits", () => {
  it.each<[string, JsonObject, JsonValue, boolean | undefined]>([
    ["a value of the type", { type: "string" }, "a", true],
    ["a value of another type", { type: "string" }, 1, false],
    ["a value of the list", { enum: [{ a: 1 }] }, { a: 1 }, true],
    ["a later value of the list", { enum: ["a", "b"] }, "b", true],
    ["a value not on the list", { enum: ["a", "b"] }, "c", false],
    ["a value of the list that a bound rejects", { enum: [1, 2], minimum: 2 }, 1, false],
    ["a number at its minimum", { minimum: 2 }, 2, true],
    ["a number below its minimum", { minimum: 2 }, 1.9, false],
    ["a number at its maximum", { maximum: 2 }, 2, true],
    ["a number above its maximum", { maximum: 2 }, 2.1, false],
    ["a number at its exclusive minimum", { exclusiveMinimum: 2 }, 2, false],
    ["a number above its exclusive minimum", { exclusiveMinimum: 2 }, 2.1, true],
    ["a number at its exclusive maximum", { exclusiveMaximum: 2 }, 2, false],
    ["a number below its exclusive maximum", { exclusiveMaximum: 2 }, 1.9, true],
    ["a multiple", { multipleOf: 3 }, 6, true],
    ["no multiple", { multipleOf: 3 }, 7, false],
    ["a fraction, whose steps nobody counts", { multipleOf: 3 }, 1.5, undefined],
    ["a step that is a fraction", { multipleOf: 0.5 }, 3, undefined],
    ["a text at its least length", { minLength: 2 }, "ab", true],
    ["a text below its least length", { minLength: 2 }, "a", false],
    ["a text at its greatest length", { maxLength: 2 }, "ab", true],
    ["a text above its greatest length", { maxLength: 2 }, "abc", false],
    ["a character of two code units", { maxLength: 1 }, "😀", true],
    ["a text under a pattern, which is not run", { pattern: "a" }, "a", undefined],
    ["a text that a bound rejects beside a pattern", { pattern: "a", maxLength: 1 }, "ab", false],
    ["a value of a type that the bound says nothing of", { minLength: 2 }, 1, true],
    ["a value under a schema for all types", { not: { type: "null" } }, 1, undefined],
    ["a list under a number of items, which are not counted", { minItems: 1 }, [1], undefined],
    ["a bound that is not a number", { minimum: "1" }, 2, undefined],
  ])("judges %s", (_, schema, value, verdict) => {
    expect(fits(normalize(schema), value)).toBe(verdict);
  });
});
