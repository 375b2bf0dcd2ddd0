import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { componentAt, componentPointer } from "../../openapi/component-schemas.ts";
import { schemaClasses } from "../schema-classes.ts";
import { page, to } from "../testing/combined.ts";
import { reachFrom } from "./reach.ts";

describe("componentPointer", () => {
  it.each<[pointer: string, component: string | undefined]>([
    ["/components/schemas/X", "/components/schemas/X"],
    ["/components/schemas/a~1b/properties/c", "/components/schemas/a~1b"],
    ["/components/schemas", undefined],
    ["/components/parameters/X", undefined],
    ["/x/schemas/X", undefined],
    ["", undefined],
  ])("of %j is %j", (pointer, component) => {
    expect(componentPointer(pointer)).toBe(component);
  });
});

const reach = (
  documents: readonly JsonObject[],
  settled: readonly string[] = [],
  extra: readonly JsonSchema[] = [],
) => {
  const places = documents.map((_, side) => ({ side, pointer: "/schema" }));
  const missing = { side: 9, pointer: "/schema" };
  const roots = [{ pointer: "/schema", places: [...places, missing] }];
  return reachFrom(documents, roots, schemaClasses(documents), new Set(settled), extra);
};
const names = ["X", "Y", "Z"];
const string = { type: "string" };

describe("reachFrom", () => {
  it("finds the definitions of exactly those sides that reach them", () => {
    const { contributions } = reach([
      page(to("X"), { X: { items: to("Y") }, Y: string, Z: string }),
      page(to("X"), { X: { items: to("Y") }, Y: { type: "null" } }),
      page(true, { X: string, Y: string }),
      page(to("X"), { X: { items: to("Y") }, Y: string }),
    ]);
    const sides = names.map((name) => contributions(componentAt(name)).map((input) => input.sides));
    expect(sides).toEqual([[[0, 3], [1]], [[0, 3], [1]], []]);
  });

  it("reaches the whole component where a $ref leads into one", () => {
    const pointer = `${componentAt("X")}/items`;
    const { contributions } = reach([
      page({ $ref: `#${pointer}` }, { X: { items: to("Y") }, Y: string }),
    ]);
    expect(contributions(pointer)).toHaveLength(1);
    expect(contributions(componentAt("X"))).toHaveLength(1);
    expect(contributions(componentAt("Y"))).toHaveLength(1);
  });

  it("reaches what a given schema refers to, on every side", () => {
    const documents = [page(true, { X: string }), page(true, { X: string })];
    const { contributions } = reach(documents, [], [to("X")]);
    expect(contributions(componentAt("X")).map((input) => input.sides)).toEqual([[0, 1]]);
  });

  it("finds nothing where a $ref leads nowhere", () => {
    expect(reach([page(to("X"))]).contributions(componentAt("X"))).toEqual([]);
  });

  it("comes to an end in definitions that refer to each other", () => {
    const { contributions } = reach([page(to("X"), { X: { not: to("Y") }, Y: { not: to("X") } })]);
    expect(contributions(componentAt("Y"))).toHaveLength(1);
  });
});

describe("isFaithful", () => {
  const faithful = (documents: readonly JsonObject[], settled: readonly string[] = []) => {
    const { isFaithful } = reach(documents, settled);
    return names.filter((name) => isFaithful(componentAt(name)));
  };
  const chain = (z: JsonSchema) =>
    page(to("X"), { X: { items: to("Y") }, Y: { items: to("Z") }, Z: z });

  it("is every component that is the same on all sides, annotations apart", () => {
    expect(faithful([chain(string), chain({ ...string, title: "T" })])).toEqual(names);
  });

  it("is none that differs, nor one that leads there", () => {
    expect(faithful([chain(string), chain({ type: "null" })])).toEqual([]);
    const side = (x: JsonSchema) =>
      page({ anyOf: [to("X"), to("Y")] }, { X: x, Y: { items: to("Z") }, Z: string });
    expect(faithful([side(string), side({ type: "null" })])).toEqual(["Y", "Z"]);
  });

  it("is none in which a schema is given, nor one that leads there", () => {
    const documents = [chain(string), chain(string)];
    expect(faithful(documents, [componentAt("Y")])).toEqual(["Z"]);
    expect(faithful(documents, [`${componentAt("Y")}/items`])).toEqual(["Z"]);
    expect(faithful(documents, ["/schema/items"])).toEqual(names);
  });
});
