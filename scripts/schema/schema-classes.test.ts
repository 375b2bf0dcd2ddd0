import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { schemaClasses } from "./schema-classes.ts";

const located = (schema: JsonSchema, schemas: JsonObject = {}) => ({
  schema,
  components: { schemas },
});
type Page = ReturnType<typeof located>;
const sameSchema = (a: Page, b: Page): boolean => {
  const classes = schemaClasses([a, b]);
  return classes.closed(0, a.schema) === classes.closed(1, b.schema);
};
const same = (a: JsonSchema, b: JsonSchema) => sameSchema(located(a), located(b));
const toX = { $ref: "#/components/schemas/X" };

describe("the class of a schema", () => {
  it("is the same for a const, an enum of one value and an enum with its type", () => {
    expect(same({ const: "a" }, { enum: ["a"] })).toBe(true);
    expect(same({ const: "a" }, { type: "string", enum: ["a", 1] })).toBe(true);
    expect(same({ const: "a" }, { const: "b" })).toBe(false);
  });

  it("ignores annotations, but not a property named like one", () => {
    expect(same({ type: "string", description: "x" }, { type: ["string"], format: "date" })).toBe(
      true,
    );
    expect(same({ properties: { description: { type: "string" } } }, {})).toBe(false);
  });

  it("distinguishes a reference beside an enum of all types from the reference alone", () => {
    const values = [null, true, 1, 1.5, "a", [], {}];
    const components = { X: { title: "anything" } };
    expect(
      sameSchema(located({ ...toX, enum: values }, components), located(toX, components)),
    ).toBe(false);
  });

  it("ignores keywords for types that the schema does not accept", () => {
    expect(same({ type: "integer", minLength: 3 }, { type: "integer" })).toBe(true);
    expect(same({ minLength: 3 }, {})).toBe(false);
  });

  it("distinguishes equal texts that refer to different components", () => {
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

  it("is the same for a reference and its target", () => {
    expect(sameSchema(located(toX, { X: { type: "null" } }), located({ type: "null" }))).toBe(true);
  });

  it("is unique for a definition that only refers to itself", () => {
    expect(sameSchema(located(toX, { X: toX }), located(toX, { X: toX }))).toBe(true);
    expect(sameSchema(located(toX, { X: toX }), located({}))).toBe(false);
  });

  it("distinguishes cycles that lead to different schemas outside", () => {
    const cycle = (leaf: JsonSchema) =>
      located(toX, { X: { items: toX, not: { $ref: "#/components/schemas/Y" } }, Y: leaf });
    expect(sameSchema(cycle({ type: "null" }), cycle({ type: "null", title: "T" }))).toBe(true);
    expect(sameSchema(cycle({ type: "null" }), cycle({ type: "string" }))).toBe(false);
  });

  it("distinguishes the members of a cycle", () => {
    const toY = { $ref: "#/components/schemas/Y" };
    const schemas = { X: { items: toY }, Y: { type: "array", items: toX } };
    expect(sameSchema(located(toX, schemas), located(toX, schemas))).toBe(true);
    expect(sameSchema(located(toX, schemas), located(toY, schemas))).toBe(false);
  });

  it("is the same for dangling references only if their text is", () => {
    const toY = { $ref: "#/components/schemas/Y" };
    expect(sameSchema(located({ not: toX }), located({ not: toX }))).toBe(true);
    expect(sameSchema(located({ not: toX }), located({ not: toY }))).toBe(false);
    expect(sameSchema(located({ not: toX }), located({ not: toX }, { X: true }))).toBe(false);
  });

  it("follows a chain of four thousand definitions", () => {
    const links = Array.from({ length: 4000 }, (_, index) => [
      `X${index}`,
      { items: { $ref: `#/components/schemas/X${index + 1}` } },
    ]);
    const chain = located({ $ref: "#/components/schemas/X0" }, Object.fromEntries(links));
    expect(sameSchema(chain, located(true))).toBe(false);
  });
});

describe("schemaClasses", () => {
  const document = located(true, { X: { type: "null" } });

  it("compares references by their text if no side is given", () => {
    const classes = schemaClasses([document]);
    const again = { $ref: "#/components/schemas/Y" };
    expect(classes.open({ not: toX })).toBe(classes.open({ not: toX, title: "T" }));
    expect(classes.open({ not: toX })).not.toBe(classes.open({ not: again }));
    expect(classes.open({ not: toX })).not.toBe(classes.open({ not: { type: "null" } }));
    expect(classes.closed(0, { not: toX })).toBe(classes.closed(0, { not: { type: "null" } }));
  });

  it("compares published values exactly, except for the order of properties", () => {
    const classes = schemaClasses([document]);
    const value = { a: [1, { b: null, c: "d" }], e: {} };
    const published = classes.published(value);
    expect(classes.published({ e: {}, a: [1, { c: "d", b: null }] })).toBe(published);
    expect(classes.published(value)).toBe(published);
    expect(classes.published({ ...value, title: "T" })).not.toBe(published);
    expect(classes.published([1, 2])).not.toBe(classes.published([2, 1]));
    expect(classes.published([1])).not.toBe(classes.published({ 0: 1 }));
    expect(classes.published("1")).not.toBe(classes.published(1));
    expect(classes.published(null)).toBe(classes.published(null));
  });
});
