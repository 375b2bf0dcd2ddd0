import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("a schema that accepts anything", () => {
  it.each<Case>([
    [
      "absorbs a join and changes no meet",
      [true, { type: "string", minLength: 1 }],
      [true, "/schema wider-schema: true | { type: 'string', minLength: 1 } -> true"],
      [
        { type: "string", minLength: 1 },
        "/schema narrower-schema: true | { type: 'string', minLength: 1 } -> { type: 'string', minLength: 1 }",
      ],
    ],
    [
      "does so where it is the older side's",
      [{ type: "string" }, {}],
      [true, "/schema wider-schema: { type: 'string' } | {} -> true"],
      [
        { type: "string" },
        "/schema narrower-schema: { type: 'string' } | {} -> { type: 'string' }",
      ],
    ],
    [
      "keeps annotations in a join",
      [{ title: "T" }, { type: "string", description: "only here" }],
      [
        { title: "T", description: "only here" },
        "/schema wider-schema: { title: 'T' } | { type: 'string', description: 'only here' } -> { title: 'T', description: 'only here' }",
      ],
      [
        { type: "string", description: "only here" },
        "/schema narrower-schema: { title: 'T' } | { type: 'string', description: 'only here' } -> { type: 'string', description: 'only here' }",
      ],
    ],
    [
      "leaves two others to be met",
      [{ type: ["string", "null"] }, true, { type: ["string", "integer"] }],
      [
        true,
        "/schema wider-schema: { type: [ 'string', 'null' ] } | true | { type: [ 'string', 'integer' ] } -> true",
      ],
      [
        { type: "string" },
        "/schema/type type-intersection: [ 'string', 'null' ] | 2 /schema/type [ 'string', 'integer' ] -> 'string'",
      ],
    ],
    [
      "leaves the only other as it is in a meet, the annotations of both",
      [{ title: "anything" }, { type: "string", title: "string", format: "date" }],
      [
        { title: "anything" },
        "/schema wider-schema: { title: 'anything' } | { type: 'string', title: 'string', format: 'date' } -> { title: 'anything' }",
        "/schema/title freshest-wins: 'anything' | 'string' -> 'anything'",
        "/schema/format format-dropped: undefined | 'date' -> undefined",
      ],
      [
        { type: "string", title: "string", format: "date" },
        "/schema narrower-schema: { title: 'anything' } | { type: 'string', title: 'string', format: 'date' } -> { type: 'string', title: 'string', format: 'date' }",
      ],
    ],
    [
      "leaves others that are the same in a meet",
      [{ type: "string" }, {}, { type: "string", title: "T" }],
      [
        { title: "T" },
        "/schema wider-schema: { type: 'string' } | {} | { type: 'string', title: 'T' } -> { title: 'T' }",
      ],
      [
        { type: "string", title: "T" },
        "/schema narrower-schema: { type: 'string' } | {} | { type: 'string', title: 'T' } -> { type: 'string', title: 'T' }",
      ],
    ],
    [
      "is one without keywords that constrain",
      [{ minLength: 0, uniqueItems: false, required: [], properties: {} }, { type: "string" }],
      [
        true,
        "/schema wider-schema: { minLength: 0, uniqueItems: false, required: [], properties: {} } | { type: 'string' } -> true",
      ],
      [
        { type: "string" },
        "/schema narrower-schema: { minLength: 0, uniqueItems: false, required: [], properties: {} } | { type: 'string' } -> { type: 'string' }",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("a schema that accepts nothing", () => {
  it.each<Case>([
    [
      "absorbs a meet and changes no join",
      [false, { type: "string", title: "T" }],
      [
        { type: "string", title: "T" },
        "/schema wider-schema: false | { type: 'string', title: 'T' } -> { type: 'string', title: 'T' }",
      ],
      [false, "/schema narrower-schema: false | { type: 'string', title: 'T' } -> false"],
    ],
    [
      "is one without types or values",
      [{ type: [] }, { enum: [], title: "T" }, { type: "string" }],
      [
        { type: "string" },
        "/schema wider-schema: { type: [] } | { enum: [], title: 'T' } | { type: 'string' } -> { type: 'string' }",
      ],
      [
        false,
        "/schema narrower-schema: { type: [] } | { enum: [], title: 'T' } | { type: 'string' } -> false",
      ],
    ],
    [
      "leaves two others to be joined",
      [{ type: "string" }, false, { type: "null" }],
      [
        { type: ["string", "null"] },
        "/schema/type type-union: 'string' | 2 /schema/type 'null' -> [ 'string', 'null' ]",
      ],
      [false, "/schema narrower-schema: { type: 'string' } | false | { type: 'null' } -> false"],
    ],
    [
      "is no empty meet, for a side says so itself",
      [
        { type: "object", properties: { a: false } },
        { type: "object", properties: { a: { type: "string" } } },
      ],
      [
        { type: "object", properties: { a: { type: "string" } } },
        "/schema/properties/a wider-schema: false | { type: 'string' } -> { type: 'string' }",
      ],
      [
        { type: "object", properties: { a: false } },
        "/schema/properties/a narrower-schema: false | { type: 'string' } -> false",
      ],
    ],
    [
      "and one that accepts anything",
      [true, false],
      [true, "/schema wider-schema: true | false -> true"],
      [false, "/schema narrower-schema: true | false -> false"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
