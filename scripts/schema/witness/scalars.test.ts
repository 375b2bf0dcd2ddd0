import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import type { Kind } from "../normalize.ts";
import { samplingOf } from "../testing/sampling-of.ts";
import { scalars } from "./scalars.ts";

/** Patterns stand for the texts that match them, with a space between. */
const texts = (pattern: string): readonly string[] => pattern.split(" ");

function drawn(kind: Kind, ...schemas: readonly JsonValue[]): readonly JsonValue[] {
  const facts = schemas.map((schema) => samplingOf(schema).facts);
  return scalars(kind, facts, texts);
}

type Row = readonly [schema: JsonValue, expected: readonly JsonValue[]];

describe("scalars", () => {
  it.each<[Kind, ...Row]>([
    ["null", true, [null]],
    ["boolean", true, [true, false]],
    ["integer", true, [0, 1, -1]],
    ["fraction", true, [0.5, -0.5]],
    ["string", true, ["text", "", "é", "😀", "0"]],
    ["array", true, []],
    ["object", true, []],
  ])("of kind %s, under no keyword, are the plain ones", (kind, schema, expected) => {
    expect(drawn(kind, schema)).toEqual(expected);
  });

  it.each<[Kind, ...Row]>([
    ["integer", { enum: [5, "a", 7] }, [5, 7, 0, 1, -1]],
    ["integer", { const: 1 }, [1, 0, -1]],
    ["integer", { example: 9, default: 8, examples: [7, "x", 6] }, [9, 8, 7, 6, 0, 1, -1]],
    ["integer", { enum: [5], example: 9 }, [9, 5, 0, 1, -1]],
    ["integer", { examples: { name: { value: 9 } } }, [0, 1, -1]],
    ["boolean", { const: false }, [false, true]],
    ["object", { enum: [{ a: 1 }, 1, { a: 1 }] }, [{ a: 1 }]],
    ["array", { default: [1] }, [[1]]],
    ["null", { default: null }, [null]],
  ])("of kind %s begin with the values that %j names", (kind, schema, expected) => {
    expect(drawn(kind, schema)).toEqual(expected);
  });

  it("take no more than two hundred values of an enum", () => {
    const values = Array.from({ length: 300 }, (_, index) => index + 10);
    expect(drawn("integer", { enum: values })).toEqual([...values.slice(0, 200), 0, 1, -1]);
  });

  it.each<Row>([
    [{ minimum: 3 }, [0, 1, -1, 3, 4, 2]],
    [{ maximum: -3 }, [0, 1, -1, -3, -2, -4]],
    [{ exclusiveMinimum: 3 }, [0, 1, -1, 3, 4, 2]],
    [{ exclusiveMaximum: 7 }, [0, 1, -1, 7, 8, 6]],
    [{ type: "integer", exclusiveMaximum: 7 }, [0, 1, -1, 6, 7, 5, 8]],
    [{ type: "integer", minimum: 1.5 }, [0, 1, -1, 2, 3]],
    [{ minimum: 3, maximum: 20 }, [0, 1, -1, 3, 4, 2, 20, 21, 19]],
    [{ multipleOf: 3 }, [0, 1, -1, 3, -3]],
    [{ multipleOf: 3, minimum: 10 }, [0, 1, -1, 3, -3, 10, 11, 9, 13, 7, 12, 15, 6]],
    [{ multipleOf: 4 }, [0, 1, -1, 4, -4, 2, -2]],
    [{ multipleOf: 0 }, [0, 1, -1]],
    [{ minimum: 1e21 }, [0, 1, -1, 1e21]],
    [{ minimum: "3" }, [0, 1, -1]],
  ])("of integers are at and beside the bounds of %j", (schema, expected) => {
    expect(drawn("integer", schema)).toEqual(expected);
  });

  it.each<Row>([
    [{ minimum: 1.2 }, [0.5, -0.5, 1.2, 2.2, 0.2, 1.7, 0.7]],
    [{ maximum: 2 }, [0.5, -0.5, 2.5, 1.5]],
    [{ multipleOf: 0.5 }, [0.5, -0.5, 0.25, -0.25]],
    [
      { multipleOf: 0.1, maximum: 0.3 },
      [0.5, -0.5, 0.1, -0.1, 0.05, -0.05, 0.3, 1.3, -0.7, 0.8, -0.2, 0.4, 0.2, 0.35, 0.25],
    ],
  ])(
    "of fractions are at and beside the bounds of %j, as a person writes them",
    (schema, expected) => {
      expect(drawn("fraction", schema)).toEqual(expected);
    },
  );

  it.each<Row>([
    [
      { minLength: 2, maxLength: 4 },
      ["text", "", "aa", "aaa", "a", "aaaa", "aaaaa", "é", "😀", "0"],
    ],
    [{ maxLength: 0 }, ["text", "", "a", "é", "😀", "0"]],
    [{ minLength: 2001 }, ["text", "", "a".repeat(2000), "é", "😀", "0"]],
    [{ minLength: 2002 }, ["text", "", "é", "😀", "0"]],
    [{ format: "date" }, ["2026-01-01", "text", "", "é", "😀", "0"]],
    [{ format: "of-our-own" }, ["text", "", "é", "😀", "0"]],
    [{ pattern: "ab abc" }, ["ab", "abc", "text", "", "é", "😀", "0"]],
    [
      { pattern: "ab", minLength: 4 },
      ["ab", "abbb", "text", "", "aaaa", "aaaaa", "aaa", "é", "😀", "0"],
    ],
    [{ pattern: "abc", maxLength: 2 }, ["abc", "ab", "text", "", "aa", "aaa", "a", "é", "😀", "0"]],
    [{ pattern: "", minLength: 2 }, ["", "aa", "text", "aaa", "a", "é", "😀", "0"]],
    [{ format: "date", pattern: "ab" }, ["2026-01-01", "ab", "text", "", "é", "😀", "0"]],
  ])("of texts match and are as long as %j asks, or nearly", (schema, expected) => {
    expect(drawn("string", schema)).toEqual(expected);
  });

  it("stretch no text beyond two thousand characters", () => {
    const lengths = drawn("string", { pattern: "ab", minLength: 5000 }).map(
      (text) => String(text).length,
    );
    expect(Math.max(...lengths)).toBe(2000);
  });

  it("are drawn at the bounds of several schemas, each value once", () => {
    expect(drawn("integer", { enum: [4] }, { minimum: 3 }, { maximum: 4 })).toEqual([
      4, 0, 1, -1, 3, 2, 5,
    ]);
    expect(drawn("string", { pattern: "ab" }, { pattern: "q", minLength: 3 })).toEqual([
      ...["ab", "q", "abb", "qqq", "text", "", "aaa", "aaaa", "aa", "é", "😀", "0"],
    ]);
  });
});
