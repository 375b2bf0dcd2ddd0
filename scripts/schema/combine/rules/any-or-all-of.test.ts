import { describe, expect, it } from "vitest";
import { type Case, combined, integer, nil, string } from "../../testing/combined.ts";

describe("schemas that are combined as wholes", () => {
  it.each<Case>([
    [
      "join into one list of alternatives, without repeating any",
      [{ anyOf: [string, integer] }, { anyOf: [integer, nil] }],
      [{ anyOf: [string, integer, nil] }, "/schema any-of-schemas"],
      [
        {
          anyOf: [string, integer],
          allOf: [{ anyOf: [integer, nil] }],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "repeat no alternative that one side wraps in an allOf, or describes",
      [
        { anyOf: [string, nil] },
        { oneOf: [nil, { allOf: [string] }, { ...integer, title: "a" }, integer] },
      ],
      [{ anyOf: [string, nil, { ...integer, title: "a" }] }, "/schema any-of-schemas"],
      [
        {
          anyOf: [string, nil],
          oneOf: [nil, { allOf: [string] }, { ...integer, title: "a" }, integer],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "join the alternatives of a lone oneOf among others",
      [{ oneOf: [string, integer] }, { anyOf: [{ const: 1 }, string] }],
      [{ anyOf: [string, integer, { const: 1 }] }, "/schema any-of-schemas"],
      [
        {
          anyOf: [{ const: 1 }, string],
          oneOf: [string, integer],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "state annotations once, the freshest side's first, and not in the alternatives",
      [
        { anyOf: [{ type: "string", title: "kept" }], title: "new" },
        { anyOf: [integer], title: "old", description: "only here" },
      ],
      [
        {
          title: "new",
          description: "only here",
          anyOf: [{ type: "string", title: "kept" }, integer],
        },
        "/schema any-of-schemas",
        "/schema/title freshest-wins",
      ],
      [
        {
          title: "new",
          description: "only here",
          anyOf: [{ type: "string", title: "kept" }],
          allOf: [{ anyOf: [integer] }],
        },
        "/schema all-of-schemas",
        "/schema/title freshest-wins",
      ],
    ],
    [
      "keep only an example that fits",
      [
        { anyOf: [string, integer], example: true },
        { anyOf: [integer, nil], example: 1 },
      ],
      [
        { example: 1, anyOf: [string, integer, nil] },
        "/schema any-of-schemas otherwise",
        "/schema/example example-chosen",
      ],
      [
        {
          example: 1,
          anyOf: [string, integer],
          allOf: [{ anyOf: [integer, nil] }],
        },
        "/schema all-of-schemas otherwise",
        "/schema/example example-chosen",
      ],
    ],
    [
      "keep a lone oneOf in a meet",
      [{ oneOf: [string, integer] }, { type: "object", unevaluatedProperties: false }],
      [
        {
          anyOf: [string, integer, { type: "object", unevaluatedProperties: false }],
        },
        "/schema any-of-schemas",
      ],
      [
        {
          allOf: [{ oneOf: [string, integer] }, { type: "object", unevaluatedProperties: false }],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "are one if they turn out the same, and nothing is reported",
      [{ anyOf: [string] }, string],
      [string],
      [string],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
