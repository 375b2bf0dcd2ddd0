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
      "take annotations from below that only the older side states",
      [
        { properties: { a: string, b: true } },
        { properties: { a: { type: "string", description: "only here" }, b: true } },
      ],
      [{ properties: { a: { type: "string", description: "only here" }, b: true } }],
      [{ properties: { a: { type: "string", description: "only here" }, b: true } }],
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
      "settle below contains where nothing counts",
      [{ contains: string }, { contains: { type: "string", title: "old" } }],
      [{ contains: { type: "string", title: "old" } }],
      [{ contains: { type: "string", title: "old" } }],
    ],
    [
      "leave what stands beside unevaluatedProperties as it is",
      [
        { properties: { a: string }, unevaluatedProperties: false },
        { properties: { a: { type: "string", title: "old" } }, unevaluatedProperties: false },
      ],
      [{ properties: { a: string }, unevaluatedProperties: false }],
      [{ properties: { a: string }, unevaluatedProperties: false }],
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
    ["are false where they accept nothing", [false, { type: [] }], [false], [false]],
    [
      "are false where the freshest side says so, whatever the annotations",
      [false, { type: [], title: "T" }],
      [false],
      [false],
    ],
    [
      "settle annotations of schemas that accept nothing",
      [{ type: [] }, { type: [], title: "T" }],
      [{ type: [], title: "T" }],
      [{ type: [], title: "T" }],
    ],
    [
      "keep children that are booleans",
      [
        { type: "array", items: true, title: "new" },
        { type: "array", items: {}, title: "old" },
      ],
      [{ type: "array", items: true, title: "new" }, "/schema/title freshest-wins"],
      [{ type: "array", items: true, title: "new" }, "/schema/title freshest-wins"],
    ],
    [
      "settle annotations below that only the older side writes",
      [
        { properties: { a: true }, required: ["a"] },
        { properties: { a: { title: "T" } }, required: ["a"] },
      ],
      [{ properties: { a: { title: "T" } }, required: ["a"] }],
      [{ properties: { a: { title: "T" } }, required: ["a"] }],
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
    [
      "combine what $defs hold, for others may refer to it",
      [
        { type: "string", $defs: { x: string } },
        { type: "string", $defs: { x: nil } },
      ],
      [
        { type: "string", $defs: { x: { type: ["string", "null"] } } },
        "/schema/$defs/x/type type-union",
      ],
      [{ type: "string", $defs: { x: false } }, "/schema/$defs/x empty"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
