import { describe, expect, it } from "vitest";
import { type Case, combined, string } from "../../testing/combined.ts";

describe("a keyword that is combined only as a whole stays where all sides state the same", () => {
  it.each<Case>([
    [
      "allOf",
      [
        { allOf: [{ maxLength: 9 }, { pattern: "^a" }], minLength: 1 },
        { allOf: [{ maxLength: 9 }, { pattern: "^a" }], minLength: 2 },
      ],
      [
        { minLength: 1, allOf: [{ maxLength: 9 }, { pattern: "^a" }] },
        "/schema/minLength weaker-bound",
      ],
      [
        { minLength: 2, allOf: [{ maxLength: 9 }, { pattern: "^a" }] },
        "/schema/minLength stronger-bound",
      ],
    ],
    [
      "anyOf",
      [
        { anyOf: [{ maxLength: 9 }, { pattern: "^a" }], minLength: 1 },
        { anyOf: [{ maxLength: 9 }, { pattern: "^a" }], minLength: 2 },
      ],
      [
        { minLength: 1, anyOf: [{ maxLength: 9 }, { pattern: "^a" }] },
        "/schema/minLength weaker-bound",
      ],
      [
        { minLength: 2, anyOf: [{ maxLength: 9 }, { pattern: "^a" }] },
        "/schema/minLength stronger-bound",
      ],
    ],
    [
      "oneOf",
      [
        { oneOf: [{ maxLength: 9 }, { pattern: "^a" }], minLength: 1 },
        { oneOf: [{ maxLength: 9 }, { pattern: "^a" }], minLength: 2 },
      ],
      [
        { minLength: 1, oneOf: [{ maxLength: 9 }, { pattern: "^a" }] },
        "/schema/minLength weaker-bound",
      ],
      [
        { minLength: 2, oneOf: [{ maxLength: 9 }, { pattern: "^a" }] },
        "/schema/minLength stronger-bound",
      ],
    ],
    [
      "not",
      [
        { not: { const: "a" }, minLength: 1 },
        { not: { const: "a" }, minLength: 2 },
      ],
      [{ minLength: 1, not: { const: "a" } }, "/schema/minLength weaker-bound"],
      [{ minLength: 2, not: { const: "a" } }, "/schema/minLength stronger-bound"],
    ],
    [
      "contains, minContains and maxContains",
      [
        { contains: string, minContains: 2, maxContains: 3, minItems: 1 },
        { contains: string, minContains: 2, maxContains: 3, minItems: 2 },
      ],
      [
        { minItems: 1, contains: string, minContains: 2, maxContains: 3 },
        "/schema/minItems weaker-bound",
      ],
      [
        { minItems: 2, contains: string, minContains: 2, maxContains: 3 },
        "/schema/minItems stronger-bound",
      ],
    ],
    [
      "additionalItems",
      [
        { additionalItems: string, minItems: 1 },
        { additionalItems: string, minItems: 2 },
      ],
      [{ minItems: 1, additionalItems: string }, "/schema/minItems weaker-bound"],
      [{ minItems: 2, additionalItems: string }, "/schema/minItems stronger-bound"],
    ],
    [
      "dependencies",
      [
        { dependencies: { a: ["b"] }, minProperties: 1 },
        { dependencies: { a: ["b"] }, minProperties: 2 },
      ],
      [{ minProperties: 1, dependencies: { a: ["b"] } }, "/schema/minProperties weaker-bound"],
      [{ minProperties: 2, dependencies: { a: ["b"] } }, "/schema/minProperties stronger-bound"],
    ],
    [
      "$anchor",
      [
        { $anchor: "here", minLength: 1 },
        { $anchor: "here", minLength: 2 },
      ],
      [{ minLength: 1, $anchor: "here" }, "/schema/minLength weaker-bound"],
      [{ minLength: 2, $anchor: "here" }, "/schema/minLength stronger-bound"],
    ],
    [
      "several of them",
      [
        { allOf: [{ maxLength: 9 }], not: { const: "a" }, minLength: 1 },
        { allOf: [{ maxLength: 9 }], not: { const: "a" }, minLength: 2 },
      ],
      [
        { minLength: 1, allOf: [{ maxLength: 9 }], not: { const: "a" } },
        "/schema/minLength weaker-bound",
      ],
      [
        { minLength: 2, allOf: [{ maxLength: 9 }], not: { const: "a" } },
        "/schema/minLength stronger-bound",
      ],
    ],
    [
      "contains, where the other side admits no arrays",
      [{ type: ["array", "null"], contains: string }, { type: ["null", "string"] }],
      [{ type: ["array", "null", "string"], contains: string }, "/schema/type type-union"],
      [{ type: "null", contains: string }, "/schema/type type-intersection"],
    ],
    [
      "not, written in other words",
      [
        { not: { const: "a" }, minLength: 1 },
        { not: { enum: ["a"], title: "T" }, minLength: 2 },
      ],
      [{ minLength: 1, not: { const: "a" } }, "/schema/minLength weaker-bound"],
      [{ minLength: 2, not: { const: "a" } }, "/schema/minLength stronger-bound"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
