import { describe, expect, it } from "vitest";
import { type Case, combined, string } from "../../testing/combined.ts";

const [head, tail] = [{ pattern: "^a" }, { pattern: "a$" }];

describe("a keyword that is combined only as a whole", () => {
  it.each<Case>([
    [
      "makes anyOf of the whole schemas in a join, allOf of its own values in a meet, where sides differ",
      [
        { type: "string", not: { const: "a" } },
        { type: "string", not: { const: "b" }, minLength: 2 },
      ],
      [
        {
          anyOf: [
            { type: "string", not: { const: "a" } },
            { type: "string", not: { const: "b" }, minLength: 2 },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        { type: "string", minLength: 2, not: { const: "a" }, allOf: [{ not: { const: "b" } }] },
        "/schema all-of-schemas",
      ],
    ],
    [
      "does so where only one side states it",
      [
        { type: "string", not: { const: "a" } },
        { type: "string", minLength: 2 },
      ],
      [
        {
          anyOf: [
            { type: "string", not: { const: "a" } },
            { type: "string", minLength: 2 },
          ],
        },
        "/schema any-of-schemas",
      ],
      [{ type: "string", minLength: 2, not: { const: "a" } }, "/schema all-of-schemas"],
    ],
    [
      "is put in allOf where lists differ",
      [
        { anyOf: [{ maxLength: 1 }, { minLength: 3 }] },
        { anyOf: [{ maxLength: 2 }, { minLength: 4 }] },
      ],
      [
        { anyOf: [{ maxLength: 1 }, { minLength: 3 }, { maxLength: 2 }, { minLength: 4 }] },
        "/schema any-of-schemas",
      ],
      [
        {
          anyOf: [{ maxLength: 1 }, { minLength: 3 }],
          allOf: [{ anyOf: [{ maxLength: 2 }, { minLength: 4 }] }],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "is put beside the other side's allOf",
      [{ allOf: [{ maxLength: 9 }, tail] }, { allOf: [{ minLength: 1 }, head] }],
      [
        { anyOf: [{ allOf: [{ maxLength: 9 }, tail] }, { allOf: [{ minLength: 1 }, head] }] },
        "/schema any-of-schemas",
      ],
      [{ allOf: [{ maxLength: 9 }, tail, { minLength: 1 }, head] }, "/schema all-of-schemas"],
    ],
    [
      "is reported once if a bound differs as well",
      [
        { type: "string", minLength: 1, not: { const: "a" } },
        { type: "string", minLength: 2, not: { const: "b" } },
      ],
      [
        {
          anyOf: [
            { type: "string", minLength: 1, not: { const: "a" } },
            { type: "string", minLength: 2, not: { const: "b" } },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        { type: "string", minLength: 2, not: { const: "a" }, allOf: [{ not: { const: "b" } }] },
        "/schema all-of-schemas",
      ],
    ],
    [
      "leaves unevaluatedProperties in their schema",
      [
        { type: "object", properties: { a: string }, unevaluatedProperties: false },
        { type: "object", properties: { a: string } },
      ],
      [
        {
          anyOf: [
            { type: "object", properties: { a: string }, unevaluatedProperties: false },
            { type: "object", properties: { a: string } },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        {
          allOf: [
            { type: "object", properties: { a: string }, unevaluatedProperties: false },
            { type: "object", properties: { a: string } },
          ],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "leaves unevaluatedItems in their schema",
      [
        { type: "array", minItems: 1, unevaluatedItems: false },
        { type: "array", minItems: 2, unevaluatedItems: false },
      ],
      [
        {
          anyOf: [
            { type: "array", minItems: 1, unevaluatedItems: false },
            { type: "array", minItems: 2, unevaluatedItems: false },
          ],
        },
        "/schema any-of-schemas",
      ],
      [
        {
          allOf: [
            { type: "array", minItems: 1, unevaluatedItems: false },
            { type: "array", minItems: 2, unevaluatedItems: false },
          ],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "met from three sides is kept three times",
      [{ not: { const: 1 } }, { not: { const: 2 } }, { not: { const: 3 } }],
      [
        { anyOf: [{ not: { const: 1 } }, { not: { const: 2 } }, { not: { const: 3 } }] },
        "/schema any-of-schemas",
      ],
      [
        { not: { const: 1 }, allOf: [{ not: { const: 2 } }, { not: { const: 3 } }] },
        "/schema all-of-schemas",
      ],
    ],
    [
      "met from two sides of three is kept twice",
      [{ not: { const: 1 } }, { minimum: 0 }, { not: { const: 3 } }],
      [
        { anyOf: [{ not: { const: 1 } }, { minimum: 0 }, { not: { const: 3 } }] },
        "/schema any-of-schemas",
      ],
      [{ minimum: 0, not: { const: 1 }, allOf: [{ not: { const: 3 } }] }, "/schema all-of-schemas"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
