import { describe, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { condition } from "../testing/condition.ts";
import { expectRelation, type RelationRow } from "../testing/expect-relation.ts";

const pet = { $ref: "#/components/schemas/Pet" };
const components = {
  schemas: {
    Pet: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  },
};
const odd = { type: "string", pattern: "^a.*[0-9]$" };
const list = { type: "array", items: odd };
const string = { type: "string" };
const not = (rejected: JsonObject): JsonObject => ({ not: rejected });
const orNot = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { not: schema }] });

describe("schemas and their negations", () => {
  it.each<RelationRow>([
    ["a type", orNot(string), true, "equal"],
    ["a reference, the negation first", { anyOf: [not(pet), pet] }, true, "equal"],
    ["a pattern", orNot(odd), true, "equal"],
    ["an array", orNot(list), true, "equal"],
    ["contains", orNot({ contains: odd }), true, "equal"],
    ["required", orNot({ required: ["a"] }), true, "equal"],
    ["a number", orNot({ multipleOf: 3 }), true, "equal"],
    ["by oneOf", { oneOf: [odd, not(odd)] }, true, "equal"],
    ["each in an allOf", { anyOf: [{ allOf: [odd] }, { allOf: [not(odd)] }] }, true, "equal"],
    [
      "with a third alternative between",
      { anyOf: [odd, { type: "null" }, not(odd)] },
      true,
      "equal",
    ],
    ["of an anyOf", orNot({ anyOf: [odd, pet] }), true, "equal"],
    [
      "of an anyOf, as separate alternatives",
      { anyOf: [odd, pet, not({ anyOf: [odd, pet] })] },
      true,
      "equal",
    ],
    [
      "both of two, or either negation",
      { anyOf: [{ allOf: [odd, { minLength: 5 }] }, not(odd), not({ minLength: 5 })] },
      true,
      "equal",
    ],
    ["among strings", { type: "string", ...orNot(odd) }, string, "equal"],
    [
      "the negation among strings",
      { anyOf: [odd, { type: "string", ...not(odd) }] },
      string,
      "equal",
    ],
    ["a wider schema", { anyOf: [{ minimum: 3 }, not({ minimum: 5 })] }, true, "equal"],
    ["a narrower schema", { anyOf: [{ minimum: 5 }, not({ minimum: 3 })] }, true, "narrower"],
    ["more values", { anyOf: [{ enum: ["a", "b"] }, not({ enum: ["a"] })] }, true, "equal"],
    ["fewer values", { anyOf: [{ enum: ["a"] }, not({ enum: ["a", "b"] })] }, true, "narrower"],
    [
      "the negation among strings, against any type",
      { anyOf: [odd, { type: "string", ...not(odd) }] },
      true,
      "narrower",
    ],
  ])("are compared as alternatives: %s", (...row) => expectRelation(row, components));

  it.each<RelationRow>([
    ["both in an allOf", { allOf: [pet, not(pet)] }, false, "equal"],
    ["both beside each other", { ...odd, ...not(odd) }, false, "equal"],
    ["a double negation", not(not(odd)), odd, "equal"],
    [
      "a double negation beside a bound",
      { ...not(not(odd)), maxLength: 9 },
      { ...odd, maxLength: 9 },
      "equal",
    ],
    ["a double negation with a type between", not({ type: "string", ...not(odd) }), odd, "wider"],
    ["none of two", not({ anyOf: [odd, pet] }), { allOf: [not(odd), not(pet)] }, "equal"],
    ["not both of two", not({ allOf: [odd, pet] }), { anyOf: [not(odd), not(pet)] }, "equal"],
    ["the negation of a narrower schema", not({ ...string, minLength: 2 }), not(string), "wider"],
    [
      "an implication",
      { anyOf: [not(odd), { maxLength: 9 }] },
      condition(odd, { maxLength: 9 }),
      "equal",
    ],
    [
      "a different implication",
      { anyOf: [not(odd), { maxLength: 9 }] },
      condition(odd, { maxLength: 8 }),
      "wider",
    ],
    [
      "a condition that is met",
      { ...odd, ...condition(string, { maxLength: 9 }) },
      { ...odd, maxLength: 9 },
      "equal",
    ],
    [
      "a condition that is never met",
      { ...odd, ...condition(pet, false, { maxLength: 9 }) },
      { ...odd, maxLength: 9 },
      "equal",
    ],
  ])("are compared in other compositions: %s", (...row) => expectRelation(row, components));
});
