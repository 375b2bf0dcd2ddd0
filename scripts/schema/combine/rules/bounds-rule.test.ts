import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("lower and upper bounds", () => {
  it.each<Case>([
    [
      "takes the weaker bound in a join, the stronger in a meet",
      [
        { type: "string", minLength: 1 },
        { type: "string", minLength: 4 },
      ],
      [{ type: "string", minLength: 1 }, "/schema/minLength weaker-bound"],
      [{ type: "string", minLength: 4 }, "/schema/minLength stronger-bound"],
    ],
    [
      "whichever side is the fresher",
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
      "keeps a bound where the side without it does not admit the type",
      [{ type: ["string", "null"], maxLength: 3 }, { type: "null" }],
      [{ type: ["string", "null"], maxLength: 3 }, "/schema/type type-union"],
      [{ type: "null" }, "/schema/type type-intersection"],
    ],
    [
      "counts a bound that changes nothing as none",
      [
        { type: "array", minItems: 0, title: "T" },
        { type: "array", maxItems: 2, minItems: 1 },
      ],
      [{ type: "array", title: "T" }, "/schema weaker-bound"],
      [{ type: "array", minItems: 1, title: "T", maxItems: 2 }, "/schema stronger-bound"],
    ],
    [
      "takes an exclusive bound for the stronger where the values are equal",
      [
        { type: "number", minimum: 1 },
        { type: "number", exclusiveMinimum: 1 },
      ],
      [{ type: "number", minimum: 1 }, "/schema weaker-bound"],
      [{ type: "number", exclusiveMinimum: 1 }, "/schema stronger-bound"],
    ],
    [
      "does so above, the exclusive one first",
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
      "takes the stronger of the two bounds that one side states",
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
      "passes over a bound that is not a number",
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

describe("bounds that cross", () => {
  it.each<Case>([
    [
      "leave what lies between",
      [
        { type: "number", exclusiveMinimum: 3 },
        { type: "number", exclusiveMaximum: 4 },
      ],
      [{ type: "number" }, "/schema weaker-bound"],
      [{ type: "number", exclusiveMinimum: 3, exclusiveMaximum: 4 }, "/schema stronger-bound"],
    ],
    [
      "of each side leave nothing of a join either",
      [
        { type: "string", minLength: 3, maxLength: 1 },
        { type: "string", minLength: 4, maxLength: 2 },
      ],
      [false],
      [false, "/schema empty"],
    ],
    [
      "leave the value itself where both name it",
      [
        { type: "integer", minimum: 3 },
        { type: "integer", maximum: 3 },
      ],
      [{ type: "integer" }, "/schema weaker-bound"],
      [{ type: "integer", minimum: 3, maximum: 3 }, "/schema stronger-bound"],
    ],
    [
      "leave nothing where one of two equal bounds is exclusive",
      [
        { type: "number", exclusiveMinimum: 3 },
        { type: "number", maximum: 3 },
      ],
      [{ type: "number" }, "/schema weaker-bound"],
      [false, "/schema empty"],
    ],
    [
      "leave nothing where the upper of two equal bounds is exclusive",
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
      "leave numbers out of a schema without type",
      [{ minimum: 3 }, { maximum: 2 }],
      [{}, "/schema weaker-bound"],
      [
        { minimum: 3, maximum: 2, type: ["object", "array", "string", "boolean", "null"] },
        "/schema stronger-bound",
      ],
    ],
    [
      "leave nothing of arrays and of objects",
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
      "are kept where only one side's own bounds cross",
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
