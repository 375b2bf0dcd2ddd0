import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("schemas that are combined as wholes", () => {
  it.each<Case>([
    [
      "join into one list of alternatives, without repeating any",
      [
        { anyOf: [{ type: "string" }, { type: "integer" }] },
        { anyOf: [{ type: "integer" }, { type: "null" }] },
      ],
      [
        { anyOf: [{ type: "string" }, { type: "integer" }, { type: "null" }] },
        "/schema any-of-schemas",
      ],
      [
        {
          anyOf: [{ type: "string" }, { type: "integer" }],
          allOf: [{ anyOf: [{ type: "integer" }, { type: "null" }] }],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "join the alternatives of a lone oneOf among others",
      [
        { oneOf: [{ type: "string" }, { type: "integer" }] },
        { anyOf: [{ const: 1 }, { type: "string" }] },
      ],
      [
        { anyOf: [{ type: "string" }, { type: "integer" }, { const: 1 }] },
        "/schema any-of-schemas",
      ],
      [
        {
          anyOf: [{ const: 1 }, { type: "string" }],
          oneOf: [{ type: "string" }, { type: "integer" }],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "keep a oneOf beside other keywords as one alternative",
      [
        { oneOf: [{ type: "string" }, { type: "integer" }], not: { const: "a" } },
        { anyOf: [{ const: 1 }, { type: "string" }] },
      ],
      [
        {
          anyOf: [
            { oneOf: [{ type: "string" }, { type: "integer" }], not: { const: "a" } },
            { const: 1 },
            { type: "string" },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        {
          anyOf: [{ const: 1 }, { type: "string" }],
          oneOf: [{ type: "string" }, { type: "integer" }],
          not: { const: "a" },
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "state annotations once, the freshest side's first, and not in the alternatives",
      [
        { anyOf: [{ type: "string", title: "kept" }], title: "new" },
        { anyOf: [{ type: "integer" }], title: "old", description: "only here" },
      ],
      [
        {
          title: "new",
          description: "only here",
          anyOf: [{ type: "string", title: "kept" }, { type: "integer" }],
        },
        "/schema any-of-schemas",
        "/schema/title freshest-wins",
      ],
      [
        {
          title: "new",
          description: "only here",
          anyOf: [{ type: "string", title: "kept" }],
          allOf: [{ anyOf: [{ type: "integer" }] }],
        },
        "/schema all-of-schemas",
        "/schema/title freshest-wins",
      ],
    ],
    [
      "join a plain schema with alternatives",
      [{ type: ["string", "null"] }, { anyOf: [{ const: 1 }, { const: 2 }] }],
      [
        { anyOf: [{ type: ["string", "null"] }, { const: 1 }, { const: 2 }] },
        "/schema any-of-schemas",
      ],
      [{ type: ["string", "null"], anyOf: [{ const: 1 }, { const: 2 }] }, "/schema all-of-schemas"],
    ],
    [
      "keep alternatives that lie beside other keywords together",
      [
        { anyOf: [{ type: "string" }, { type: "integer" }], not: { const: 1 } },
        { type: "boolean" },
      ],
      [
        {
          anyOf: [
            { anyOf: [{ type: "string" }, { type: "integer" }], not: { const: 1 } },
            { type: "boolean" },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        { type: "boolean", anyOf: [{ type: "string" }, { type: "integer" }], not: { const: 1 } },
        "/schema all-of-schemas",
      ],
    ],
    [
      "keep only an example that fits",
      [
        { anyOf: [{ type: "string" }, { type: "integer" }], example: true },
        { anyOf: [{ type: "integer" }, { type: "null" }], example: 1 },
      ],
      [
        { example: 1, anyOf: [{ type: "string" }, { type: "integer" }, { type: "null" }] },
        "/schema any-of-schemas otherwise",
        "/schema/example example-chosen",
      ],
      [
        {
          example: 1,
          anyOf: [{ type: "string" }, { type: "integer" }],
          allOf: [{ anyOf: [{ type: "integer" }, { type: "null" }] }],
        },
        "/schema all-of-schemas otherwise",
        "/schema/example example-chosen",
      ],
    ],
    [
      "keep a lone oneOf in a meet",
      [
        { oneOf: [{ type: "string" }, { type: "integer" }] },
        { type: "object", unevaluatedProperties: false },
      ],
      [
        {
          anyOf: [
            { type: "string" },
            { type: "integer" },
            { type: "object", unevaluatedProperties: false },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        {
          allOf: [
            { oneOf: [{ type: "string" }, { type: "integer" }] },
            { type: "object", unevaluatedProperties: false },
          ],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "are one where they come out the same, and nothing is told then",
      [{ anyOf: [{ type: "string" }] }, { type: "string" }],
      [{ type: "string" }],
      [{ type: "string" }],
    ],
    [
      "are told with the whole schemas",
      [{ not: { type: "string" } }, { not: { type: "integer" } }],
      [
        { anyOf: [{ not: { type: "string" } }, { not: { type: "integer" } }] },
        "/schema any-of-schemas",
      ],
      [
        { not: { type: "string" }, allOf: [{ not: { type: "integer" } }] },
        "/schema all-of-schemas",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
