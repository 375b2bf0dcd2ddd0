import { describe, expect, it } from "vitest";
import { type Case, combined, string } from "../../testing/combined.ts";

describe("a schema that accepts anything", () => {
  it.each<Case>([
    [
      "absorbs a join and changes no meet",
      [true, { type: "string", minLength: 1 }],
      [true, "/schema wider-schema"],
      [{ type: "string", minLength: 1 }, "/schema narrower-schema"],
    ],
    [
      "does so where it is the older side's",
      [string, {}],
      [true, "/schema wider-schema"],
      [string, "/schema narrower-schema"],
    ],
    [
      "keeps annotations in a join",
      [{ title: "T" }, { type: "string", description: "only here" }],
      [{ title: "T", description: "only here" }, "/schema wider-schema"],
      [{ type: "string", description: "only here" }, "/schema narrower-schema"],
    ],
    [
      "leaves two others to be met",
      [{ type: ["string", "null"] }, true, { type: ["string", "integer"] }],
      [true, "/schema wider-schema"],
      [string, "/schema/type type-intersection of 0,2"],
    ],
    [
      "leaves the only other as it is in a meet, the annotations of both",
      [{ title: "anything" }, { type: "string", title: "string", format: "date" }],
      [
        { title: "anything" },
        "/schema wider-schema",
        "/schema/title freshest-wins",
        "/schema/format format-dropped",
      ],
      [{ type: "string", title: "string", format: "date" }, "/schema narrower-schema"],
    ],
    [
      "leaves others that are the same in a meet",
      [string, {}, { type: "string", title: "T" }],
      [{ title: "T" }, "/schema wider-schema"],
      [{ type: "string", title: "T" }, "/schema narrower-schema"],
    ],
    [
      "is one without keywords that constrain",
      [{ minLength: 0, uniqueItems: false, required: [], properties: {} }, string],
      [true, "/schema wider-schema"],
      [string, "/schema narrower-schema"],
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
      [{ type: "string", title: "T" }, "/schema wider-schema"],
      [false, "/schema narrower-schema"],
    ],
    [
      "is one without types or values",
      [{ type: [] }, { enum: [], title: "T" }, string],
      [string, "/schema wider-schema"],
      [false, "/schema narrower-schema"],
    ],
    [
      "leaves two others to be joined",
      [string, false, { type: "null" }],
      [{ type: ["string", "null"] }, "/schema/type type-union of 0,2"],
      [false, "/schema narrower-schema"],
    ],
    [
      "is not an empty meet: a side says so itself",
      [
        { type: "object", properties: { a: false } },
        { type: "object", properties: { a: string } },
      ],
      [{ type: "object", properties: { a: string } }, "/schema/properties/a wider-schema"],
      [{ type: "object", properties: { a: false } }, "/schema/properties/a narrower-schema"],
    ],
    [
      "and one that accepts anything",
      [true, false],
      [true, "/schema wider-schema"],
      [false, "/schema narrower-schema"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
