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

/** The directions in which the reasons say that payloads are lost, or may be. */
function told(before: JsonSchema, after: JsonSchema): readonly string[] {
  const { reasons } = compared(before, after, { aligned: true });
  const says = (relation: string) =>
    reasons.some((one) => [relation, "incomparable", "unknown"].includes(one.relation));
  return [...(says("wider") ? ["lost"] : []), ...(says("narrower") ? ["gained"] : [])];
}

describe("choices, aligned", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["required goes from the parts", { oneOf: [needs("a"), needs("b")] }, { oneOf: [a, b] }],
    [
      "additionalProperties: false goes from the parts",
      { oneOf: [closed("a"), object({ a: text, b: text }, { required: ["b"] })] },
      { oneOf: [needs("a"), object({ a: text, b: text }, { required: ["b"] })] },
    ],
    ["anyOf becomes oneOf", { anyOf: [a, b] }, { oneOf: [a, b] }],
    ["a part is swapped", { oneOf: [a, b] }, { oneOf: [a, c] }],
    [
      "a part is swapped, and something else changes",
      object({ x: text, u: { oneOf: [a, b] } }),
      object({ x: { ...text, maxLength: 5 }, u: { oneOf: [a, c] } }),
    ],
    ["a part of anyOf goes", { anyOf: [a, b, c] }, { anyOf: [a, b] }],
    ["all parts of anyOf but one go", { anyOf: [a, b] }, a],
    ["a part of oneOf goes", { oneOf: [needs("a"), needs("b")] }, { oneOf: [needs("a")] }],
  ])("tell that payloads are lost where %s", (_, before, after) => {
    expect(told(before, after)).toContain("lost");
    expect(told(after, before)).toContain("gained");
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["in another order", { oneOf: [a, b] }, { oneOf: [b, a] }],
    [
      "with a property more in one part",
      { anyOf: [a, b] },
      { anyOf: [{ ...a, properties: { a: text, n: text } }, b] },
    ],
    [
      "with a property more in one part of a oneOf that a tag tells apart",
      { oneOf: [tagged("x"), tagged("y"), tagged("z")] },
      { oneOf: [tagged("x", { n: text }), tagged("y"), tagged("z")] },
    ],
    [
      "with a property more in one part of a oneOf",
      { oneOf: [needs("a"), needs("b")] },
      { oneOf: [object({ a: text, n: text }, { required: ["a"] }), needs("b")] },
    ],
    [
      "with a property more beside the choice",
      object({ x: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
      object({ x: text, n: text }, { anyOf: [{ required: ["a"] }, { required: ["b"] }] }),
    ],
    [
      "with a property more, beside null",
      { anyOf: [a, { type: "null" }] },
      { anyOf: [object({ a: text, n: text }), { type: "null" }] },
    ],
  ])("lose and gain nothing %s", (_, before, after) => {
    expect(told(before, after)).toEqual([]);
    expect(told(after, before)).toEqual([]);
  });

  it.each<[string, JsonSchema, JsonSchema, Relation]>([
    ["a swapped part", { oneOf: [a, b] }, { oneOf: [a, c] }, "incomparable"],
    ["a part that goes", { anyOf: [needs("a"), needs("b")] }, { anyOf: [needs("a")] }, "wider"],
    [
      "a part that is added",
      { anyOf: [needs("a")] },
      { anyOf: [needs("a"), needs("b")] },
      "narrower",
    ],
    [
      "a part that got a property",
      { anyOf: [a, b] },
      { anyOf: [a, { ...b, title: "B" }, b] },
      "equal",
    ],
  ])("make one schema wider or narrower by %s", (_, before, after, relation) => {
    expect(compared(before, after, { aligned: true }).relation).toBe(relation);
  });
});
