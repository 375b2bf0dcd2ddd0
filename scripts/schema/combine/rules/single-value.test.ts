import { describe, expect, it } from "vitest";
import { type Case, combined, integer, string } from "../../testing/combined.ts";

describe("pattern", () => {
  it.each<Case>([
    [
      "stays where all sides state the same",
      [
        { type: "string", pattern: "^a", minLength: 1 },
        { type: "string", pattern: "^a", minLength: 2 },
      ],
      [{ type: "string", pattern: "^a", minLength: 1 }, "/schema/minLength weaker-bound"],
      [{ type: "string", pattern: "^a", minLength: 2 }, "/schema/minLength stronger-bound"],
    ],
    [
      "is any of those stated in a join, all of them in a meet",
      [
        { type: "string", pattern: "^a" },
        { type: "string", pattern: "b$" },
      ],
      [
        { type: "string", anyOf: [{ pattern: "^a" }, { pattern: "b$" }] },
        "/schema/pattern pattern-any",
      ],
      [
        { type: "string", allOf: [{ pattern: "^a" }, { pattern: "b$" }] },
        "/schema/pattern pattern-all",
      ],
    ],
    [
      "is dropped in a join where one side has none",
      [{ type: "string", pattern: "^a" }, string],
      [string, "/schema/pattern weaker-bound"],
      [{ type: "string", pattern: "^a" }, "/schema/pattern pattern-all"],
    ],
    [
      "stays in a join where the side without one admits no strings",
      [{ type: ["string", "null"], pattern: "^a" }, { type: ["integer", "null"] }],
      [{ type: ["string", "null", "integer"], pattern: "^a" }, "/schema/type type-union"],
      [{ type: "null" }, "/schema/type type-intersection"],
    ],
    [
      "is put in allOf where anyOf of patterns meets an anyOf",
      [
        { anyOf: [{ minLength: 1 }, { maxLength: 9 }], pattern: "^a" },
        { anyOf: [{ minLength: 1 }, { maxLength: 9 }], pattern: "b$" },
      ],
      [
        {
          anyOf: [{ pattern: "^a" }, { pattern: "b$" }],
          allOf: [{ anyOf: [{ minLength: 1 }, { maxLength: 9 }] }],
        },
        "/schema/pattern pattern-any",
      ],
      [
        {
          allOf: [{ pattern: "^a" }, { pattern: "b$" }],
          anyOf: [{ minLength: 1 }, { maxLength: 9 }],
        },
        "/schema/pattern pattern-all",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("multipleOf", () => {
  it.each<Case>([
    [
      "is the one that divides the others in a join, the one they divide in a meet",
      [
        { type: "integer", multipleOf: 4 },
        { type: "integer", multipleOf: 2 },
      ],
      [{ type: "integer", multipleOf: 2 }, "/schema/multipleOf weaker-bound"],
      [{ type: "integer", multipleOf: 4 }, "/schema/multipleOf stronger-bound"],
    ],
    [
      "whichever side is the fresher",
      [
        { type: "integer", multipleOf: 2 },
        { type: "integer", multipleOf: 6 },
        { type: "integer", multipleOf: 4 },
      ],
      [{ type: "integer", multipleOf: 2 }, "/schema/multipleOf weaker-bound"],
      [
        { type: "integer", allOf: [{ multipleOf: 2 }, { multipleOf: 6 }, { multipleOf: 4 }] },
        "/schema/multipleOf stronger-bound",
      ],
    ],
    [
      "is dropped in a join, and put in allOf in a meet, where none divides the other",
      [
        { type: "integer", multipleOf: 4 },
        { type: "integer", multipleOf: 6 },
      ],
      [integer, "/schema/multipleOf weaker-bound"],
      [
        { type: "integer", allOf: [{ multipleOf: 4 }, { multipleOf: 6 }] },
        "/schema/multipleOf stronger-bound",
      ],
    ],
    [
      "is not divided where it is a fraction",
      [
        { type: "number", multipleOf: 0.5 },
        { type: "number", multipleOf: 2 },
      ],
      [{ type: "number" }, "/schema/multipleOf weaker-bound"],
      [
        { type: "number", allOf: [{ multipleOf: 0.5 }, { multipleOf: 2 }] },
        "/schema/multipleOf stronger-bound",
      ],
    ],
    [
      "is not divided by zero or less",
      [
        { type: "integer", multipleOf: -2 },
        { type: "integer", multipleOf: 4 },
      ],
      [integer, "/schema/multipleOf weaker-bound"],
      [
        { type: "integer", allOf: [{ multipleOf: -2 }, { multipleOf: 4 }] },
        "/schema/multipleOf stronger-bound",
      ],
    ],
    [
      "passes over what is neither a string nor a boolean",
      [
        { type: ["array", "string"], uniqueItems: "yes", pattern: 1 },
        { type: ["array", "string"], uniqueItems: true, pattern: "^a" },
      ],
      [{ type: ["array", "string"] }, "/schema weaker-bound"],
      [{ type: ["array", "string"], uniqueItems: true, pattern: "^a" }, "/schema pattern-all"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("uniqueItems", () => {
  it.each<Case>([
    [
      "stays where all sides state it",
      [
        { type: "array", uniqueItems: true, minItems: 1 },
        { type: "array", uniqueItems: true, minItems: 2 },
      ],
      [{ type: "array", uniqueItems: true, minItems: 1 }, "/schema/minItems weaker-bound"],
      [{ type: "array", uniqueItems: true, minItems: 2 }, "/schema/minItems stronger-bound"],
    ],
    [
      "is dropped in a join where one side has none, and kept in a meet",
      [{ type: "array", uniqueItems: true }, { type: "array" }],
      [{ type: "array" }, "/schema/uniqueItems weaker-bound"],
      [{ type: "array", uniqueItems: true }, "/schema/uniqueItems stronger-bound"],
    ],
    [
      "counts false as none",
      [
        { type: "array", uniqueItems: false, maxItems: 2 },
        { type: "array", uniqueItems: true, maxItems: 2 },
      ],
      [{ type: "array", maxItems: 2 }, "/schema/uniqueItems weaker-bound"],
      [{ type: "array", uniqueItems: true, maxItems: 2 }, "/schema/uniqueItems stronger-bound"],
    ],
    [
      "is dropped together with a pattern in one decision",
      [
        { type: ["array", "string"], uniqueItems: true, pattern: "^a" },
        { type: ["array", "string"] },
      ],
      [{ type: ["array", "string"] }, "/schema weaker-bound"],
      [{ type: ["array", "string"], uniqueItems: true, pattern: "^a" }, "/schema pattern-all"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
