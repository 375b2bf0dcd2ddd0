import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("the rule for bounds", () => {
  it.each<Case>([
    [
      "uses the weaker bound in a join, the stronger in a meet",
      [
        { type: "string", minLength: 1 },
        { type: "string", minLength: 4 },
      ],
      [{ type: "string", minLength: 1 }, "/schema/minLength weaker-bound"],
      [{ type: "string", minLength: 4 }, "/schema/minLength stronger-bound"],
    ],
    [
      "does not depend on which side is fresher",
      [
        { type: "integer", minimum: 4, maximum: 5 },
        { type: "integer", minimum: 1, maximum: 9 },
      ],
      [{ type: "integer", minimum: 1, maximum: 9 }, "/schema weaker-bound"],
      [{ type: "integer", minimum: 4, maximum: 5 }, "/schema stronger-bound"],
    ],
    [
      "drops a bound that one side lacks in a join, and keeps it in a meet",
      [{ type: "array", maxItems: 3 }, { type: "array" }],
      [{ type: "array" }, "/schema/maxItems weaker-bound"],
      [{ type: "array", maxItems: 3 }, "/schema/maxItems stronger-bound"],
    ],
    [
      "keeps a bound if the side without it does not accept the type",
      [{ type: ["string", "null"], maxLength: 3 }, { type: "null" }],
      [{ type: ["string", "null"], maxLength: 3 }, "/schema/type type-union"],
      [{ type: "null" }, "/schema/type type-intersection"],
    ],
    [
      "ignores a bound that has no effect",
      [
        { type: "array", minItems: 0, title: "T" },
        { type: "array", maxItems: 2, minItems: 1 },
      ],
      [{ type: "array", title: "T" }, "/schema weaker-bound"],
      [{ type: "array", minItems: 1, title: "T", maxItems: 2 }, "/schema stronger-bound"],
    ],
    [
      "treats an exclusive lower bound as stronger than an equal inclusive one",
      [
        { type: "number", minimum: 1 },
        { type: "number", exclusiveMinimum: 1 },
      ],
      [{ type: "number", minimum: 1 }, "/schema weaker-bound"],
      [{ type: "number", exclusiveMinimum: 1 }, "/schema stronger-bound"],
    ],
    [
      "treats an exclusive upper bound as stronger than an equal inclusive one",
      [
        { type: "number", exclusiveMaximum: 7 },
        { type: "number", maximum: 7 },
      ],
      [{ type: "number", maximum: 7 }, "/schema weaker-bound"],
      [{ type: "number", exclusiveMaximum: 7 }, "/schema stronger-bound"],
    ],
    [
      "compares values across exclusive and inclusive bounds",
      [
        { type: "number", exclusiveMinimum: 1 },
        { type: "number", minimum: 3 },
      ],
      [{ type: "number", exclusiveMinimum: 1 }, "/schema weaker-bound"],
      [{ type: "number", minimum: 3 }, "/schema stronger-bound"],
    ],
    [
      "uses the stronger of two bounds on one side",
      [
        { type: "integer", minimum: 1, exclusiveMinimum: 5 },
        { type: "integer", minimum: 2, exclusiveMinimum: 2 },
      ],
      [{ type: "integer", exclusiveMinimum: 2 }, "/schema weaker-bound"],
      [{ type: "integer", exclusiveMinimum: 5 }, "/schema stronger-bound"],
    ],
    [
      "combines all kinds of bounds of an object and an array",
      [
        { minItems: 1, maxItems: 2, minProperties: 1, maxProperties: 2 },
        { minItems: 2, maxItems: 3, minProperties: 2, maxProperties: 3 },
      ],
      [{ minItems: 1, maxItems: 3, minProperties: 1, maxProperties: 3 }, "/schema weaker-bound"],
      [{ minItems: 2, maxItems: 2, minProperties: 2, maxProperties: 2 }, "/schema stronger-bound"],
    ],
    [
      "ignores a bound that is not a number",
      [
        { type: "string", maxLength: "3" },
        { type: "string", maxLength: 5 },
      ],
      [{ type: "string" }, "/schema/maxLength weaker-bound"],
      [{ type: "string", maxLength: 5 }, "/schema/maxLength stronger-bound"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("opposite bounds", () => {
  it.each<Case>([
    [
      "leave the values between them",
      [
        { type: "number", exclusiveMinimum: 3 },
        { type: "number", exclusiveMaximum: 4 },
      ],
      [{ type: "number" }, "/schema weaker-bound"],
      [{ type: "number", exclusiveMinimum: 3, exclusiveMaximum: 4 }, "/schema stronger-bound"],
    ],
    [
      "that exclude each other on every side leave nothing in a join either",
      [
        { type: "string", minLength: 3, maxLength: 1 },
        { type: "string", minLength: 4, maxLength: 2 },
      ],
      [false],
      [false, "/schema empty"],
    ],
    [
      "leave the single value that both include",
      [
        { type: "integer", minimum: 3 },
        { type: "integer", maximum: 3 },
      ],
      [{ type: "integer" }, "/schema weaker-bound"],
      [{ type: "integer", minimum: 3, maximum: 3 }, "/schema stronger-bound"],
    ],
    [
      "leave nothing if the lower of two equal bounds is exclusive",
      [
        { type: "number", exclusiveMinimum: 3 },
        { type: "number", maximum: 3 },
      ],
      [{ type: "number" }, "/schema weaker-bound"],
      [false, "/schema empty"],
    ],
    [
      "leave nothing if the upper of two equal bounds is exclusive",
      [
        { type: "number", minimum: 3 },
        { type: "number", exclusiveMaximum: 3 },
      ],
      [{ type: "number" }, "/schema weaker-bound"],
      [false, "/schema empty"],
    ],
    [
      "leave the other types",
      [
        { type: ["string", "null"], minLength: 3 },
        { type: ["string", "null"], maxLength: 2 },
      ],
      [{ type: ["string", "null"] }, "/schema weaker-bound"],
      [{ type: "null", minLength: 3, maxLength: 2 }, "/schema stronger-bound"],
    ],
    [
      "exclude numbers from a schema without type",
      [{ minimum: 3 }, { maximum: 2 }],
      [{}, "/schema weaker-bound"],
      [
        { minimum: 3, maximum: 2, type: ["object", "array", "string", "boolean", "null"] },
        "/schema stronger-bound",
      ],
    ],
    [
      "exclude arrays and objects",
      [
        { type: ["array", "object", "boolean"], minItems: 3, maxProperties: 1 },
        { type: ["array", "object", "boolean"], maxItems: 2, minProperties: 2 },
      ],
      [{ type: ["array", "object", "boolean"] }, "/schema weaker-bound"],
      [
        { type: "boolean", minItems: 3, maxProperties: 1, maxItems: 2, minProperties: 2 },
        "/schema stronger-bound",
      ],
    ],
    [
      "are combined as usual if they exclude each other on one side only",
      [
        { type: ["integer", "null"], minimum: 3, maximum: 2 },
        { type: ["integer", "null"], minimum: 1, maximum: 5 },
      ],
      [{ type: ["integer", "null"], minimum: 1, maximum: 5 }, "/schema weaker-bound"],
      [{ type: "null", minimum: 3, maximum: 2 }, "/schema stronger-bound"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
