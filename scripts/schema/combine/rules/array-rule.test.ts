import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("items and prefixItems", () => {
  it.each<Case>([
    [
      "combine items",
      [
        { type: "array", items: { type: "string" } },
        { type: "array", items: { type: ["null", "string"] } },
      ],
      [
        { type: "array", items: { type: ["string", "null"] } },
        "/schema/items/type type-union: 'string' | [ 'null', 'string' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", items: { type: "string" } },
        "/schema/items/type type-intersection: 'string' | [ 'null', 'string' ] -> 'string'",
      ],
    ],
    [
      "drop items in a join where one side has none, and keep them in a meet",
      [{ type: "array", items: { type: "string" } }, { type: "array" }],
      [{ type: "array" }, "/schema/items wider-schema: { type: 'string' } | undefined -> true"],
      [
        { type: "array", items: { type: "string" } },
        "/schema/items narrower-schema: { type: 'string' } | undefined -> { type: 'string' }",
      ],
    ],
    [
      "combine prefixItems position by position",
      [
        { type: "array", prefixItems: [{ type: "string" }, { type: ["string", "null"] }] },
        { type: "array", prefixItems: [{ type: ["string", "null"] }, { type: "string" }] },
      ],
      [
        {
          type: "array",
          prefixItems: [{ type: ["string", "null"] }, { type: ["string", "null"] }],
        },
        "/schema/prefixItems/0/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
        "/schema/prefixItems/1/type type-union: [ 'string', 'null' ] | 'string' -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }, { type: "string" }] },
        "/schema/prefixItems/0/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
        "/schema/prefixItems/1/type type-intersection: [ 'string', 'null' ] | 'string' -> 'string'",
      ],
    ],
    [
      "combine a position with the items of a shorter side",
      [
        { type: "array", prefixItems: [{ type: "string" }, { type: "null" }] },
        {
          type: "array",
          prefixItems: [{ type: ["string", "null"] }],
          items: { type: ["string", "null"] },
        },
      ],
      [
        {
          type: "array",
          prefixItems: [{ type: ["string", "null"] }, { type: ["null", "string"] }],
        },
        "/schema/prefixItems/0/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
        "/schema/prefixItems/1/type type-union: 'null' | 1 /schema/items/type [ 'string', 'null' ] -> [ 'null', 'string' ]",
        "/schema/items wider-schema: undefined | { type: [ 'string', 'null' ] } -> true",
      ],
      [
        {
          type: "array",
          prefixItems: [{ type: "string" }, { type: "null" }],
          items: { type: ["string", "null"] },
        },
        "/schema/prefixItems/0/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
        "/schema/prefixItems/1/type type-intersection: 'null' | 1 /schema/items/type [ 'string', 'null' ] -> 'null'",
        "/schema/items narrower-schema: undefined | { type: [ 'string', 'null' ] } -> { type: [ 'string', 'null' ] }",
      ],
    ],
    [
      "leave out positions at the end that accept anything, where the rest does",
      [
        {
          type: "array",
          prefixItems: [{ type: "string" }, { type: "string" }, { type: "string" }],
        },
        { type: "array", prefixItems: [{ type: ["string", "null"] }] },
      ],
      [
        { type: "array", prefixItems: [{ type: ["string", "null"] }] },
        "/schema/prefixItems/0/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
        "/schema/prefixItems/1 wider-schema: { type: 'string' } | 1 /schema/items undefined -> true",
        "/schema/prefixItems/2 wider-schema: { type: 'string' } | 1 /schema/items undefined -> true",
      ],
      [
        {
          type: "array",
          prefixItems: [{ type: "string" }, { type: "string" }, { type: "string" }],
        },
        "/schema/prefixItems/0/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
        "/schema/prefixItems/1 narrower-schema: { type: 'string' } | 1 /schema/items undefined -> { type: 'string' }",
        "/schema/prefixItems/2 narrower-schema: { type: 'string' } | 1 /schema/items undefined -> { type: 'string' }",
      ],
    ],
    [
      "keep positions at the end that accept anything, where the rest does not",
      [
        { type: "array", prefixItems: [{ type: "string" }, true], items: { type: "null" } },
        {
          type: "array",
          prefixItems: [{ type: ["string", "null"] }, true],
          items: { type: "null" },
        },
      ],
      [
        {
          type: "array",
          prefixItems: [{ type: ["string", "null"] }, true],
          items: { type: "null" },
        },
        "/schema/prefixItems/0/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }, true], items: { type: "null" } },
        "/schema/prefixItems/0/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
      ],
    ],
    [
      "keep a free position before one that is not",
      [
        { type: "array", prefixItems: [true, { type: "string" }] },
        { type: "array", prefixItems: [true, { type: ["string", "null"] }] },
      ],
      [
        { type: "array", prefixItems: [true, { type: ["string", "null"] }] },
        "/schema/prefixItems/1/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", prefixItems: [true, { type: "string" }] },
        "/schema/prefixItems/1/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
      ],
    ],
    [
      "close a list where all sides do",
      [
        { type: "array", prefixItems: [{ type: "string" }], items: false },
        { type: "array", prefixItems: [{ type: ["string", "null"] }], items: false },
      ],
      [
        { type: "array", prefixItems: [{ type: ["string", "null"] }], items: false },
        "/schema/prefixItems/0/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }], items: false },
        "/schema/prefixItems/0/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
      ],
    ],
    [
      "join a closed list with an open one, and close it in a meet",
      [
        { type: "array", prefixItems: [{ type: "string" }], items: false },
        { type: "array", prefixItems: [{ type: "string" }] },
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }] },
        "/schema/items wider-schema: false | undefined -> true",
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }], items: false },
        "/schema/items narrower-schema: false | undefined -> false",
      ],
    ],
    [
      "make positions of a closed list that one side lacks free in a join, forbidden in a meet",
      [
        { type: "array", prefixItems: [{ type: "string" }, { type: "null" }], items: false },
        { type: "array", prefixItems: [{ type: "string" }], items: false },
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }, { type: "null" }], items: false },
        "/schema/prefixItems/1 wider-schema: { type: 'null' } | 1 /schema/items false -> { type: 'null' }",
      ],
      [
        { type: "array", prefixItems: [{ type: "string" }, false], items: false },
        "/schema/prefixItems/1 narrower-schema: { type: 'null' } | 1 /schema/items false -> false",
      ],
    ],
    [
      "pass over prefixItems that are no list",
      [
        { type: "array", prefixItems: {}, items: { type: "string" } },
        { type: "array", items: { type: ["string", "null"] } },
      ],
      [
        { type: "array", items: { type: ["string", "null"] } },
        "/schema/items/type type-union: 'string' | [ 'string', 'null' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", items: { type: "string" } },
        "/schema/items/type type-intersection: 'string' | [ 'string', 'null' ] -> 'string'",
      ],
    ],
    [
      "pass over items that are no schema",
      [
        { type: "array", items: [{ type: "string" }], minItems: 1 },
        { type: "array", items: null, minItems: 1 },
        { type: "array", items: "a", minItems: 1 },
        { type: "array", items: { type: "string" }, minItems: 1 },
      ],
      [
        { type: "array", minItems: 1 },
        "/schema/items wider-schema: undefined | undefined | undefined | { type: 'string' } -> true",
      ],
      [
        { type: "array", items: { type: "string" }, minItems: 1 },
        "/schema/items narrower-schema: undefined | undefined | undefined | { type: 'string' } -> { type: 'string' }",
      ],
    ],
    [
      "are left alone where arrays are excluded",
      [
        { type: ["array", "string"], items: { type: "string" } },
        { type: ["string", "null"], items: { type: "null" } },
      ],
      [
        { type: ["array", "string", "null"], items: { type: "string" } },
        "/schema/type type-union: [ 'array', 'string' ] | [ 'string', 'null' ] -> [ 'array', 'string', 'null' ]",
      ],
      [
        { type: "string" },
        "/schema/type type-intersection: [ 'array', 'string' ] | [ 'string', 'null' ] -> 'string'",
      ],
    ],
    [
      "tell the positions before the rest",
      [
        { type: "array", prefixItems: [{ type: "string" }], items: { type: "string" } },
        { type: "array", prefixItems: [{ type: "null" }], items: { type: "null" } },
      ],
      [
        {
          type: "array",
          prefixItems: [{ type: ["string", "null"] }],
          items: { type: ["string", "null"] },
        },
        "/schema/prefixItems/0/type type-union: 'string' | 'null' -> [ 'string', 'null' ]",
        "/schema/items/type type-union: 'string' | 'null' -> [ 'string', 'null' ]",
      ],
      [
        { type: "array", prefixItems: [false], items: false },
        "/schema/prefixItems/0 empty: { type: 'string' } | { type: 'null' }",
        "/schema/items empty: { type: 'string' } | { type: 'null' }",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
