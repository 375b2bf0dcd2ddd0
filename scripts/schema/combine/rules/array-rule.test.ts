import { describe, expect, it } from "vitest";
import { type Case, combined, nil, nullable, string } from "../../testing/combined.ts";

describe("items and prefixItems", () => {
  it.each<Case>([
    [
      "combine items",
      [
        { type: "array", items: string },
        { type: "array", items: { type: ["null", "string"] } },
      ],
      [{ type: "array", items: nullable }, "/schema/items/type type-union"],
      [{ type: "array", items: string }, "/schema/items/type type-intersection"],
    ],
    [
      "drop items in a join where one side has none, and keep them in a meet",
      [{ type: "array", items: string }, { type: "array" }],
      [{ type: "array" }, "/schema/items wider-schema"],
      [{ type: "array", items: string }, "/schema/items narrower-schema"],
    ],
    [
      "combine prefixItems position by position",
      [
        { type: "array", prefixItems: [string, nullable] },
        { type: "array", prefixItems: [nullable, string] },
      ],
      [
        {
          type: "array",
          prefixItems: [nullable, nullable],
        },
        "/schema/prefixItems/0/type type-union",
        "/schema/prefixItems/1/type type-union",
      ],
      [
        { type: "array", prefixItems: [string, string] },
        "/schema/prefixItems/0/type type-intersection",
        "/schema/prefixItems/1/type type-intersection",
      ],
    ],
    [
      "leave out positions at the end that accept anything, where the rest does",
      [
        {
          type: "array",
          prefixItems: [string, string, string],
        },
        { type: "array", prefixItems: [nullable] },
      ],
      [
        { type: "array", prefixItems: [nullable] },
        "/schema/prefixItems/0/type type-union",
        "/schema/prefixItems/1 wider-schema",
        "/schema/prefixItems/2 wider-schema",
      ],
      [
        {
          type: "array",
          prefixItems: [string, string, string],
        },
        "/schema/prefixItems/0/type type-intersection",
        "/schema/prefixItems/1 narrower-schema",
        "/schema/prefixItems/2 narrower-schema",
      ],
    ],
    [
      "keep positions at the end that accept anything, where the rest does not",
      [
        { type: "array", prefixItems: [string, true], items: nil },
        {
          type: "array",
          prefixItems: [nullable, true],
          items: nil,
        },
      ],
      [
        {
          type: "array",
          prefixItems: [nullable, true],
          items: nil,
        },
        "/schema/prefixItems/0/type type-union",
      ],
      [
        { type: "array", prefixItems: [string, true], items: nil },
        "/schema/prefixItems/0/type type-intersection",
      ],
    ],
    [
      "make positions of a closed list that one side lacks free in a join, forbidden in a meet",
      [
        { type: "array", prefixItems: [string, nil], items: false },
        { type: "array", prefixItems: [string], items: false },
      ],
      [
        { type: "array", prefixItems: [string, nil], items: false },
        "/schema/prefixItems/1 wider-schema",
      ],
      [
        { type: "array", prefixItems: [string, false], items: false },
        "/schema/prefixItems/1 narrower-schema",
      ],
    ],
    [
      "are left alone where arrays are excluded",
      [
        { type: ["array", "string"], items: string },
        { type: ["string", "null"], items: nil },
      ],
      [{ type: ["array", "string", "null"], items: string }, "/schema/type type-union"],
      [string, "/schema/type type-intersection"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
