import { describe, expect, it } from "vitest";
import { member } from "../../json/json-pointer.ts";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Mode } from "../../openapi/side.ts";
import { boolean, combinedPages, nil, page, string, to } from "../testing/combined.ts";

/** The combined form of a schema that only one side states, where component X differs between the sides and Y does not. */
function embedded(mode: Mode, schema: JsonSchema): JsonValue | undefined {
  const both = { x: to("X"), y: to("Y") };
  const Z = { items: to("X"), properties: { y: to("Y") } };
  const sides = [
    page({ properties: { ...both, a: schema } }, { X: string, Y: nil, Z }),
    page({ properties: both }, { X: { type: "integer" }, Y: nil }),
  ];
  const [document] = combinedPages(mode, sides);
  return member(member(member(document, "schema"), "properties"), "a");
}

describe("a schema that one side alone states, over components that differ", () => {
  it.each<[sentence: string, schema: JsonSchema, joined: JsonSchema, met: JsonSchema]>([
    [
      "keeps its $ref where it may refer to the combined component",
      { type: "array", items: to("X") },
      { type: "array", items: to("X") },
      { type: "array", items: to("X") },
    ],
    ["needs a copy below not", { not: to("X") }, { not: to("X_1") }, { not: to("X_1") }],
    [
      "needs a copy below not, however deep",
      { not: { type: "object", properties: { b: { items: to("X") } } } },
      { not: { type: "object", properties: { b: { items: to("X_1") } } } },
      { not: { type: "object", properties: { b: { items: to("X_1") } } } },
    ],
    [
      "needs no copy of a component that is the same everywhere",
      { not: to("Y") },
      { not: to("Y") },
      { not: to("Y") },
    ],
    [
      "needs copies below allOf beside unevaluatedProperties",
      { allOf: [to("X"), to("Y")], unevaluatedProperties: false },
      { allOf: [to("X_1"), to("Y")], unevaluatedProperties: false },
      { allOf: [to("X_1"), to("Y")], unevaluatedProperties: false },
    ],
    [
      "needs copies of all that a copy refers to",
      { not: to("Z") },
      { not: to("Z_1") },
      { not: to("Z_1") },
    ],
    [
      "needs no copy in the $ref beside a not that needs one",
      { ...to("X"), not: to("X") },
      { ...to("X"), not: to("X_1") },
      { ...to("X"), not: to("X_1") },
    ],
    [
      "keeps a $ref to another document",
      { $ref: "https://example.com/x.yaml#/X", not: to("X") },
      { $ref: "https://example.com/x.yaml#/X", not: to("X_1") },
      { $ref: "https://example.com/x.yaml#/X", not: to("X_1") },
    ],
    [
      "keeps values that look like schemas",
      { not: { allOf: [to("X")], enum: [to("X")], default: { a: to("X") } } },
      { not: { allOf: [to("X_1")], enum: [to("X")], default: { a: to("X") } } },
      { not: { allOf: [to("X_1")], enum: [to("X")], default: { a: to("X") } } },
    ],
    [
      "keeps true and false below",
      {
        not: { type: "object", properties: { b: to("X"), c: true, d: false } },
        prefixItems: [true, to("X")],
      },
      {
        not: { type: "object", properties: { b: to("X_1"), c: true, d: false } },
        prefixItems: [true, to("X")],
      },
      {
        not: { type: "object", properties: { b: to("X_1"), c: true, d: false } },
        prefixItems: [true, to("X")],
      },
    ],
  ])("%s", (_, schema, joined, met) => {
    expect(embedded("join", schema)).toEqual(joined);
    expect(embedded("meet", schema)).toEqual(met);
  });
});

describe("a oneOf that one side alone states, over components that differ", () => {
  it.each<[sentence: string, schema: JsonSchema, joined: JsonSchema, met: JsonSchema]>([
    [
      "becomes anyOf in a join, and has copies in a meet",
      { oneOf: [to("X"), to("Y")] },
      { anyOf: [to("X"), to("Y")] },
      { oneOf: [to("X_1"), to("Y")] },
    ],
    [
      "stays where its components are the same",
      { oneOf: [to("Y"), boolean] },
      { oneOf: [to("Y"), boolean] },
      { oneOf: [to("Y"), boolean] },
    ],
    [
      "becomes a further anyOf in allOf beside an anyOf",
      { oneOf: [to("X"), to("Y")], anyOf: [string, nil] },
      { anyOf: [string, nil], allOf: [{ anyOf: [to("X"), to("Y")] }] },
      { oneOf: [to("X_1"), to("Y")], anyOf: [string, nil] },
    ],
    [
      "has copies in a join where the schema below needs them anyway",
      { oneOf: [{ not: to("X") }, to("Y")] },
      { oneOf: [{ not: to("X_1") }, to("Y")] },
      { oneOf: [{ not: to("X_1") }, to("Y")] },
    ],
    [
      "becomes anyOf where another alternative needs a copy anyway",
      { oneOf: [{ not: to("X") }, to("X")] },
      { anyOf: [{ not: to("X_1") }, to("X")] },
      { oneOf: [{ not: to("X_1") }, to("X_1")] },
    ],
    [
      "becomes anyOf beside a not that needs a copy",
      { oneOf: [to("X"), to("Y")], not: to("X") },
      { not: to("X_1"), anyOf: [to("X"), to("Y")] },
      { oneOf: [to("X_1"), to("Y")], not: to("X_1") },
    ],
    [
      "becomes anyOf below other keywords",
      { allOf: [{ oneOf: [to("X"), to("Y")] }] },
      { allOf: [{ anyOf: [to("X"), to("Y")] }] },
      { allOf: [{ oneOf: [to("X_1"), to("Y")] }] },
    ],
    [
      "keeps its discriminator where it becomes anyOf",
      {
        oneOf: [to("X"), to("Y")],
        discriminator: { propertyName: "p", mapping: { x: "#/components/schemas/X" } },
      },
      {
        discriminator: { propertyName: "p", mapping: { x: "#/components/schemas/X" } },
        anyOf: [to("X"), to("Y")],
      },
      {
        oneOf: [to("X_1"), to("Y")],
        discriminator: { propertyName: "p", mapping: { x: "#/components/schemas/X_1" } },
      },
    ],
    [
      "names in its discriminator what a union among its members becomes",
      {
        oneOf: [{ oneOf: [to("X")] }, to("Y")],
        discriminator: { propertyName: "p", mapping: { x: "X", y: "Y" } },
      },
      {
        discriminator: { propertyName: "p", mapping: { x: "X", y: "Y" } },
        anyOf: [{ anyOf: [to("X")] }, to("Y")],
      },
      {
        oneOf: [{ oneOf: [to("X_1")] }, to("Y")],
        discriminator: { propertyName: "p", mapping: { x: "#/components/schemas/X_1", y: "Y" } },
      },
    ],
  ])("%s", (_, schema, joined, met) => {
    expect(embedded("join", schema)).toEqual(joined);
    expect(embedded("meet", schema)).toEqual(met);
  });
});

it("keeps the discriminator of a oneOf that becomes anyOf where two sides state it in other words", () => {
  const choice = (title: string, name: string): JsonObject => ({
    title,
    oneOf: [to("X"), to("Y")],
    discriminator: { propertyName: "p", mapping: { [name]: "#/components/schemas/Y" } },
  });
  const both = { x: to("X"), y: to("Y") };
  const X = string;
  const Y = nil;
  const sides = [
    page({ properties: { ...both, a: choice("New.", "new") } }, { X, Y }),
    page({ properties: { ...both, a: choice("Old.", "old") } }, { X, Y }),
    page({ properties: both }, { X: { type: "integer" }, Y }),
  ];
  const chosen = (mode: Mode): JsonValue | undefined =>
    member(member(member(combinedPages(mode, sides)[0], "schema"), "properties"), "a");
  const mapping = { old: "#/components/schemas/Y", new: "#/components/schemas/Y" };
  expect(chosen("join")).toEqual({
    title: "New.",
    discriminator: { propertyName: "p", mapping },
    anyOf: [to("X"), to("Y")],
  });
  expect(chosen("meet")).toEqual({
    title: "New.",
    discriminator: { propertyName: "p", mapping: { ...mapping, X: "#/components/schemas/X_1" } },
    oneOf: [to("X_1"), to("Y")],
  });
});
