import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json.ts";
import { sameSchema } from "./closed-equality.ts";

const located = (schema: JsonSchema, schemas: JsonObject = {}) => ({
  document: { schema, components: { schemas } },
  pointer: "/schema",
});
const same = (a: JsonSchema, b: JsonSchema) => sameSchema(located(a), located(b));
const toX = { $ref: "#/components/schemas/X" };

describe("sameSchema", () => {
  it("takes a const, an enum of one and an enum with its type for the same", () => {
    expect(same({ const: "a" }, { enum: ["a"] })).toBe(true);
    expect(same({ const: "a" }, { type: "string", enum: ["a", 1] })).toBe(true);
    expect(same({ const: "a" }, { const: "b" })).toBe(false);
  });

  it("passes over annotations, and over a property that is called like one", () => {
    expect(same({ type: "string", description: "x" }, { type: ["string"], format: "date" })).toBe(
      true,
    );
    expect(same({ properties: { description: { type: "string" } } }, {})).toBe(false);
  });

  it("passes over keywords for types that the schema does not admit", () => {
    expect(same({ type: "integer", minLength: 3 }, { type: "integer" })).toBe(true);
    expect(same({ minLength: 3 }, {})).toBe(false);
  });

  it("tells equal text apart when the components behind it differ", () => {
    const integer = located({ not: toX }, { X: { type: "integer" } });
    const string = located({ not: toX }, { X: { type: "string" } });
    expect(sameSchema(integer, string)).toBe(false);
    expect(sameSchema(integer, located({ not: toX }, { X: { type: "integer", title: "X" } }))).toBe(
      true,
    );
  });

  it("compares definitions that refer to each other in a cycle as a whole", () => {
    const cycle = (leaf: JsonSchema) =>
      located(toX, {
        X: { properties: { y: { $ref: "#/components/schemas/Y" } } },
        Y: { properties: { x: toX, leaf } },
      });
    expect(sameSchema(cycle({ type: "string" }), cycle({ type: "string" }))).toBe(true);
    expect(sameSchema(cycle({ type: "string" }), cycle({ type: "null" }))).toBe(false);
  });

  it("takes a reference for what it leads to", () => {
    expect(sameSchema(located(toX, { X: { type: "null" } }), located({ type: "null" }))).toBe(true);
  });

  it("takes a definition that only refers to itself as equal to nothing else", () => {
    expect(sameSchema(located(toX, { X: toX }), located(toX, { X: toX }))).toBe(true);
    expect(sameSchema(located(toX, { X: toX }), located({}))).toBe(false);
  });

  it("follows a chain of a twenty thousand definitions", () => {
    const chain = (end: JsonSchema) => {
      const links = Array.from({ length: 20_000 }, (_, index) => [
        `X${index}`,
        index === 19_999 ? end : { items: { $ref: `#/components/schemas/X${index + 1}` } },
      ]);
      return located({ $ref: "#/components/schemas/X0" }, Object.fromEntries(links));
    };
    expect(sameSchema(chain({ type: "null" }), chain({ type: "null" }))).toBe(true);
    expect(sameSchema(chain({ type: "null" }), chain({ type: "string" }))).toBe(false);
  });
});
