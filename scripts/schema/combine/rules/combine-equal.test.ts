import { describe, expect, it } from "vitest";
import { type Case, combined, nil, string } from "../../testing/combined.ts";

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
      [
        {
          properties: { a: { type: "string", title: "new" } },
          patternProperties: { "^x": { type: "string", title: "new" } },
          additionalProperties: { type: "string", title: "new" },
          items: { type: "string", title: "new" },
          prefixItems: [{ type: "string", title: "new" }],
          anyOf: [{ type: "string", title: "new" }, { type: "object" }],
        },
        {
          properties: { a: { type: "string", title: "old" } },
          patternProperties: { "^x": { type: "string", title: "old" } },
          additionalProperties: { type: "string", title: "old" },
          items: { type: "string", title: "old" },
          prefixItems: [{ type: "string", title: "old" }],
          anyOf: [{ type: "string", title: "old" }, { type: "object" }],
        },
      ],
      [
        {
          properties: { a: { type: "string", title: "new" } },
          patternProperties: { "^x": { type: "string", title: "new" } },
          additionalProperties: { type: "string", title: "new" },
          items: { type: "string", title: "new" },
          prefixItems: [{ type: "string", title: "new" }],
          anyOf: [{ type: "string", title: "new" }, { type: "object" }],
        },
        "/schema/properties/a/title freshest-wins",
        "/schema/patternProperties/^x/title freshest-wins",
        "/schema/additionalProperties/title freshest-wins",
        "/schema/items/title freshest-wins",
        "/schema/prefixItems/0/title freshest-wins",
        "/schema/anyOf/0/title freshest-wins",
      ],
      [
        {
          properties: { a: { type: "string", title: "new" } },
          patternProperties: { "^x": { type: "string", title: "new" } },
          additionalProperties: { type: "string", title: "new" },
          items: { type: "string", title: "new" },
          prefixItems: [{ type: "string", title: "new" }],
          anyOf: [{ type: "string", title: "new" }, { type: "object" }],
        },
        "/schema/properties/a/title freshest-wins",
        "/schema/patternProperties/^x/title freshest-wins",
        "/schema/additionalProperties/title freshest-wins",
        "/schema/items/title freshest-wins",
        "/schema/prefixItems/0/title freshest-wins",
        "/schema/anyOf/0/title freshest-wins",
      ],
    ],
    [
      "leave what stands below not, if and oneOf as the freshest side has it",
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
