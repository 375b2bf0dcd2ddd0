import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import type { Mode } from "../../openapi/side.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { combine } from "./combine.ts";

const combined = (mode: Mode, ...schemas: JsonSchema[]) => {
  const sides: readonly JsonObject[] = schemas.map((schema) => ({ schema }));
  const places = sides.map((_, side) => ({ side, pointer: "/schema" }));
  return combine(mode, sides, [{ pointer: "/schema", places }], proofTools);
};
const joined = (...schemas: JsonSchema[]) => combined("join", ...schemas).schemas.get("/schema");
const told = (...schemas: JsonSchema[]) =>
  combined("join", ...schemas).decisions.map(({ pointer, rule }) => `${pointer} ${rule}`);

describe("annotations", () => {
  it("come from the freshest side that states them, at every depth", () => {
    const fresh = { type: "object", properties: { a: { type: "string", title: "new" } } };
    const old = {
      type: "object",
      description: "only here",
      properties: { a: { type: "string", title: "old", description: "only here" } },
    };
    expect(joined(fresh, old)).toEqual({
      type: "object",
      description: "only here",
      properties: { a: { type: "string", title: "new", description: "only here" } },
    });
    expect(told(fresh, old)).toEqual(["/schema/properties/a/title freshest-wins"]);
  });

  it("leave a constraint written as the freshest side writes it", () => {
    expect(joined({ const: "file" }, { type: "string", enum: ["file"], title: "T" })).toEqual({
      const: "file",
      title: "T",
    });
  });

  it("are kept beside a $ref as well", () => {
    const toX = { $ref: "#/components/schemas/X" };
    expect(joined({ ...toX, description: "fresh" }, toX)).toEqual({ ...toX, description: "fresh" });
  });

  it("say deprecated as soon as one side does", () => {
    expect(joined({ deprecated: false }, { deprecated: true })).toEqual({ deprecated: true });
    expect(joined({ type: "null" }, { type: "null", deprecated: true })).toEqual({
      type: "null",
      deprecated: true,
    });
  });

  it("drop a default the sides differ in, and keep one that only one states", () => {
    expect(joined({ default: 1 }, { default: 2 })).toEqual({});
    expect(told({ default: 1 }, { default: 2 })).toEqual(["/schema/default default-dropped"]);
    expect(joined({ default: 1 }, {})).toEqual({ default: 1 });
  });

  it("keep the freshest example that is valid for the result", () => {
    const sides = [
      { type: "string", minLength: 2, example: 7 },
      { type: "string", minLength: 1, example: "abc" },
    ];
    const combination = combined("join", ...sides);
    expect(combination.schemas.get("/schema")).toEqual({
      type: "string",
      minLength: 1,
      example: "abc",
    });
    expect(combination.decisions.at(-1)).toMatchObject({
      pointer: "/schema/example",
      rule: "example-chosen",
      result: "abc",
    });
  });

  it("drop an example that a meet no longer accepts", () => {
    const object = (type: string | string[], example: JsonObject) => ({
      type: "object",
      properties: { a: { type } },
      example,
    });
    const fresh = object(["string", "null"], { a: null });
    expect(combined("meet", fresh, object("string", { a: "x" })).schemas.get("/schema")).toEqual(
      object("string", { a: "x" }),
    );
    const unfit = combined("meet", fresh, { ...object("string", {}), example: { a: 1 } });
    expect(unfit.schemas.get("/schema")).not.toHaveProperty("example");
  });

  it("keep of a list of examples those that are valid", () => {
    const sides = [
      { type: "integer", maximum: 5, examples: [9, 3] },
      { type: "integer", maximum: 4, examples: [1] },
    ];
    expect(joined(...sides)).toEqual({ type: "integer", maximum: 5, examples: [3] });
  });
});

describe("decisions", () => {
  it("name a conflict once, with the whole schemas if several keywords differ", () => {
    const { decisions } = combined("join", { const: "file" }, { type: "string", maxLength: 9 });
    expect(decisions).toEqual([
      {
        pointer: "/schema",
        rule: "enum-dropped",
        values: [
          { place: { side: 0, pointer: "/schema" }, value: { const: "file" } },
          { place: { side: 1, pointer: "/schema" }, value: { type: "string", maxLength: 9 } },
        ],
        result: { type: "string" },
      },
    ]);
  });

  it("name the rule that matters most, and distinguish required properties", () => {
    const object = (minProperties: number, name: string, ...required: string[]) =>
      ({ type: "object", minProperties, not: { required: [name] }, required }) as const;
    const rules = combined("meet", object(1, "x", "a"), object(2, "y")).decisions;
    expect(rules.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([
      "/schema all-of-schemas",
      "/schema/required required-union",
    ]);
  });

  it("point at the keyword where only one differs", () => {
    expect(told({ type: "integer", minimum: 1 }, { type: "integer", minimum: 2 })).toEqual([
      "/schema/minimum weaker-bound",
    ]);
  });

  it("name every side, those that read the same included", () => {
    const [decision] = combined(
      "join",
      { type: "string" },
      { type: "integer" },
      { type: "string" },
    ).decisions;
    expect(decision?.values.map(({ place, value }) => [place.side, value])).toEqual([
      [0, "string"],
      [1, "integer"],
      [2, "string"],
    ]);
  });

  it("are none where all sides agree", () => {
    const page = { type: "object", properties: { a: { enum: [1, 2] } }, required: ["a"] };
    expect(told(page, structuredClone(page), page)).toEqual([]);
  });

  it("name the property that only some sides have", () => {
    const object = (...names: string[]) => ({
      type: "object",
      properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    });
    expect(told(object("a"), object("a", "b"))).toEqual(["/schema/properties/b property-aligned"]);
  });
});
