import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { accepts } from "./accepts.ts";

const other = { schema: false };

/** Asked of a schema that is in neither document: then only types, values and bounds can answer. */
function acceptsByItself(schema: JsonSchema, payload: JsonValue): boolean | undefined {
  return accepts([{}, {}], proofTools, { side: 0, pointer: "/gone", schema }, payload);
}

describe("accepts", () => {
  it.each<[string, JsonSchema, JsonValue, boolean]>([
    ["a type", { type: "string" }, "a", true],
    ["another type", { type: "string" }, 1, false],
    ["a value on the list", { enum: ["a", { b: 1, c: 2 }] }, { c: 2, b: 1 }, true],
    ["a value that is not on the list", { enum: ["a", "b"] }, "c", false],
    ["any payload", true, 1, true],
    ["no payload", false, 1, false],
    ["a minimum", { minimum: 2 }, 2, true],
    ["less than a minimum", { minimum: 2 }, 1, false],
    ["a maximum", { maximum: 2 }, 2, true],
    ["more than a maximum", { maximum: 2 }, 3, false],
    ["an exclusive minimum", { exclusiveMinimum: 2 }, 2, false],
    ["more than an exclusive minimum", { exclusiveMinimum: 2 }, 3, true],
    ["an exclusive maximum", { exclusiveMaximum: 2 }, 2, false],
    ["less than an exclusive maximum", { exclusiveMaximum: 2 }, 1, true],
    ["a least length", { minLength: 2 }, "ab", true],
    ["less than a least length", { minLength: 2 }, "a", false],
    ["a greatest length", { maxLength: 2 }, "ab", true],
    ["more than a greatest length", { maxLength: 2 }, "abc", false],
    ["a character of two code units", { maxLength: 1 }, "😀", true],
    ["a bound for another type", { minLength: 2 }, 1, true],
    ["a keyword for another type", { required: ["a"] }, 1, true],
    ["a bound beside a value of the list", { enum: [1, 3], minimum: 2 }, 1, false],
    ["a bound that rejects, before any schema", { maxLength: 1, $ref: "#/gone" }, "ab", false],
  ])("answers for %s without asking anybody", (_, schema, payload, verdict) => {
    expect(acceptsByItself(schema, payload)).toBe(verdict);
  });

  it.each<[string, JsonSchema, JsonValue, boolean | undefined]>([
    ["a pattern", { pattern: "^a" }, "ab", true],
    ["a pattern that does not match", { pattern: "^a" }, "ba", false],
    ["a pattern that cannot be run", { pattern: "(" }, "a", undefined],
    ["steps", { multipleOf: 2 }, 3, false],
    ["a reference", { $ref: "#/components/One" }, 1, true],
    ["a reference beside a list", { enum: [1, 2], $ref: "#/components/One" }, 2, false],
    ["a reference that leads to nothing", { $ref: "#/components/Gone" }, 1, undefined],
    ["a bound that is no number", { minimum: "1" }, 0, undefined],
    ["a number of items", { minItems: 2 }, [1], false],
  ])("asks the judge about %s", (_, schema, payload, verdict) => {
    const own = { schema, components: { One: { const: 1 } } };
    const asked = (side: 0 | 1) =>
      accepts(
        side === 0 ? [own, other] : [other, own],
        proofTools,
        { side, pointer: "/schema", schema },
        payload,
      );
    expect([asked(0), asked(1)]).toEqual([verdict, verdict]);
  });
});
