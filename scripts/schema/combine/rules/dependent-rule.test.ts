import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("propertyNames", () => {
  it.each<Case>([
    [
      "are combined",
      [
        { type: "object", propertyNames: { maxLength: 3 } },
        { type: "object", propertyNames: { maxLength: 5 } },
      ],
      [
        { type: "object", propertyNames: { maxLength: 5 } },
        "/schema/propertyNames/maxLength weaker-bound",
      ],
      [
        { type: "object", propertyNames: { maxLength: 3 } },
        "/schema/propertyNames/maxLength stronger-bound",
      ],
    ],
    [
      "are dropped in a join where one side has none, and kept in a meet",
      [{ type: "object", propertyNames: { maxLength: 3 } }, { type: "object" }],
      [{ type: "object" }, "/schema/propertyNames wider-schema"],
      [
        { type: "object", propertyNames: { maxLength: 3 } },
        "/schema/propertyNames narrower-schema",
      ],
    ],
    [
      "are not stated where they are empty",
      [
        { type: "object", propertyNames: {}, minProperties: 1 },
        { type: "object", propertyNames: {} },
      ],
      [{ type: "object" }, "/schema/minProperties weaker-bound"],
      [{ type: "object", minProperties: 1 }, "/schema/minProperties stronger-bound"],
    ],
    [
      "are not stated where they accept anything",
      [
        { type: "object", propertyNames: true, minProperties: 1 },
        { type: "object", propertyNames: true },
      ],
      [{ type: "object" }, "/schema/minProperties weaker-bound"],
      [{ type: "object", minProperties: 1 }, "/schema/minProperties stronger-bound"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("dependentSchemas", () => {
  it.each<Case>([
    [
      "are combined key by key",
      [
        { type: "object", dependentSchemas: { a: { minProperties: 2 }, b: { maxProperties: 4 } } },
        { type: "object", dependentSchemas: { a: { minProperties: 3 }, b: { maxProperties: 4 } } },
      ],
      [
        { type: "object", dependentSchemas: { a: { minProperties: 2 }, b: { maxProperties: 4 } } },
        "/schema/dependentSchemas/a/minProperties weaker-bound",
      ],
      [
        { type: "object", dependentSchemas: { a: { minProperties: 3 }, b: { maxProperties: 4 } } },
        "/schema/dependentSchemas/a/minProperties stronger-bound",
      ],
    ],
    [
      "that one side lacks are dropped in a join, and kept in a meet",
      [
        { type: "object", dependentSchemas: { a: { minProperties: 2 } } },
        { type: "object", dependentSchemas: { b: { minProperties: 2 } } },
      ],
      [
        { type: "object" },
        "/schema/dependentSchemas/a wider-schema",
        "/schema/dependentSchemas/b wider-schema",
      ],
      [
        { type: "object", dependentSchemas: { a: { minProperties: 2 }, b: { minProperties: 2 } } },
        "/schema/dependentSchemas/a narrower-schema",
        "/schema/dependentSchemas/b narrower-schema",
      ],
    ],
    [
      "that one side states at all are dropped in a join, and kept in a meet",
      [{ type: "object" }, { type: "object", dependentSchemas: { b: { minProperties: 2 } } }],
      [{ type: "object" }, "/schema/dependentSchemas/b wider-schema"],
      [
        { type: "object", dependentSchemas: { b: { minProperties: 2 } } },
        "/schema/dependentSchemas/b narrower-schema",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("dependentRequired", () => {
  it.each<Case>([
    [
      "is what all sides require in a join, what any requires in a meet",
      [
        { type: "object", dependentRequired: { a: ["x", "y"], b: ["z"] } },
        { type: "object", dependentRequired: { a: ["y", "w"] } },
      ],
      [
        { type: "object", dependentRequired: { a: ["y"] } },
        "/schema/dependentRequired required-intersection",
      ],
      [
        { type: "object", dependentRequired: { a: ["x", "y", "w"], b: ["z"] } },
        "/schema/dependentRequired required-union",
      ],
    ],
    [
      "is dropped in a join where nothing is left",
      [{ type: "object", dependentRequired: { a: ["x"] } }, { type: "object" }],
      [{ type: "object" }, "/schema/dependentRequired required-intersection"],
      [
        { type: "object", dependentRequired: { a: ["x"] } },
        "/schema/dependentRequired required-union",
      ],
    ],
    [
      "is kept by a meet where only the older side states it",
      [{ type: "object" }, { type: "object", dependentRequired: { a: ["x"] } }],
      [{ type: "object" }, "/schema/dependentRequired required-intersection"],
      [
        { type: "object", dependentRequired: { a: ["x"] } },
        "/schema/dependentRequired required-union",
      ],
    ],
    [
      "stays without a decision where all sides state the same",
      [
        { type: "object", dependentRequired: { a: ["x"] }, minProperties: 1 },
        { type: "object", dependentRequired: { a: ["x"] } },
      ],
      [{ type: "object", dependentRequired: { a: ["x"] } }, "/schema/minProperties weaker-bound"],
      [
        { type: "object", dependentRequired: { a: ["x"] }, minProperties: 1 },
        "/schema/minProperties stronger-bound",
      ],
    ],
    [
      "passes over what is not a list",
      [
        { type: "object", dependentRequired: { a: "x" } },
        { type: "object", dependentRequired: { a: ["x"] } },
      ],
      [{ type: "object" }, "/schema/dependentRequired required-intersection"],
      [
        { type: "object", dependentRequired: { a: ["x"] } },
        "/schema/dependentRequired required-union",
      ],
    ],
    [
      "passes over what is not a map",
      [
        { type: "object", dependentRequired: ["x"], minProperties: 1 },
        { type: "object", dependentRequired: { a: ["x"] }, minProperties: 1 },
      ],
      [{ type: "object", minProperties: 1 }, "/schema/dependentRequired required-intersection"],
      [
        { type: "object", dependentRequired: { a: ["x"] }, minProperties: 1 },
        "/schema/dependentRequired required-union",
      ],
    ],
    [
      "reports nothing about what is not a map",
      [
        { type: "object", dependentRequired: ["x"], minProperties: 1 },
        { type: "object", minProperties: 2 },
      ],
      [{ type: "object", minProperties: 1 }, "/schema/minProperties weaker-bound"],
      [{ type: "object", minProperties: 2 }, "/schema/minProperties stronger-bound"],
    ],
    [
      "is reported together with other keywords that differ",
      [
        { type: "object", dependentRequired: { a: ["x"] }, minProperties: 1 },
        { type: "object", minProperties: 2 },
      ],
      [{ type: "object", minProperties: 1 }, "/schema weaker-bound"],
      [
        { type: "object", dependentRequired: { a: ["x"] }, minProperties: 2 },
        "/schema stronger-bound",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
