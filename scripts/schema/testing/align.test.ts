import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import type { Mode } from "../../openapi/side.ts";
import { align } from "./align.ts";
import { page, to } from "./combined.ts";

const aligned = (mode: Mode, ...documents: readonly JsonObject[]) => {
  const places = documents.map((_, side) => ({ side, pointer: "/schema" }));
  return align(mode, documents, [{ pointer: "/schema", places }]);
};
const schemas = (mode: Mode, ...sides: readonly JsonSchema[]) =>
  aligned(mode, ...sides.map((schema) => page(schema))).map(({ schema }) => schema);
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  ...more,
});
const string = { type: "string" };
const integer = { type: "integer" };
const inCombined = (name: string) => ({ $ref: `#/x-combined/components/schemas/${name}` });

describe("align", () => {
  it("gives an open object the names that others declare", () => {
    const given = schemas("join", object({ a: string }), object({ b: integer }), {
      type: "object",
    });
    expect(given).toEqual([
      object({ a: string, b: integer }),
      object({ b: integer, a: string }),
      object({ a: string, b: integer }),
    ]);
  });

  it("gives the type that the declarations have together, joined or met", () => {
    const nullable = { type: ["string", "null"] };
    const sides = [object({}), object({ a: string }), object({ a: nullable })];
    const [, ...others] = sides;
    expect(schemas("join", ...sides)).toEqual([object({ a: nullable }), ...others]);
    expect(schemas("meet", ...sides)).toEqual([object({ a: string }), ...others]);
  });

  it("leaves a document without such an object as it is, the very same", () => {
    const documents = [
      page(object({ a: string }, { additionalProperties: false })),
      page(object({ a: string, b: string })),
    ];
    const [closed, full] = aligned("join", ...documents);
    expect(closed).toBe(documents[0]);
    expect(full).toBe(documents[1]);
  });

  it("leaves a name alone that a pattern covers", () => {
    const side = { type: "object", patternProperties: { "^a": integer } };
    expect(schemas("join", side, object({ a: string }))[0]).toEqual(side);
  });

  it("gives one object in several places what each of them brings", () => {
    const X = object({ c: string });
    const first = page(object({ a: to("X"), b: to("X") }), { X });
    const second = page(object({ a: object({ d: string }), b: object({ d: integer }) }));
    const [given] = aligned("join", first, second);
    expect(given?.components).toEqual({
      schemas: { X: object({ c: string, d: { allOf: [string, integer] } }) },
    });
  });

  it("leads from inserted schemas to combined components, and keeps the published ones apart", () => {
    const documents = [
      page(object({}, { not: to("X") }), { X: string }),
      page(object({ a: { items: to("X") } }, { not: to("X") }), { X: string }),
    ];
    const [given] = aligned("join", ...documents);
    expect(given).toEqual({
      schema: object(
        { a: { items: inCombined("X") } },
        { not: { $ref: "#/x-published/components/schemas/X" } },
      ),
      components: { schemas: { X: string } },
      "x-combined": {
        components: { schemas: { X: string } },
      },
      "x-published": {
        schema: object({}, { not: { $ref: "#/x-published/components/schemas/X" } }),
        components: { schemas: { X: string } },
      },
    });
  });

  it("touches no schema of a document but its components and those that are combined", () => {
    const x = { $ref: "#/x" };
    const documents = [
      { a: object({}, { not: x }), b: { not: x }, x: string },
      { b: object({ p: string }, { not: x }), x: string },
    ];
    const places = ["/a", "/b"].map((pointer, side) => ({ side, pointer }));
    const [given] = align("join", documents, [{ pointer: "/schema", places }]);
    expect(given).toMatchObject({
      a: object({ p: string }, { not: { $ref: "#/x-published/x" } }),
      b: { not: x },
    });
  });

  it("takes a component's references for exact where they are so inside it", () => {
    const not = to("Y");
    const documents = [
      page(to("X"), { X: object({}, { not }), Y: string }),
      page(to("X"), { X: object({ a: string }, { not }), Y: string }),
    ];
    const [given] = aligned("join", ...documents);
    expect(given?.components).toEqual({
      schemas: {
        X: object({ a: string }, { not: { $ref: "#/x-published/components/schemas/Y" } }),
        Y: string,
      },
    });
  });
});
