import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { isEndless, referencesInPlace } from "./is-endless.ts";

const toA = { $ref: "#/a" };

describe("referencesInPlace", () => {
  it.each<[string, JsonValue | undefined, string[]]>([
    ["$ref", toA, ["/a"]],
    ["not", { not: toA }, ["/a"]],
    [
      "if, then and else",
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: toA, then: { $ref: "#/b" }, else: { $ref: "#/c" } },
      ["/a", "/b", "/c"],
    ],
    ["allOf", { allOf: [true, toA] }, ["/a"]],
    ["anyOf", { anyOf: [toA, { $ref: "#/b" }] }, ["/a", "/b"]],
    ["oneOf", { oneOf: [toA] }, ["/a"]],
    ["dependentSchemas", { dependentSchemas: { x: toA } }, ["/a"]],
    [
      "several levels, the outer one first",
      { allOf: [{ not: { $ref: "#/b" } }], ...toA },
      ["/a", "/b"],
    ],
  ])("finds the references of %s", (_, schema, pointers) => {
    expect(referencesInPlace(schema)).toEqual(pointers);
  });

  it.each<[string, JsonValue | undefined]>([
    ["properties", { properties: { a: toA } }],
    ["items", { items: toA }],
    ["additionalProperties", { additionalProperties: toA }],
    ["contains", { contains: toA }],
    ["examples", { examples: [toA] }],
    ["values that are not lists", { allOf: null, anyOf: 5 }],
    ["a different document", { $ref: "b.json" }],
    ["a boolean", true],
    ["nothing", undefined],
  ])("finds none in %s", (_, schema) => {
    expect(referencesInPlace(schema)).toEqual([]);
  });
});

describe("isEndless", () => {
  const document = {
    a: { $ref: "#/a" },
    b: { allOf: [{ $ref: "#/c" }] },
    c: { anyOf: [{ type: "null" }, { $ref: "#/b" }] },
    intoLoop: { $ref: "#/b" },
    tree: { properties: { next: { $ref: "#/tree" } } },
    twice: { allOf: [{ $ref: "#/tree" }, { $ref: "#/leaf" }, { $ref: "#/leaf" }] },
    leaf: { type: "null" },
    gone: { $ref: "#/nowhere" },
  };

  it.each([
    ["a", true],
    ["b", true],
    ["c", true],
    ["intoLoop", false],
    ["tree", false],
    ["twice", false],
    ["gone", false],
    ["nowhere", false],
  ])("of %s is %s", (name, expected) => {
    expect(isEndless(document, `/${name}`)).toBe(expected);
  });
});
