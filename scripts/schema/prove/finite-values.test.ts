import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { isProven } from "../testing/is-proven.ts";
import { proofTools } from "../testing/proof-tools.ts";
import type { Term } from "./facts/atom.ts";
import { finiteValues } from "./finite-values.ts";
import { proverOver } from "./prover-over.ts";

function valuesOf(
  schema: JsonSchema,
  narrowed: Pick<Term, "only"> = {},
): readonly JsonValue[] | undefined {
  const document = { schema };
  const prover = proverOver([document, document], false, proofTools);
  const atoms = [{ side: 0, pointer: "/schema", schema }] as const;
  const facts = prover.facts({ atoms, depth: 0, ...narrowed });
  return finiteValues(prover, facts);
}

const numbered = (length: number): readonly string[] =>
  Array.from({ length }, (_, index) => `v${index}`);

describe("finiteValues", () => {
  it.each<[string, JsonSchema, readonly JsonValue[] | undefined]>([
    ["the values of an enum", { enum: ["a", 1, null] }, ["a", 1, null]],
    ["the value of a const", { const: { a: 1 } }, [{ a: 1 }]],
    ["values within a bound", { enum: [1, 2, 3], minimum: 2 }, [2, 3]],
    ["values that match a pattern", { enum: ["ab", "b"], pattern: "^a" }, ["ab"]],
    [
      "values of the types that a second schema accepts",
      { enum: ["a", 1], allOf: [{ type: "string" }] },
      ["a"],
    ],
    ["the booleans", { type: "boolean" }, [true, false]],
    ["null", { type: "null" }, [null]],
    ["null and the booleans", { type: ["null", "boolean"] }, [null, true, false]],
    ["booleans that a not accepts", { type: "boolean", not: { const: true } }, [false]],
    ["integers of a short range", { type: "integer", minimum: 1, maximum: 3 }, [1, 2, 3]],
    [
      "integers between exclusive bounds",
      { type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 4 },
      [2, 3],
    ],
    ["one integer", { type: "integer", minimum: 7, maximum: 7 }, [7]],
    [
      "integers with multipleOf",
      { type: "integer", minimum: 1, maximum: 6, multipleOf: 3 },
      [3, 6],
    ],
    ["an integer or null", { type: ["integer", "null"], minimum: 1, maximum: 2 }, [null, 1, 2]],
    [
      "an integer or a boolean",
      { type: ["integer", "boolean"], minimum: 1, maximum: 1 },
      [true, false, 1],
    ],
    ["no integer", { type: "integer", minimum: 3, maximum: 1 }, []],
    ["no value", { enum: [] }, []],
    ["no type", false, []],
    ["the empty string", { type: "string", maxLength: 0 }, [""]],
    ["no other strings", { type: "string", maxLength: 1 }, undefined],
    ["the empty array", { type: "array", maxItems: 0 }, [[]]],
    ["the empty array if no item is valid", { type: "array", items: false }, [[]]],
    ["no other arrays", { type: "array", prefixItems: [true], items: false }, undefined],
    ["the empty object", { type: "object", maxProperties: 0 }, [{}]],
    [
      "the empty object if no property is valid",
      { type: "object", additionalProperties: false },
      [{}],
    ],
    [
      "no objects with properties",
      { type: "object", properties: { a: true }, additionalProperties: false },
      undefined,
    ],
    [
      "no objects with patternProperties",
      { type: "object", patternProperties: { a: true }, additionalProperties: false },
      undefined,
    ],
    ["one fraction", { type: "number", minimum: 0.5, maximum: 0.5 }, [0.5]],
    [
      "fractions with multipleOf",
      { type: "number", minimum: 0.15, maximum: 0.31, multipleOf: 0.1 },
      [0.2, 0.3],
    ],
    ["no fractions", { type: "number", minimum: 1, maximum: 2 }, undefined],
    [
      "no integers beside strings",
      { type: ["integer", "string"], minimum: 1, maximum: 2 },
      undefined,
    ],
    ["no integers without a maximum", { type: "integer", minimum: 1 }, undefined],
    ["no integers without a minimum", { type: "integer", maximum: 1 }, undefined],
    ["no values that cannot be validated", { enum: ["a"], pattern: "(" }, undefined],
  ])("lists %s", (_, schema, values) => {
    expect(valuesOf(schema)).toEqual(values);
  });

  it("lists only values of the given types", () => {
    expect(valuesOf({ enum: ["a", 1] }, { only: ["string"] })).toEqual(["a"]);
  });

  it.each([
    [63, 64],
    [64, undefined],
  ])("lists at most 64 integers: 0 to %i", (high, count) => {
    expect(valuesOf({ type: "integer", minimum: 0, maximum: high })?.length).toBe(count);
  });

  it("does not list unsafe integers", () => {
    const low = Number.MAX_SAFE_INTEGER;
    expect(valuesOf({ type: "integer", minimum: low, maximum: low })).toEqual([low]);
    expect(valuesOf({ type: "integer", minimum: low + 1, maximum: low + 1 })).toBe(undefined);
    expect(valuesOf({ type: "integer", minimum: -low - 1, maximum: -low - 1 })).toBe(undefined);
  });

  it.each([
    [5000, 5000],
    [5001, undefined],
  ])("lists at most 5,000 values of an enum: %i", (length, count) => {
    expect(valuesOf({ enum: [...numbered(length)] })?.length).toBe(count);
  });
});

describe("proofs about a finite number of payloads", () => {
  it.each<[string, boolean, JsonSchema, JsonSchema]>([
    ["all values match a pattern", true, { enum: ["ab", "ac"] }, { pattern: "^a" }],
    ["one value does not match", false, { enum: ["ab", "ca"] }, { pattern: "^a" }],
    ["a pattern cannot be run", false, { enum: ["ab"] }, { pattern: "(" }],
    ["all values are in a longer enum", true, { enum: ["a", "b"] }, { enum: ["b", "c", "a"] }],
    ["one value is not in the enum", false, { enum: ["a", "b"] }, { enum: ["a", "c"] }],
    ["a boolean and an enum of both values", true, { type: "boolean" }, { enum: [false, true] }],
    ["a boolean and an enum of one value", false, { type: "boolean" }, { enum: [true] }],
    [
      "a range and the enum of its integers",
      true,
      { type: "integer", minimum: 1, maximum: 2 },
      { enum: [1, 2] },
    ],
    [
      "an enum whose values are all excluded",
      true,
      { enum: ["a"], allOf: [{ enum: ["b"] }] },
      false,
    ],
    [
      "more strings than an enum contains",
      false,
      { type: "string", maxLength: 1 },
      { enum: ["a"] },
    ],
    [
      "each payload matches exactly one alternative",
      true,
      { enum: [1, 5] },
      { oneOf: [{ maximum: 2 }, { minimum: 4 }] },
    ],
    [
      "a payload matches two alternatives",
      false,
      { enum: [3, 5] },
      { oneOf: [{ maximum: 3 }, { minimum: 2 }] },
    ],
  ])("%s", (_, proven, inner, outer) => {
    expect(isProven(inner, outer)).toBe(proven);
  });
});
