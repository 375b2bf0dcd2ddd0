import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { schemaClasses } from "../schema-classes.ts";
import { childTerm, groupTerms, impliedTerm, sideOf, type Term } from "./term.ts";

const term = (sides: readonly number[], node: JsonSchema, pointer = "/schema"): Term => ({
  sides,
  pointer,
  node,
});

describe("childTerm", () => {
  const parent = term([1, 2], {
    properties: { "a/b": { type: "null" } },
    not: false,
    anyOf: [true],
  });

  it("finds schemas, with their pointers, on the same sides", () => {
    const pointer = "/schema/properties/a~1b";
    const found = { sides: [1, 2], pointer, node: { type: "null" } };
    expect(childTerm(parent, "properties", "a/b")).toEqual(found);
    expect(childTerm(parent, "not")).toEqual(term([1, 2], false, "/schema/not"));
    expect(childTerm(parent, "anyOf", 0)).toEqual(term([1, 2], true, "/schema/anyOf/0"));
  });

  it("finds nothing that is no schema", () => {
    const malformed = term([0], { a: null, b: [{}], c: "text", d: 1 });
    for (const key of ["a", "b", "c", "d", "e"]) expect(childTerm(malformed, key)).toBe(undefined);
    expect(childTerm(term([0], true), "not")).toBe(undefined);
  });
});

describe("groupTerms", () => {
  const string = { type: "string" };
  const group = (...terms: readonly Term[]) => groupTerms(terms, schemaClasses([{}, {}, {}, {}]));

  it("makes one of terms that read the same at the same pointer, the sides in order", () => {
    const terms = [term([3, 2], string), term([1], { ...string }), term([0], { type: "null" })];
    expect(group(...terms)).toEqual([term([0], { type: "null" }), term([1, 2, 3], string)]);
  });

  it("leaves apart what stands elsewhere, reads differently or is implied", () => {
    const terms = [
      term([0], string),
      term([1], string, "/other"),
      term([2], { ...string, title: "T" }),
      impliedTerm(term([3], true, ""), true, "schema"),
    ];
    expect(group(...terms)).toEqual(terms);
  });

  it("leaves apart what states true and what implies it", () => {
    const implied = impliedTerm(term([0], true, ""), true, "schema");
    expect(group(implied, term([1], true))).toEqual([term([1], true), implied]);
  });

  it("puts the freshest first, and those that state nothing last", () => {
    const implied = impliedTerm(term([0], true, ""), true, "schema");
    const terms = [term([3], string), implied, term([2], true), term([1], { type: "null" })];
    expect(group(...terms).map(sideOf)).toEqual([1, 2, 3, 0]);
  });

  it("keeps the node of the freshest", () => {
    const [merged] = group(term([2], { ...string }), term([1], string), term([3], { ...string }));
    expect(merged?.node).toBe(string);
    expect(merged?.sides).toEqual([1, 2, 3]);
  });
});
