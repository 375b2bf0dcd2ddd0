import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { referencesOf } from "./references-of.ts";

const to = (name: string): JsonObject => ({ $ref: `#/${name}` });
const follow = (name: string): JsonObject => ({ follow: `/${name}` });

describe("referencesOf", () => {
  const parts: JsonObject = {
    plain: { allOf: [to("leaf")], properties: { a: to("plain") } },
    leaf: { type: "null" },
    loop: to("loop"),
  };

  it("compiles a schema alone, and follows its references when payloads reach them", () => {
    expect(referencesOf(parts).alone("/plain")).toEqual({
      allOf: [follow("leaf")],
      properties: { a: follow("plain") },
    });
  });

  it("marks a schema that only refers to itself as endless", () => {
    expect(referencesOf(parts).alone("/loop")).toEqual({ endless: "/loop" });
  });

  it.each(["unevaluatedProperties", "unevaluatedItems"])(
    "compiles together what %s needs, and follows the other references",
    (keyword) => {
      const { alone, closure } = referencesOf({
        open: { ...to("base"), properties: { a: to("leaf") }, [keyword]: false },
        base: { allOf: [to("far")], properties: { b: to("leaf") } },
        far: { properties: { c: to("base") } },
        leaf: { type: "null" },
      });
      const schemas = closure("/open");
      expect(alone("/open")).toBeUndefined();
      expect([...schemas]).toEqual([
        [
          "schema:0",
          {
            allOf: [
              { $ref: "schema:1", properties: { a: { $ref: "schema:2" } }, [keyword]: false },
            ],
            step: true,
          },
        ],
        ["schema:2", { allOf: [{ type: "null" }], step: true }],
        [
          "schema:1",
          {
            allOf: [{ allOf: [{ $ref: "schema:3" }], properties: { b: follow("leaf") } }],
            step: true,
          },
        ],
        ["schema:3", { allOf: [{ properties: { c: follow("base") } }], step: true }],
      ]);
    },
  );

  it("compiles a schema once, even if it is needed both alone and by unevaluatedProperties", () => {
    const { keyOf, closure } = referencesOf({
      tree: { properties: { next: to("tree") }, unevaluatedProperties: false },
    });
    expect([...closure("/tree").keys()]).toEqual([keyOf("/tree")]);
  });

  it("distinguishes keywords from properties of the same name", () => {
    const { alone } = referencesOf({
      text: { const: "unevaluatedProperties", not: to("leaf") },
      leaf: true,
    });
    expect(alone("/text")).toEqual({ const: "unevaluatedProperties", not: follow("leaf") });
  });
});
