import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("required", () => {
  it.each<Case>([
    [
      "is what all require in a join, what any requires in a meet",
      [
        { type: "object", required: ["b", "a"] },
        { type: "object", required: ["a", "c"] },
      ],
      [
        { type: "object", required: ["a"] },
        "/schema/required required-intersection: [ 'b', 'a' ] | [ 'a', 'c' ] -> [ 'a' ]",
      ],
      [
        { type: "object", required: ["b", "a", "c"] },
        "/schema/required required-union: [ 'b', 'a' ] | [ 'a', 'c' ] -> [ 'b', 'a', 'c' ]",
      ],
    ],
    [
      "is dropped where nothing is required by all",
      [{ type: "object", required: ["a"] }, { type: "object" }],
      [
        { type: "object" },
        "/schema/required required-intersection: [ 'a' ] | undefined -> undefined",
      ],
      [
        { type: "object", required: ["a"] },
        "/schema/required required-union: [ 'a' ] | undefined -> [ 'a' ]",
      ],
    ],
    [
      "is told apart from what else differs",
      [
        {
          type: "object",
          properties: { a: { type: "string" } },
          required: ["a"],
          minProperties: 1,
        },
        { type: "object", properties: { a: { type: "string" } }, minProperties: 2 },
      ],
      [
        { type: "object", properties: { a: { type: "string" } }, minProperties: 1 },
        "/schema/minProperties weaker-bound: 1 | 2 -> 1",
        "/schema/required required-intersection: [ 'a' ] | undefined -> undefined",
      ],
      [
        {
          type: "object",
          properties: { a: { type: "string" } },
          required: ["a"],
          minProperties: 2,
        },
        "/schema/minProperties stronger-bound: 1 | 2 -> 2",
        "/schema/required required-union: [ 'a' ] | undefined -> [ 'a' ]",
      ],
    ],
    [
      "is the same in another order",
      [
        { type: "object", properties: { a: { type: "string" } }, required: ["a", "b"] },
        { type: "object", properties: { a: { type: "null" } }, required: ["b", "a"] },
      ],
      [
        { type: "object", properties: { a: { type: ["string", "null"] } }, required: ["a", "b"] },
        "/schema/properties/a/type type-union: 'string' | 'null' -> [ 'string', 'null' ]",
      ],
      [
        false,
        "/schema empty: { type: 'object', properties: { a: { type: 'string' } }, required: [ 'a', 'b' ] } | { type: 'object', properties: { a: { type: 'null' } }, required: [ 'b', 'a' ] }",
      ],
    ],
    [
      "passes over names that are no strings and over an empty list",
      [
        { type: "object", required: ["a", 1] },
        { type: "object", required: [] },
      ],
      [{ type: "object" }, "/schema/required required-intersection: [ 'a', 1 ] | [] -> undefined"],
      [
        { type: "object", required: ["a"] },
        "/schema/required required-union: [ 'a', 1 ] | [] -> [ 'a' ]",
      ],
    ],
    [
      "of a forbidden name leaves no object",
      [
        { type: ["object", "null"], required: ["a"], properties: { a: false } },
        { type: ["object", "null"], minProperties: 1 },
      ],
      [
        { type: ["object", "null"], properties: { a: false } },
        "/schema/minProperties weaker-bound: undefined | 1 -> undefined",
        "/schema/required required-intersection: [ 'a' ] | undefined -> undefined",
        "/schema/properties/a property-aligned: false | undefined -> false",
      ],
      [
        { type: "null", required: ["a"], properties: { a: false }, minProperties: 1 },
        "/schema/minProperties stronger-bound: undefined | 1 -> 1",
        "/schema/required required-union: [ 'a' ] | undefined -> [ 'a' ]",
        "/schema/properties/a property-aligned: false | undefined -> false",
      ],
    ],
    [
      "of a name that a closed side lacks leaves no object",
      [
        { type: ["object", "null"], required: ["b"] },
        { type: ["object", "null"], properties: { a: true }, additionalProperties: false },
      ],
      [
        { type: ["object", "null"] },
        "/schema/required required-intersection: [ 'b' ] | undefined -> undefined",
        "/schema/properties/a property-aligned: undefined | true -> true",
        "/schema/additionalProperties wider-schema: undefined | false -> true",
      ],
      [
        { type: "null", required: ["b"], properties: { a: true }, additionalProperties: false },
        "/schema/required required-union: [ 'b' ] | undefined -> [ 'b' ]",
        "/schema/properties/a property-aligned: undefined | true -> true",
        "/schema/additionalProperties narrower-schema: undefined | false -> false",
      ],
    ],
    [
      "of a name that a pattern of a closed side covers leaves objects",
      [
        { type: "object", required: ["b"] },
        {
          type: "object",
          patternProperties: { "^b": { type: "string" } },
          additionalProperties: false,
        },
      ],
      [
        { type: "object", patternProperties: { "^b": true } },
        "/schema/required required-intersection: [ 'b' ] | undefined -> undefined",
        "/schema/patternProperties/^b wider-schema: undefined | { type: 'string' } -> true",
        "/schema/additionalProperties wider-schema: undefined | false -> true",
      ],
      [
        {
          type: "object",
          required: ["b"],
          patternProperties: { "^b": { type: "string" } },
          additionalProperties: false,
        },
        "/schema/required required-union: [ 'b' ] | undefined -> [ 'b' ]",
        "/schema/patternProperties/^b narrower-schema: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/additionalProperties narrower-schema: undefined | false -> false",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("additionalProperties", () => {
  it.each<Case>([
    [
      "are combined where all sides state them",
      [
        { type: "object", additionalProperties: { type: "string" } },
        { type: "object", additionalProperties: { type: ["null", "string"] } },
      ],
      [
        { type: "object", additionalProperties: { type: ["string", "null"] } },
        "/schema/additionalProperties/type type-union: 'string' | [ 'null', 'string' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "object", additionalProperties: { type: "string" } },
        "/schema/additionalProperties/type type-intersection: 'string' | [ 'null', 'string' ] -> 'string'",
      ],
    ],
    [
      "are dropped in a join and kept in a meet where one side has none",
      [{ type: "object", additionalProperties: { type: "string" } }, { type: "object" }],
      [
        { type: "object" },
        "/schema/additionalProperties wider-schema: { type: 'string' } | undefined -> true",
      ],
      [
        { type: "object", additionalProperties: { type: "string" } },
        "/schema/additionalProperties narrower-schema: { type: 'string' } | undefined -> { type: 'string' }",
      ],
    ],
    [
      "stay true where all sides say so",
      [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: true },
        { type: "object", properties: { a: { type: "null" } }, additionalProperties: true },
      ],
      [
        {
          type: "object",
          properties: { a: { type: ["string", "null"] } },
          additionalProperties: true,
        },
        "/schema/properties/a/type type-union: 'string' | 'null' -> [ 'string', 'null' ]",
      ],
      [
        { type: "object", properties: { a: false }, additionalProperties: true },
        "/schema/properties/a empty: { type: 'string' } | { type: 'null' }",
      ],
    ],
    [
      "are false where all sides are closed",
      [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
        {
          type: "object",
          properties: { a: { type: "string" }, b: { type: "null" } },
          additionalProperties: false,
        },
      ],
      [
        {
          type: "object",
          properties: { a: { type: "string" }, b: { type: "null" } },
          additionalProperties: false,
        },
        "/schema/properties/b wider-schema: 0 /schema/additionalProperties false | { type: 'null' } -> { type: 'null' }",
      ],
      [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
        "/schema/properties/b narrower-schema: 0 /schema/additionalProperties false | { type: 'null' } -> false",
      ],
    ],
    [
      "of an open and a closed side",
      [
        { type: "object", additionalProperties: true },
        { type: "object", additionalProperties: false },
      ],
      [
        { type: "object", additionalProperties: true },
        "/schema/additionalProperties wider-schema: true | false -> true",
      ],
      [
        { type: "object", additionalProperties: false },
        "/schema/additionalProperties narrower-schema: true | false -> false",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
