import { describe, expect, it } from "vitest";
import { type Case, combined, string } from "../../testing/combined.ts";

describe("annotations", () => {
  it.each<Case>([
    [
      "come from the freshest side, with a decision if they differ",
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
      "are deprecated if one side is",
      [{ deprecated: false }, { deprecated: true }],
      [{ deprecated: true }, "/schema/deprecated deprecated-if-any"],
      [{ deprecated: true }, "/schema/deprecated deprecated-if-any"],
    ],
    [
      "are not deprecated by a string",
      [{ deprecated: false }, { deprecated: "yes" }],
      [{ deprecated: false }, "/schema/deprecated deprecated-if-any"],
      [{ deprecated: false }, "/schema/deprecated deprecated-if-any"],
    ],
    [
      "drop a default that differs",
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
      "keep the older example if the fresher one is invalid",
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
      "keep the valid examples of the first list that has any",
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
      "of the same property are merged",
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
      "without a mapping get the other side's",
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
      "that map a value to different schemas are dropped",
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
