import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { accepts } from "./accepts.ts";

describe("accepts", () => {
  it.each<[string, JsonSchema, JsonValue, boolean]>([
    ["a type", { type: "string" }, 1, false],
    ["a value in the enum", { enum: ["a", { b: 1, c: 2 }] }, { c: 2, b: 1 }, true],
    ["no payload", false, 1, false],
    ["a keyword for a different type", { required: ["a"] }, 1, true],
    ["a bound that rejects, before any reference", { maxLength: 1, $ref: "#/gone" }, "ab", false],
  ])("decides %s without the judge", (_, schema, payload, verdict) => {
    // The judge finds no schema there.
    const nowhere = { document: {}, pointer: "/gone" };
    expect(accepts(nowhere, schema, payload, proofTools)).toBe(verdict);
  });

  it.each<[string, JsonSchema, JsonValue, boolean | undefined]>([
    ["a pattern", { pattern: "^a" }, "ab", true],
    ["a pattern that does not match", { pattern: "^a" }, "ba", false],
    ["a pattern that cannot be run", { pattern: "(" }, "a", undefined],
    ["multipleOf", { multipleOf: 2 }, 3, false],
    ["a reference", { $ref: "#/components/One" }, 1, true],
    ["a reference beside an enum", { enum: [1, 2], $ref: "#/components/One" }, 2, false],
    ["a dangling reference", { $ref: "#/components/Gone" }, 1, undefined],
    ["a bound that is not a number", { minimum: "1" }, 0, undefined],
    ["a number of items", { minItems: 2 }, [1], false],
  ])("leaves %s to the judge", (_, schema, payload, verdict) => {
    const own = { schema, components: { One: { const: 1 } } };
    const at = { document: own, pointer: "/schema" };
    expect(accepts(at, schema, payload, proofTools)).toBe(verdict);
  });
});
