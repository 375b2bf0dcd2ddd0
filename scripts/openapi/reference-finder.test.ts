import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../json/json-value.ts";
import { childSchemas, isExactPosition, referenceFinder } from "./reference-finder.ts";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("childSchemas", () => {
  it.each<[sentence: string, schema: JsonSchema, found: string[]]>([
    ["are none for a boolean", true, []],
    ["are the value itself", { not: {}, items: false }, ["not", "items"]],
    ["are the items of a list", { anyOf: [true, {}] }, ["anyOf/0", "anyOf/1"]],
    [
      "are the values of a map",
      { properties: { a: {}, b: true } },
      ["properties/a", "properties/b"],
    ],
    ["include those of $defs", { $defs: { a: {} } }, ["$defs/a"]],
    ["do not include plain values", { enum: [{}], const: {}, required: ["a"], default: {} }, []],
    ["do not include a list in place of a schema", { items: [{}] }, []],
    ["do not include a map in place of a list", { anyOf: { a: {} } }, []],
    ["do not include a list in place of a map", { properties: [{}] }, []],
    ["do not include items that are not schemas", { anyOf: [1, null, "a", {}] }, ["anyOf/3"]],
  ])("%s", (_, schema, found) => {
    const paths = childSchemas(schema).map(({ keyword, tokens }) => [keyword, ...tokens].join("/"));
    expect(paths).toEqual(found);
  });
});

/** What a schema refers to, with `!` if it needs exactly that, and `?` if it does so only for a oneOf. */
const references = (schema: JsonSchema) =>
  referenceFinder()(schema).map(
    ({ pointer, exact, alternative }) =>
      `${pointer.slice(-1)}${exact ? "!" : ""}${alternative ? "?" : ""}`,
  );

describe("references", () => {
  it.each<[schema: JsonSchema, found: string[]]>([
    [false, []],
    [to("X"), ["X"]],
    [{ $ref: "other.yaml#/X" }, []],
    [{ properties: { a: to("X") }, anyOf: [to("Y"), to("X")] }, ["X", "Y", "X"]],
    [{ not: to("X"), if: to("Y") }, ["X!", "Y!"]],
    [{ not: { items: to("X") } }, ["X!"]],
    [{ contains: to("X") }, ["X"]],
    [{ contains: to("X"), maxContains: 1 }, ["X!"]],
    [{ additionalItems: to("X") }, ["X!"]],
    [{ oneOf: [to("X"), { items: to("Y") }] }, ["X!?", "Y!?"]],
    [{ oneOf: [{ oneOf: [to("X")] }] }, ["X!?"]],
    [{ oneOf: [{ not: to("X") }] }, ["X!"]],
    [{ not: { oneOf: [to("X")] } }, ["X!"]],
    [{ oneOf: [to("X")], unevaluatedProperties: false }, ["X!"]],
    [{ ...to("X"), unevaluatedItems: false }, ["X!"]],
    [{ allOf: [to("X")], unevaluatedItems: false }, ["X!"]],
  ])("of %j are %j", (schema, found) => {
    expect(references(schema)).toEqual(found);
  });

  it("include the components in a discriminator's mapping, by $ref or by name", () => {
    const mapping = {
      a: "#/components/schemas/A",
      b: "Long-B",
      c: "c.json",
      d: "./d.yaml#/D",
      e: 7,
    };
    expect(references({ discriminator: { propertyName: "p", mapping } })).toEqual(["A", "B"]);
    expect(references({ discriminator: { mapping: ["A"] } })).toEqual([]);
    expect(references({ discriminator: "A" })).toEqual([]);
  });

  it("are found once for a schema that is in several places", () => {
    const find = referenceFinder();
    const shared = { items: to("X") };
    expect(find({ anyOf: [shared, shared] })[0]).toBe(find(shared)[0]);
  });
});

describe("isExactPosition", () => {
  it.each<[keyword: string, schema: JsonSchema, exact: boolean]>([
    ["not", {}, true],
    ["if", {}, true],
    ["oneOf", {}, true],
    ["contains", { maxContains: 1 }, true],
    ["contains", { minContains: 1 }, false],
    ["additionalItems", {}, true],
    ["then", {}, false],
    ["properties", {}, false],
    ["properties", { unevaluatedProperties: true }, true],
    ["allOf", { unevaluatedItems: false }, true],
  ])("is %s beside %j: %j", (keyword, schema, exact) => {
    expect(isExactPosition(schema, keyword)).toBe(exact);
  });
});
