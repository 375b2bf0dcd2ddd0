import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { join, meet } from "../testing/join.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { verdicts } from "../testing/verdicts.ts";
import { combine } from "./combine.ts";

const document = (schema: JsonSchema, schemas: JsonObject = {}): JsonObject => ({
  schema,
  components: { schemas },
});
const joined = (...schemas: JsonSchema[]) => join(schemas.map((schema) => document(schema))).schema;
const met = (...schemas: JsonSchema[]) => meet(schemas.map((schema) => document(schema))).schema;
const decisions = (...sides: JsonObject[]) => {
  const places = sides.map((_, side) => ({ side, pointer: "/schema" }));
  return combine("join", sides, [{ pointer: "/schema", places }], proofTools).decisions;
};
const accepted = (combined: JsonObject, payloads: readonly JsonValue[]) => {
  const judged = verdicts([combined]);
  return payloads.filter((payload) => judged(payload)[0]);
};
const toX = { $ref: "#/components/schemas/X" };
const toY = { $ref: "#/components/schemas/Y" };

describe("what a keyword-by-keyword merge gets wrong", () => {
  it("does not keep `not` over a component that differs", () => {
    const sides = [
      document({ not: toX }, { X: { type: "integer" } }),
      document({ not: toX }, { X: { type: "string" } }),
    ];
    expect(accepted(join(sides), [1, "a", null])).toEqual([1, "a", null]);
    expect(accepted(meet(sides), [1, "a", null])).toEqual([null]);
  });

  it("makes an anyOf of a oneOf whose components differ", () => {
    const sides = [
      document({ oneOf: [toX, toY] }, { X: { const: 1 }, Y: { const: 2 } }),
      document({ oneOf: [toX, toY] }, { X: { const: 2 }, Y: { const: 3 } }),
    ];
    expect(join(sides).schema).toEqual({ anyOf: [toX, toY] });
    expect(accepted(join(sides), [1, 2, 3, 4])).toEqual([1, 2, 3]);
    expect(decisions(...sides)[0]?.rule).toBe("one-of-becomes-any-of");
  });

  it("needs copies for `not` even where one side alone states it", () => {
    const using = document({ properties: { a: { not: toX }, b: toX } }, { X: { type: "integer" } });
    const other = document({ properties: { b: toX } }, { X: { type: ["integer", "string"] } });
    const combined = join([using, other]);
    expect(accepted(combined, [{ a: "text" }, { b: "text" }, { b: null }])).toEqual([
      { a: "text" },
      { b: "text" },
    ]);
  });

  it("needs copies where only what a component refers to differs", () => {
    const side = (type: string) =>
      document({ not: toX }, { X: { type: "object", properties: { y: toY } }, Y: { type } });
    const sides = [side("integer"), side("string")];
    const payloads = [{ y: 1 }, { y: "a" }, { y: null }, 1];
    expect(accepted(join(sides), payloads)).toEqual(payloads);
    expect(accepted(meet(sides), payloads)).toEqual([{ y: null }, 1]);
  });

  it("does not let unevaluatedProperties look at a component that differs", () => {
    const side = (name: string) =>
      document(
        { allOf: [toX], unevaluatedProperties: false },
        { X: { type: "object", properties: { [name]: { type: "integer" } } } },
      );
    const sides = [side("a"), side("b")];
    const payloads = [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }, {}];
    expect(accepted(join(sides), payloads)).toEqual([{ a: 1 }, { b: 1 }, {}]);
    expect(accepted(meet(sides), payloads)).toEqual([{}]);
  });

  it("applies one side's additionalProperties to another side's patternProperties", () => {
    const pattern = { type: "object", patternProperties: { "^x": { type: ["integer", "null"] } } };
    const extra = { type: "object", additionalProperties: { type: ["integer", "string"] } };
    expect(met(pattern, extra)).toEqual({
      type: "object",
      patternProperties: { "^x": { type: "integer" } },
      additionalProperties: { type: ["integer", "string"] },
    });
    expect(joined(pattern, { ...extra, properties: { x1: { type: "boolean" } } })).toEqual({
      type: "object",
      patternProperties: { "^x": { type: ["integer", "null", "string", "boolean"] } },
      properties: { x1: { type: ["integer", "null", "boolean"] } },
    });
  });

  it("joins closed objects with different properties into a closed one", () => {
    const closed = (name: string) => ({
      type: "object",
      properties: { [name]: { type: "integer" } },
      additionalProperties: false,
    });
    expect(joined(closed("a"), closed("b"))).toEqual({
      type: "object",
      properties: { a: { type: "integer" }, b: { type: "integer" } },
      additionalProperties: false,
    });
    expect(met(closed("a"), closed("b"))).toEqual({ type: "object", additionalProperties: false });
  });

  it("combines prefixItems with the other side's items", () => {
    const tuple = { type: "array", prefixItems: [{ type: "string" }] };
    const list = { type: "array", items: { type: "integer" } };
    expect(joined(tuple, list)).toEqual({
      type: "array",
      prefixItems: [{ type: ["string", "integer"] }],
    });
    expect(met(tuple, { type: "array", items: { type: ["string", "null"] } })).toEqual({
      type: "array",
      prefixItems: [{ type: "string" }],
      items: { type: ["string", "null"] },
    });
  });

  it("drops both an enum and a bound of a schema without type, and keeps the other types", () => {
    expect(joined({ enum: ["a"] }, { minLength: 3 })).toEqual({});
    expect(met({ enum: ["a", "abc", 1] }, { minLength: 3 })).toEqual({ enum: ["abc", 1] });
  });

  it("joins three schemas at once, in any order", () => {
    const sides = [
      { type: "integer", minimum: 5 },
      { type: "integer", maximum: 0 },
      { anyOf: [{ const: 100 }, { const: 200 }] },
    ].map((schema) => document(schema));
    const payloads = [-1, 0, 1, 4, 5, 100, 200, 201];
    for (const [a, b, c] of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ] as const)
      expect(accepted(join([a, b, c].map((index) => sides[index] ?? {})), payloads)).toEqual([
        -1, 0, 5, 100, 200, 201,
      ]);
  });

  it("lets additionalProperties that cover a name take part in its type", () => {
    const sides = [
      { type: "object", properties: { p: { type: "integer" } } },
      { type: "object", additionalProperties: { type: "string" } },
      { type: "object" },
    ];
    expect(joined(...sides)).toEqual({
      type: "object",
      properties: { p: { type: ["integer", "string"] } },
    });
  });

  it("takes an enum beside a $ref for an intersection", () => {
    const side = (values: JsonValue[]) =>
      document({ ...toX, enum: values }, { X: { type: "integer" } });
    expect(join([side([1, "a"]), side([2])]).schema).toEqual({
      ...toX,
      enum: [1, "a", 2],
    });
    const mixed = [side([1, "a"]), document({ const: "b" })];
    expect(accepted(join(mixed), [1, "a", "b"])).toEqual([1, "b"]);
  });
});

describe("definitions", () => {
  const tree = (leaf: JsonSchema) => ({ properties: { next: toX, leaf }, type: "object" });

  it("combines recursive definitions by name", () => {
    const sides = [
      document(toX, { X: tree({ type: "integer" }) }),
      document(toX, { X: tree({ type: "string" }) }),
    ];
    expect(join(sides)).toEqual(document(toX, { X: tree({ type: ["integer", "string"] }) }));
  });

  it("combines recursive definitions of different names into one of its own", () => {
    const y = { properties: { next: toY, leaf: { type: "string" } }, type: "object" };
    const sides = [document(toX, { X: tree({ type: "integer" }) }), document(toY, { Y: y })];
    const next = { $ref: "#/components/schemas/X_or_Y" };
    const both = {
      properties: { next, leaf: { type: ["integer", "string"] } },
      type: "object",
    };
    expect(join(sides)).toEqual(document(both, { X_or_Y: both }));
  });

  it("takes a component from those sides alone that reach it from the roots", () => {
    const sides = [
      document(toX, { X: { type: "string" } }),
      document(true, { X: { type: "null" } }),
    ];
    const places = [{ side: 0, pointer: "/schema" }];
    const combination = combine("join", sides, [{ pointer: "/schema", places }], proofTools);
    expect(combination.components.get("X")).toEqual({ type: "string" });
  });

  it("keeps a reference that no side defines: another page may define it", () => {
    expect(join([document(toX), document(toX)])).toEqual(document(toX));
  });

  it("does not make definitions that refer to each other on different sides endless", () => {
    const text = { type: "string" };
    const sides = [
      document({ anyOf: [toX, toY] }, { X: { anyOf: [toY, text] }, Y: { type: "integer" } }),
      document(
        { anyOf: [toX, toY] },
        { X: { type: "null" }, Y: { anyOf: [toX, { const: true }] } },
      ),
    ];
    expect(accepted(join(sides), [1, "a", null, true, false])).toEqual([1, "a", null, true]);
  });
});

describe("meets that accept nothing", () => {
  const empty = (...schemas: JsonSchema[]) => {
    const places = schemas.map((_, side) => ({ side, pointer: "/schema" }));
    const sides = schemas.map((schema) => document(schema));
    return combine("meet", sides, [{ pointer: "/schema", places }], proofTools).emptyMeets.map(
      ({ pointer }) => pointer,
    );
  };

  it("reports disjoint types, disjoint values and crossing bounds", () => {
    expect(empty({ type: "string" }, { type: "integer" })).toEqual(["/schema"]);
    expect(empty({ const: 1 }, { enum: [2, 3] })).toEqual(["/schema"]);
    expect(empty({ type: "integer", minimum: 3 }, { type: "integer", maximum: 2 })).toEqual([
      "/schema",
    ]);
  });

  it("reports a required property that a closed side forbids", () => {
    const closed = { type: "object", properties: { a: true }, additionalProperties: false };
    expect(empty(closed, { type: "object", required: ["b"], properties: { b: true } })).toEqual([
      "/schema",
    ]);
  });

  it("reports the property, where the objects as such have something in common", () => {
    const object = (type: string) => ({ type: "object", properties: { a: { type } } });
    expect(empty(object("string"), object("integer"))).toEqual(["/schema/properties/a"]);
    expect(empty(object("string"), object("string"))).toEqual([]);
  });

  it("is settled by the schema a person gives for the place", () => {
    const object = (type: string) => document({ type: "object", properties: { a: { type } } });
    const places = [0, 1].map((side) => ({ side, pointer: "/schema" }));
    const settled = new Map([["/schema/properties/a", { type: "null" }]]);
    const sides = [object("string"), object("integer")];
    const combination = combine("meet", sides, [{ pointer: "/schema", places }], proofTools, {
      settled,
    });
    expect(combination.emptyMeets).toEqual([]);
    expect(combination.schemas.get("/schema")).toEqual({
      type: "object",
      properties: { a: { type: "null" } },
    });
  });
});
