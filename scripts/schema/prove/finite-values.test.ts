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
    ["the values of a list", { enum: ["a", 1, null] }, ["a", 1, null]],
    ["the value of a const", { const: { a: 1 } }, [{ a: 1 }]],
    ["values that a bound leaves", { enum: [1, 2, 3], minimum: 2 }, [2, 3]],
    ["values that a pattern leaves", { enum: ["ab", "b"], pattern: "^a" }, ["ab"]],
    [
      "values of the types that another schema leaves",
      { enum: ["a", 1], allOf: [{ type: "string" }] },
      ["a"],
    ],
    ["the booleans", { type: "boolean" }, [true, false]],
    ["null", { type: "null" }, [null]],
    ["null and the booleans", { type: ["null", "boolean"] }, [null, true, false]],
    ["booleans that a not leaves", { type: "boolean", not: { const: true } }, [false]],
    ["integers of a short range", { type: "integer", minimum: 1, maximum: 3 }, [1, 2, 3]],
    [
      "integers between exclusive bounds",
      { type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 4 },
      [2, 3],
    ],
    ["one integer", { type: "integer", minimum: 7, maximum: 7 }, [7]],
    ["integers in steps", { type: "integer", minimum: 1, maximum: 6, multipleOf: 3 }, [3, 6]],
    ["an integer or null", { type: ["integer", "null"], minimum: 1, maximum: 2 }, [null, 1, 2]],
    [
      "an integer or a boolean",
      { type: ["integer", "boolean"], minimum: 1, maximum: 1 },
      [true, false, 1],
    ],
    ["no integer", { type: "integer", minimum: 3, maximum: 1 }, []],
    ["no value", { enum: [] }, []],
    ["no type", false, []],
    ["the empty text", { type: "string", maxLength: 0 }, [""]],
    ["no other texts", { type: "string", maxLength: 1 }, undefined],
    ["the empty array", { type: "array", maxItems: 0 }, [[]]],
    ["the empty array, where no item can be", { type: "array", items: false }, [[]]],
    ["no other arrays", { type: "array", prefixItems: [true], items: false }, undefined],
    ["the empty object", { type: "object", maxProperties: 0 }, [{}]],
    [
      "the empty object, where no member can be",
      { type: "object", additionalProperties: false },
      [{}],
    ],
    [
      "no objects with members",
      { type: "object", properties: { a: true }, additionalProperties: false },
      undefined,
    ],
    [
      "no objects with members of a pattern",
      { type: "object", patternProperties: { a: true }, additionalProperties: false },
      undefined,
    ],
    ["one fraction", { type: "number", minimum: 0.5, maximum: 0.5 }, [0.5]],
    [
      "fractions in steps",
      { type: "number", minimum: 0.15, maximum: 0.31, multipleOf: 0.1 },
      [0.2, 0.3],
    ],
    ["no fractions", { type: "number", minimum: 1, maximum: 2 }, undefined],
    [
      "no integers beside texts",
      { type: ["integer", "string"], minimum: 1, maximum: 2 },
      undefined,
    ],
    ["no integers without end", { type: "integer", minimum: 1 }, undefined],
    ["no integers without beginning", { type: "integer", maximum: 1 }, undefined],
    ["no values that nobody can judge", { enum: ["a"], pattern: "(" }, undefined],
  ])("goes through %s", (_, schema, values) => {
    expect(valuesOf(schema)).toEqual(values);
  });

  it("goes through values of the types asked for only", () => {
    expect(valuesOf({ enum: ["a", 1] }, { only: ["string"] })).toEqual(["a"]);
  });

  it.each([
    [63, 64],
    [64, undefined],
  ])("goes through a range of %i and more by one", (high, count) => {
    expect(valuesOf({ type: "integer", minimum: 0, maximum: high })?.length).toBe(count);
  });

  it("does not go through integers beyond the safe ones", () => {
    const low = Number.MAX_SAFE_INTEGER;
    expect(valuesOf({ type: "integer", minimum: low, maximum: low })).toEqual([low]);
    expect(valuesOf({ type: "integer", minimum: low + 1, maximum: low + 1 })).toBe(undefined);
    expect(valuesOf({ type: "integer", minimum: -low - 1, maximum: -low - 1 })).toBe(undefined);
  });

  it.each([
    [5000, 5000],
    [5001, undefined],
  ])("goes through a list of %i values: %s", (length, count) => {
    expect(valuesOf({ enum: [...numbered(length)] })?.length).toBe(count);
  });
});

describe("the proofs about few payloads", () => {
  it.each<[string, boolean, JsonSchema, JsonSchema]>([
    ["all values match a pattern", true, { enum: ["ab", "ac"] }, { pattern: "^a" }],
    ["one value does not match", false, { enum: ["ab", "ca"] }, { pattern: "^a" }],
    ["nobody can tell whether a value matches", false, { enum: ["ab"] }, { pattern: "(" }],
    ["all values are on a longer list", true, { enum: ["a", "b"] }, { enum: ["b", "c", "a"] }],
    ["one value is not on the list", false, { enum: ["a", "b"] }, { enum: ["a", "c"] }],
    ["a list of both booleans", true, { type: "boolean" }, { enum: [false, true] }],
    ["a list of one boolean", false, { type: "boolean" }, { enum: [true] }],
    [
      "a range and the list of its integers",
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
    ["more texts than a list holds", false, { type: "string", maxLength: 1 }, { enum: ["a"] }],
    [
      "each payload is one alternative alone",
      true,
      { enum: [1, 5] },
      { oneOf: [{ maximum: 2 }, { minimum: 4 }] },
    ],
    [
      "a payload is two alternatives",
      false,
      { enum: [3, 5] },
      { oneOf: [{ maximum: 3 }, { minimum: 2 }] },
    ],
  ])("%s", (_, proven, inner, outer) => {
    expect(isProven(inner, outer)).toBe(proven);
  });
});
