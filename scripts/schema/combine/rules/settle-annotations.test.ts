import { describe, expect, it } from "vitest";
import { type Case, combined, string } from "../../testing/combined.ts";

describe("annotations", () => {
  it.each<Case>([
    [
      "are those of the freshest side, with a decision where they differ",
      [
        { title: "new", "x-a": { b: 1, c: 2 } },
        { title: "old", description: "only here", "x-a": { c: 2, b: 1 } },
      ],
      [
        { title: "new", "x-a": { b: 1, c: 2 }, description: "only here" },
        "/schema/title freshest-wins",
      ],
      [
        { title: "new", "x-a": { b: 1, c: 2 }, description: "only here" },
        "/schema/title freshest-wins",
      ],
    ],
    [
      "are deprecated as soon as one side says so",
      [{ deprecated: false }, { deprecated: true }],
      [{ deprecated: true }, "/schema/deprecated deprecated-if-any"],
      [{ deprecated: true }, "/schema/deprecated deprecated-if-any"],
    ],
    [
      "are not deprecated by a word",
      [{ deprecated: false }, { deprecated: "yes" }],
      [{ deprecated: false }, "/schema/deprecated deprecated-if-any"],
      [{ deprecated: false }, "/schema/deprecated deprecated-if-any"],
    ],
    [
      "drop a default that differs, with the schemas or without",
      [
        { type: "string", default: "a" },
        { type: ["string", "null"], default: "b" },
      ],
      [{ type: ["string", "null"] }, "/schema/type type-union", "/schema/default default-dropped"],
      [string, "/schema/type type-intersection", "/schema/default default-dropped"],
    ],
    [
      "drop a default that the result rejects",
      [{ type: ["string", "null"], default: null }, string],
      [{ type: ["string", "null"], default: null }, "/schema/type type-union"],
      [string, "/schema/type type-intersection", "/schema/default default-dropped"],
    ],
    [
      "keep the older example where the fresher does not fit",
      [
        { type: "string", maxLength: 2, example: "abc" },
        { type: "string", maxLength: 1, example: "a" },
      ],
      [
        { type: "string", maxLength: 2, example: "a" },
        "/schema/maxLength weaker-bound",
        "/schema/example example-chosen",
      ],
      [
        { type: "string", maxLength: 1, example: "a" },
        "/schema/maxLength stronger-bound",
        "/schema/example example-chosen",
      ],
    ],
    [
      "keep of examples those that fit, of the first list that has any",
      [
        { type: "integer", maximum: 3, examples: [9] },
        { type: "integer", maximum: 2, examples: [8, 1] },
      ],
      [
        { type: "integer", maximum: 3, examples: [1] },
        "/schema/maximum weaker-bound",
        "/schema/examples example-chosen",
      ],
      [
        { type: "integer", maximum: 2, examples: [1] },
        "/schema/maximum stronger-bound",
        "/schema/examples example-chosen",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("discriminators", () => {
  it.each<Case>([
    [
      "of one property are united",
      [
        { discriminator: { propertyName: "p", mapping: { a: "A" } } },
        { discriminator: { propertyName: "p", mapping: { a: "A", b: "B" } } },
      ],
      [
        { discriminator: { propertyName: "p", mapping: { a: "A", b: "B" } } },
        "/schema/discriminator mapping-union",
      ],
      [
        { discriminator: { propertyName: "p", mapping: { a: "A", b: "B" } } },
        "/schema/discriminator mapping-union",
      ],
    ],
    [
      "without a mapping take the other side's",
      [
        { discriminator: { propertyName: "p" } },
        { discriminator: { propertyName: "p", mapping: { b: "B" } } },
      ],
      [
        { discriminator: { propertyName: "p", mapping: { b: "B" } } },
        "/schema/discriminator mapping-union",
      ],
      [
        { discriminator: { propertyName: "p", mapping: { b: "B" } } },
        "/schema/discriminator mapping-union",
      ],
    ],
    [
      "of different properties are dropped",
      [
        { discriminator: { propertyName: "p", mapping: { a: "A" } } },
        { discriminator: { propertyName: "q", mapping: { b: "B" } } },
      ],
      [{}, "/schema/discriminator discriminator-dropped"],
      [{}, "/schema/discriminator discriminator-dropped"],
    ],
    [
      "with two meanings of one value are dropped",
      [
        { discriminator: { propertyName: "p", mapping: { a: "A", b: "B" } } },
        { discriminator: { propertyName: "p", mapping: { a: "C", b: "B" } } },
      ],
      [{}, "/schema/discriminator discriminator-dropped"],
      [{}, "/schema/discriminator discriminator-dropped"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
