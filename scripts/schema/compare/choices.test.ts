import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { compared } from "../testing/told.ts";
import type { Relation } from "./comparison.ts";

const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});
const text = { type: "string" };
const a = object({ a: text });
const b = object({ b: text });
const c = object({ c: text });
const needs = (name: string): JsonObject => object({ [name]: text }, { required: [name] });
const closed = (name: string): JsonObject => ({ ...needs(name), additionalProperties: false });
const tagged = (tag: string, more: JsonObject = {}): JsonObject =>
  object({ tag: { const: tag }, ...more }, { required: ["tag"] });

/** The directions in which payloads are lost, or may be, according to the reasons. */
function told(before: JsonSchema, after: JsonSchema): readonly string[] {
  const { reasons } = compared(before, after, { aligned: true });
  const says = (relation: string) =>
    reasons.some((one) => [relation, "incomparable", "unknown"].includes(one.relation));
  return [...(says("wider") ? ["lost"] : []), ...(says("narrower") ? ["gained"] : [])];
}

describe("choices, aligned", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["the alternatives lose required", { oneOf: [needs("a"), needs("b")] }, { oneOf: [a, b] }],
    [
      "an alternative loses additionalProperties: false",
      { oneOf: [closed("a"), object({ a: text, b: text }, { required: ["b"] })] },
      { oneOf: [needs("a"), object({ a: text, b: text }, { required: ["b"] })] },
    ],
    ["anyOf becomes oneOf", { anyOf: [a, b] }, { oneOf: [a, b] }],
    ["an alternative is replaced", { oneOf: [a, b] }, { oneOf: [a, c] }],
    [
      "an alternative is replaced, and something else changes",
      object({ x: text, u: { oneOf: [a, b] } }),
      object({ x: { ...text, maxLength: 5 }, u: { oneOf: [a, c] } }),
    ],
    ["an alternative of anyOf is removed", { anyOf: [a, b, c] }, { anyOf: [a, b] }],
    ["all alternatives of anyOf but one are removed", { anyOf: [a, b] }, a],
    [
      "an alternative of oneOf is removed",
      { oneOf: [needs("a"), needs("b")] },
      { oneOf: [needs("a")] },
    ],
  ])("lose payloads if %s", (_, before, after) => {
    expect(told(before, after)).toContain("lost");
    expect(told(after, before)).toContain("gained");
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["in a different order", { oneOf: [a, b] }, { oneOf: [b, a] }],
    [
      "with a new property in one alternative",
      { anyOf: [a, b] },
      { anyOf: [{ ...a, properties: { a: text, n: text } }, b] },
    ],
    [
      "with a new property in one alternative of a tagged oneOf",
      { oneOf: [tagged("x"), tagged("y"), tagged("z")] },
      { oneOf: [tagged("x", { n: text }), tagged("y"), tagged("z")] },
    ],
    [
      "with a new property in one alternative of a oneOf",
      { oneOf: [needs("a"), needs("b")] },
      { oneOf: [object({ a: text, n: text }, { required: ["a"] }), needs("b")] },
    ],
    [
      "with a new property beside the choice",
      object({ x: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
      object({ x: text, n: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    ],
    [
      "with a new property, beside null",
      { anyOf: [a, { type: "null" }] },
      { anyOf: [object({ a: text, n: text }), { type: "null" }] },
    ],
  ])("lose and gain nothing %s", (_, before, after) => {
    expect(told(before, after)).toEqual([]);
    expect(told(after, before)).toEqual([]);
  });

  it.each<[string, JsonSchema, JsonSchema, Relation]>([
    ["a replaced alternative", { oneOf: [a, b] }, { oneOf: [a, c] }, "incomparable"],
    [
      "a removed alternative",
      { anyOf: [needs("a"), needs("b")] },
      { anyOf: [needs("a")] },
      "wider",
    ],
    [
      "an added alternative",
      { anyOf: [needs("a")] },
      { anyOf: [needs("a"), needs("b")] },
      "narrower",
    ],
    ["a repeated alternative", { anyOf: [a, b] }, { anyOf: [a, { ...b, title: "B" }, b] }, "equal"],
  ])("have the right relation after %s", (_, before, after, relation) => {
    expect(compared(before, after, { aligned: true }).relation).toBe(relation);
  });
});
