import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../json.ts";
import { schemaClasses } from "./closed-equality.ts";
import { childTerm, groupTerms, impliedTerm, sideOf, type Term, withNode } from "./term.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const at = (node: JsonSchema, side = 0, pointer = "/schema"): Term => ({
  sides: [side],
  pointer,
  node,
});

describe("childTerm", () => {
  it.each<[string, JsonValue]>([
    ["a schema", text],
    ["true", true],
    ["false", false],
  ])("is %s that stands there", (_, child) => {
    expect(childTerm(at({ properties: { "a/b": child } }, 2), "properties", "a/b")).toEqual({
      sides: [2],
      pointer: "/schema/properties/a~1b",
      node: child,
    });
  });

  it("is found by the index in a list", () => {
    expect(childTerm(at({ allOf: [text, whole] }), "allOf", 1)?.pointer).toBe("/schema/allOf/1");
  });

  it.each<[string, JsonValue]>([
    ["null", null],
    ["a list", [text]],
    ["a text", "string"],
    ["a number", 1],
  ])("is missing where %s stands", (_, child) => {
    expect(childTerm(at({ items: child }), "items")).toBe(undefined);
  });

  it("is missing where nothing stands", () => {
    expect(childTerm(at({}), "properties", "a")).toBe(undefined);
    expect(childTerm(at(true), "items")).toBe(undefined);
  });
});

describe("a term", () => {
  it("has the freshest of its sides", () => {
    expect(sideOf({ sides: [3, 5], pointer: "", node: true })).toBe(3);
  });

  it("may be implied below another", () => {
    expect(impliedTerm(at(text, 1), false, "properties", "a/b")).toEqual({
      sides: [1],
      pointer: "/schema/properties/a~1b",
      node: false,
      implied: true,
    });
  });

  it("keeps its places with another schema", () => {
    expect(withNode(at(text, 1), whole)).toEqual(at(whole, 1));
  });
});

describe("groupTerms", () => {
  const grouped = (terms: readonly Term[]): readonly Term[] => {
    const sides = [text, whole, text].map((A) => ({ components: { A } }));
    return groupTerms(terms, schemaClasses(sides));
  };
  const placed = (terms: readonly Term[]) => grouped(terms).map(({ sides }) => sides.join());

  it("makes one of terms that read the same at the same pointer, the freshest first", () => {
    expect(grouped([at({ ...text }, 2), at(text, 0), at({ ...text }, 1)])).toEqual([
      { sides: [0, 1, 2], pointer: "/schema", node: text },
    ]);
  });

  it.each<[string, readonly Term[]]>([
    ["other constraints", [at(text, 0), at(whole, 1)]],
    ["another pointer", [at(text, 0), at(text, 1, "/other")]],
    ["other annotations", [at(text, 0), at({ ...text, title: "x" }, 1)]],
    ["implied on one side", [at(true, 0), { ...at(true, 1), implied: true }]],
    [
      "the same reference to another schema",
      [at({ $ref: "#/components/A" }, 0), at({ $ref: "#/components/A" }, 1)],
    ],
  ])("keeps terms apart: %s", (_, terms) => {
    expect(placed(terms)).toEqual(["0", "1"]);
  });

  it("puts fresher terms first, and implied ones last", () => {
    const implied: Term = { ...at(true, 0), implied: true };
    expect(placed([implied, at(whole, 2), at(text, 1)])).toEqual(["1", "2", "0"]);
    expect(placed([at(whole, 2), at(text, 1), implied])).toEqual(["1", "2", "0"]);
  });

  it("leaves a single term as it is", () => {
    const terms = [at(text, 1)];
    expect(grouped(terms)).toBe(terms);
    expect(grouped([])).toEqual([]);
  });

  it("makes one of implied terms without losing that they are implied", () => {
    const implied = (side: number): Term => ({ ...at(false, side), implied: true });
    expect(grouped([implied(1), implied(0)])).toEqual([{ ...implied(0), sides: [0, 1] }]);
  });
});
