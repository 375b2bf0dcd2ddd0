import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { type Case, combined, nil, string } from "../../testing/combined.ts";

const everywhere = (title: string): JsonObject => {
  const titled = { type: "string", title };
  return {
    properties: { a: titled },
    patternProperties: { "^x": titled },
    additionalProperties: titled,
    items: titled,
    prefixItems: [titled],
    anyOf: [titled, { type: "object" }],
  };
};
const titlesSettled = [
  "/schema/properties/a/title freshest-wins",
  "/schema/patternProperties/^x/title freshest-wins",
  "/schema/additionalProperties/title freshest-wins",
  "/schema/items/title freshest-wins",
  "/schema/prefixItems/0/title freshest-wins",
  "/schema/anyOf/0/title freshest-wins",
];

describe("schemas that accept the same payloads", () => {
  it.each<Case>([
    [
      "stay as the freshest side writes them",
      [{ type: ["string"], enum: ["a"] }, { const: "a" }],
      [{ type: ["string"], enum: ["a"] }],
      [{ type: ["string"], enum: ["a"] }],
    ],
    [
      "settle annotations below every keyword that holds schemas",
      [everywhere("new"), everywhere("old")],
      [everywhere("new"), ...titlesSettled],
      [everywhere("new"), ...titlesSettled],
    ],
    [
      "leave what is below not, if and oneOf as the freshest side has it",
      [
        { not: string, if: { const: 1 }, oneOf: [nil] },
        {
          not: { type: "string", title: "old" },
          if: { const: 1, title: "old" },
          oneOf: [{ type: "null", title: "old" }],
        },
      ],
      [{ not: string, if: { const: 1 }, oneOf: [nil] }],
      [{ not: string, if: { const: 1 }, oneOf: [nil] }],
    ],
    [
      "leave contains as it is where maxContains counts",
      [
        { contains: string, maxContains: 2 },
        { contains: { type: "string", title: "old" }, maxContains: 2 },
      ],
      [{ contains: string, maxContains: 2 }],
      [{ contains: string, maxContains: 2 }],
    ],
    [
      "keep an example, for it fits as before",
      [
        { type: "string", example: 1 },
        { type: "string", example: "a" },
      ],
      [{ type: "string", example: 1 }, "/schema/example example-chosen"],
      [{ type: "string", example: 1 }, "/schema/example example-chosen"],
    ],
    ["are true where nothing is stated", [true, {}], [true], [true]],
    ["are an empty schema where the freshest side writes one", [{}, true], [{}], [{}]],
    [
      "are given annotations where the freshest side says true",
      [true, { title: "T" }],
      [{ title: "T" }],
      [{ title: "T" }],
    ],
    [
      "unite the mappings of discriminators",
      [
        {
          oneOf: [string, nil],
          discriminator: { propertyName: "p", mapping: { a: "A" } },
        },
        {
          oneOf: [string, nil],
          discriminator: { propertyName: "p", mapping: { b: "B" } },
        },
      ],
      [
        {
          oneOf: [string, nil],
          discriminator: { propertyName: "p", mapping: { b: "B", a: "A" } },
        },
        "/schema/discriminator mapping-union",
      ],
      [
        {
          oneOf: [string, nil],
          discriminator: { propertyName: "p", mapping: { b: "B", a: "A" } },
        },
        "/schema/discriminator mapping-union",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
