import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { schemaClasses } from "../schema-classes.ts";
import { childInput, groupInputs, type Input, impliedInput, sideOf } from "./input.ts";

const input = (sides: readonly number[], node: JsonSchema, pointer = "/schema"): Input => ({
  sides,
  pointer,
  node,
});

describe("childInput", () => {
  const parent = input([1, 2], {
    properties: { "a/b": { type: "null" } },
    not: false,
    anyOf: [true],
  });

  it("finds schemas, with their pointers, on the same sides", () => {
    const pointer = "/schema/properties/a~1b";
    const found = { sides: [1, 2], pointer, node: { type: "null" } };
    expect(childInput(parent, "properties", "a/b")).toEqual(found);
    expect(childInput(parent, "not")).toEqual(input([1, 2], false, "/schema/not"));
    expect(childInput(parent, "anyOf", 0)).toEqual(input([1, 2], true, "/schema/anyOf/0"));
  });

  it("finds nothing that is not a schema", () => {
    const malformed = input([0], { a: null, b: [{}], c: "text", d: 1 });
    for (const key of ["a", "b", "c", "d", "e"]) expect(childInput(malformed, key)).toBe(undefined);
    expect(childInput(input([0], true), "not")).toBe(undefined);
  });
});

describe("groupInputs", () => {
  const string = { type: "string" };
  const group = (...inputs: readonly Input[]) =>
    groupInputs(inputs, schemaClasses([{}, {}, {}, {}]));

  it("makes one of inputs that read the same at the same pointer, the sides in order", () => {
    const inputs = [input([3, 2], string), input([1], { ...string }), input([0], { type: "null" })];
    expect(group(...inputs)).toEqual([input([0], { type: "null" }), input([1, 2, 3], string)]);
  });

  it("does not group what is elsewhere, reads differently or is implied", () => {
    const inputs = [
      input([0], string),
      input([1], string, "/other"),
      input([2], { ...string, title: "T" }),
      impliedInput(input([3], true, ""), true, "schema"),
    ];
    expect(group(...inputs)).toEqual(inputs);
  });

  it("leaves apart what states true and what implies it", () => {
    const implied = impliedInput(input([0], true, ""), true, "schema");
    expect(group(implied, input([1], true))).toEqual([input([1], true), implied]);
  });

  it("puts the freshest first, and those that state nothing last", () => {
    const implied = impliedInput(input([0], true, ""), true, "schema");
    const inputs = [input([3], string), implied, input([2], true), input([1], { type: "null" })];
    expect(group(...inputs).map(sideOf)).toEqual([1, 2, 3, 0]);
  });

  it("keeps the node of the freshest", () => {
    const [merged] = group(
      input([2], { ...string }),
      input([1], string),
      input([3], { ...string }),
    );
    expect(merged?.node).toBe(string);
    expect(merged?.sides).toEqual([1, 2, 3]);
  });
});
