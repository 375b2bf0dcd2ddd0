import { describe, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { expectRelation, type RelationRow } from "../testing/expect-relation.ts";

const integer = (minimum: number, maximum: number): JsonObject => ({
  type: "integer",
  minimum,
  maximum,
});
const steps = (...divisors: readonly number[]): JsonObject => ({
  allOf: divisors.map((multipleOf) => ({ multipleOf })),
});

describe("numbers", () => {
  it.each<RelationRow>([
    ["integers", { anyOf: [integer(0, 4), integer(5, 9)] }, integer(0, 9), "equal"],
    ["integers with a gap", { anyOf: [integer(0, 4), integer(6, 9)] }, integer(0, 9), "narrower"],
    ["many integers", { anyOf: [integer(0, 99), integer(100, 199)] }, integer(0, 199), "equal"],
    [
      "unbounded",
      {
        anyOf: [
          { type: "integer", maximum: 4 },
          { type: "integer", minimum: 5 },
        ],
      },
      { type: "integer" },
      "equal",
    ],
    [
      "an exclusive bound",
      { anyOf: [{ type: "integer", minimum: 0, exclusiveMaximum: 5 }, integer(5, 9)] },
      integer(0, 9),
      "equal",
    ],
    [
      "a value between",
      { anyOf: [{ type: "integer", maximum: 4 }, { const: 5 }, { type: "integer", minimum: 6 }] },
      { type: "integer" },
      "equal",
    ],
    [
      "numbers",
      {
        anyOf: [
          { type: "number", exclusiveMaximum: 4 },
          { const: 4 },
          { type: "number", exclusiveMinimum: 4 },
        ],
      },
      { type: "number" },
      "equal",
    ],
    [
      "numbers with a gap",
      {
        anyOf: [
          { type: "number", maximum: 4 },
          { type: "number", minimum: 5 },
        ],
      },
      { type: "number" },
      "narrower",
    ],
    [
      "split differently",
      { anyOf: [integer(0, 4), integer(5, 9)] },
      { anyOf: [integer(0, 2), integer(3, 9)] },
      "equal",
    ],
    ["oneOf", { oneOf: [integer(0, 4), integer(5, 9)] }, integer(0, 9), "equal"],
    [
      "null among them",
      { anyOf: [integer(0, 99), { type: "null" }, integer(100, 199)] },
      { ...integer(0, 199), type: ["integer", "null"] },
      "equal",
    ],
    [
      "lengths",
      {
        anyOf: [
          { type: "string", maxLength: 4 },
          { type: "string", minLength: 5 },
        ],
      },
      { type: "string" },
      "equal",
    ],
    [
      "lengths, and the empty string",
      { anyOf: [{ const: "" }, { type: "string", minLength: 1 }] },
      { type: "string" },
      "equal",
    ],
    [
      "a reference to itself covers nothing",
      { anyOf: [integer(0, 4), { $ref: "#/components/schemas/Loop" }] },
      integer(0, 9),
      "unknown",
    ],
  ])("are compared across adjacent ranges: %s", (...row) =>
    expectRelation(row, { schemas: { Loop: { $ref: "#/components/schemas/Loop" } } }),
  );

  it.each<RelationRow>([
    ["3 and 5", { type: "integer", ...steps(3, 5) }, { type: "integer", multipleOf: 15 }, "equal"],
    ["3 and 5, of any type", steps(3, 5), { multipleOf: 15 }, "equal"],
    ["4 and 6", steps(4, 6), { multipleOf: 12 }, "equal"],
    ["4 and 6 against 24", steps(4, 6), { multipleOf: 24 }, "wider"],
    ["fractions", steps(0.1, 0.25), { multipleOf: 0.5 }, "equal"],
    [
      "an integer and a fraction",
      { type: "integer", multipleOf: 1.5 },
      { type: "integer", multipleOf: 3 },
      "equal",
    ],
    ["1", { type: "number", multipleOf: 1 }, { type: "integer" }, "equal"],
    ["2 and 3 against 5", steps(2, 3), { multipleOf: 5 }, "incomparable"],
    [
      "a quotient beyond the precision of a double",
      { const: 1e308 },
      { type: "number", multipleOf: 0.123456789 },
      "incomparable",
    ],
    ["between bounds", { ...integer(1, 12), multipleOf: 5 }, { enum: [5, 10] }, "equal"],
    [
      "above a lower bound",
      { type: "integer", multipleOf: 10, minimum: 1 },
      { type: "integer", multipleOf: 10, minimum: 10 },
      "equal",
    ],
    [
      "below zero",
      { type: "integer", multipleOf: 10, maximum: -1 },
      { type: "integer", multipleOf: 10, maximum: -10 },
      "equal",
    ],
    ["none", { ...integer(1, 9), multipleOf: 10 }, false, "equal"],
    [
      "fractions between bounds",
      { type: "number", multipleOf: 0.5, minimum: 0.1, maximum: 1 },
      { enum: [0.5, 1] },
      "equal",
    ],
  ])("are compared as multiples: %s", (...row) => expectRelation(row));

  it.each<RelationRow>([
    ["an integer", integer(5, 5), { const: 5 }, "equal"],
    ["a number", { type: "number", minimum: 5, maximum: 5 }, { const: 5 }, "equal"],
    ["a fraction", { type: "number", minimum: 0.5, maximum: 0.5 }, { enum: [0.5, 1] }, "narrower"],
    ["and any other type", { minimum: 5, maximum: 5 }, { const: 5 }, "wider"],
    [
      "and null",
      { type: ["number", "null"], minimum: 5, maximum: 5 },
      { enum: [5, null] },
      "equal",
    ],
    [
      "none, if a bound is exclusive",
      { type: "number", minimum: 5, exclusiveMaximum: 5 },
      { const: 5 },
      "narrower",
    ],
    [
      "between exclusive bounds",
      { type: "integer", exclusiveMinimum: 4, exclusiveMaximum: 6 },
      { const: 5 },
      "equal",
    ],
    ["the empty string", { type: "string", maxLength: 0 }, { const: "" }, "equal"],
    ["the empty array", { type: "array", maxItems: 0 }, { const: [] }, "equal"],
    ["the empty object", { type: "object", additionalProperties: false }, { const: {} }, "equal"],
    ["the empty object, by size", { type: "object", maxProperties: 0 }, { const: {} }, "equal"],
    ["one of two booleans", { type: "boolean" }, { const: true }, "wider"],
  ])("between equal bounds are a constant: %s", (...row) => expectRelation(row));
});
