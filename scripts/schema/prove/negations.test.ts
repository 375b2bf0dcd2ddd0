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

describe("a schema or its negation", () => {
  it.each<RelationRow>([
    ["a type", orNot(string), true, "equal"],
    ["a reference, the negation first", { anyOf: [not(pet), pet] }, true, "equal"],
    ["a pattern", orNot(odd), true, "equal"],
    ["a list", orNot(list), true, "equal"],
    ["contains", orNot({ contains: odd }), true, "equal"],
    ["required", orNot({ required: ["a"] }), true, "equal"],
    ["a number", orNot({ multipleOf: 3 }), true, "equal"],
    ["by oneOf", { oneOf: [odd, not(odd)] }, true, "equal"],
    ["each in an allOf", { anyOf: [{ allOf: [odd] }, { allOf: [not(odd)] }] }, true, "equal"],
    ["another one between", { anyOf: [odd, { type: "null" }, not(odd)] }, true, "equal"],
    ["of several", orNot({ anyOf: [odd, pet] }), true, "equal"],
    ["of several, apart", { anyOf: [odd, pet, not({ anyOf: [odd, pet] })] }, true, "equal"],
    [
      "both of two, or either negation",
      { anyOf: [{ allOf: [odd, { minLength: 5 }] }, not(odd), not({ minLength: 5 })] },
      true,
      "equal",
    ],
    ["among texts", { type: "string", ...orNot(odd) }, string, "equal"],
    [
      "the negation among texts",
      { anyOf: [odd, { type: "string", ...not(odd) }] },
      string,
      "equal",
    ],
    ["a wider one", { anyOf: [{ minimum: 3 }, not({ minimum: 5 })] }, true, "equal"],
    ["a narrower one", { anyOf: [{ minimum: 5 }, not({ minimum: 3 })] }, true, "narrower"],
    ["more values", { anyOf: [{ enum: ["a", "b"] }, not({ enum: ["a"] })] }, true, "equal"],
    ["fewer values", { anyOf: [{ enum: ["a"] }, not({ enum: ["a", "b"] })] }, true, "narrower"],
    [
      "the negation of a text only",
      { anyOf: [odd, { type: "string", ...not(odd) }] },
      true,
      "narrower",
    ],
  ])("accepts all: %s", (...row) => expectRelation(row, components));

  it.each<RelationRow>([
    ["both at once", { allOf: [pet, not(pet)] }, false, "equal"],
    ["both at once, beside each other", { ...odd, ...not(odd) }, false, "equal"],
    ["twice negated", not(not(odd)), odd, "equal"],
    [
      "twice negated, beside more",
      { ...not(not(odd)), maxLength: 9 },
      { ...odd, maxLength: 9 },
      "equal",
    ],
    ["twice negated, with a type between", not({ type: "string", ...not(odd) }), odd, "wider"],
    ["none of two", not({ anyOf: [odd, pet] }), { allOf: [not(odd), not(pet)] }, "equal"],
    ["not both of two", not({ allOf: [odd, pet] }), { anyOf: [not(odd), not(pet)] }, "equal"],
    ["the negation of a narrower one", not({ ...string, minLength: 2 }), not(string), "wider"],
    [
      "an implication",
      { anyOf: [not(odd), { maxLength: 9 }] },
      condition(odd, { maxLength: 9 }),
      "equal",
    ],
    [
      "another implication",
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
  ])("is followed: %s", (...row) => expectRelation(row, components));
});
