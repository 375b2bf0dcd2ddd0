import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { tolerantOf } from "./testing/tolerant-of.ts";

const nothing = { rejected: [], warned: [] };

const variant = (kind: string, more: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["kind", "n"],
  properties: { kind: { const: kind }, n: { type: "integer", minimum: 1 }, ...more },
});

describe("a union with an object or array branch", () => {
  it.each(["anyOf", "oneOf"])(
    "accepts by %s what matches a branch, ignoring bounds",
    async (keyword) => {
      const told = await tolerantOf({ [keyword]: [variant("a"), variant("b")] });
      expect(told({ kind: "b", n: 0 })).toEqual(nothing);
    },
  );

  it("accepts what matches a branch tolerantly, with one warning at the union", async () => {
    const told = await tolerantOf({
      type: "object",
      properties: { x: { oneOf: [variant("a"), variant("b")] } },
    });
    expect(told({ x: { kind: "c", n: "1" } })).toEqual({ rejected: [], warned: ["/x anyOf"] });
  });

  it("rejects what matches no branch", async () => {
    const told = await tolerantOf({ oneOf: [variant("a"), variant("b")] });
    expect(told({})).toEqual({ rejected: [" anyOf"], warned: [] });
    expect(told("text")).toEqual({ rejected: [" anyOf"], warned: [] });
    expect(told(null)).toEqual({ rejected: [" anyOf"], warned: [] });
  });

  it("explains a violation by the only branch of the value's type", async () => {
    const list = { type: "array", items: variant("a") };
    const told = await tolerantOf({ anyOf: [list, { type: "null" }] });
    expect(told([{ kind: "a", n: 1 }, null])).toEqual({ rejected: ["/1 type"], warned: [] });
    expect(told(null)).toEqual(nothing);
    expect(told("text").rejected).toHaveLength(1);
  });

  it("warns about a scalar if it has a scalar branch, but rejects objects and arrays that match none", async () => {
    for (const schema of [
      { anyOf: [variant("a"), { type: "string" }] },
      { ...variant("a"), type: ["object", "string"] },
    ]) {
      const told = await tolerantOf(schema);
      expect(told("text")).toEqual(nothing);
      expect(told(5)).toEqual({ rejected: [], warned: [" anyOf"] });
      expect(told({ message: "" }).rejected).toHaveLength(1);
      expect(told([]).rejected).toHaveLength(1);
    }
  });

  it("is rejected if it is required and missing, unless it may be null", async () => {
    const of = (...branches: readonly JsonObject[]): JsonObject => ({
      type: "object",
      required: ["id", "x"],
      properties: { id: { type: "string" }, x: { anyOf: branches } },
    });
    const told = await tolerantOf(of(variant("a"), variant("b")));
    expect(told({ id: "1" })).toEqual({ rejected: ["/x anyOf"], warned: [] });
    const nullable = await tolerantOf(of(variant("a"), { type: "null" }));
    expect(nullable({ id: "1" })).toEqual({ rejected: [], warned: ["/x anyOf"] });
  });

  it("warns if an object has none of several alternative properties", async () => {
    const told = await tolerantOf({
      type: "object",
      required: ["id"],
      properties: { id: { type: "string" }, a: { type: "string" }, b: { type: "string" } },
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
    });
    expect(told({ id: "1", b: "" })).toEqual(nothing);
    expect(told({ id: "1" })).toEqual({ rejected: [], warned: [" anyOf"] });
  });
});

describe("a union of scalars", () => {
  it("is treated as a scalar: whatever matches no branch is a warning", async () => {
    const union = {
      anyOf: [{ type: "string", enum: ["a"] }, { oneOf: [{ type: "integer" }, { type: "null" }] }],
    };
    const told = await tolerantOf({
      type: "object",
      required: ["id", "x"],
      properties: { id: { type: "string" }, x: union },
    });
    expect(told({ id: "1", x: null })).toEqual(nothing);
    for (const payload of [{ id: "1", x: "b" }, { id: "1", x: {} }, { id: "1" }])
      expect(told(payload)).toEqual({ rejected: [], warned: ["/x anyOf"] });
  });
});

describe("a recursive union", () => {
  const node = (kind: string): JsonObject => ({
    type: "object",
    required: ["left"],
    properties: { left: ref("Tree"), right: ref("Tree"), kind: { const: kind } },
  });
  const components = { Tree: { oneOf: [node("a"), node("b"), { type: "integer" }] } };

  it("is explained in time linear in the payload, not in the paths through it", async () => {
    const told = await tolerantOf(ref("Tree"), components);
    const deep = (depth: number): unknown =>
      depth === 0 ? "leaf" : { kind: "c", left: deep(depth - 1), right: 1 };
    expect(told(deep(60))).toEqual({ rejected: [], warned: [" anyOf"] });
  });
});

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
