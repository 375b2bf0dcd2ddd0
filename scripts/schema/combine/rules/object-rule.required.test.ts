import { describe, expect, it } from "vitest";
import {
  type Case,
  combined,
  combinedPages,
  nil,
  page,
  string,
  to,
} from "../../testing/combined.ts";

describe("required", () => {
  it.each<Case>([
    [
      "is what all require in a join, what any requires in a meet",
      [
        { type: "object", required: ["b", "a"] },
        { type: "object", required: ["a", "c"] },
      ],
      [{ type: "object", required: ["a"] }, "/schema/required required-intersection"],
      [{ type: "object", required: ["b", "a", "c"] }, "/schema/required required-union"],
    ],
    [
      "is dropped where nothing is required by all",
      [{ type: "object", required: ["a"] }, { type: "object" }],
      [{ type: "object" }, "/schema/required required-intersection"],
      [{ type: "object", required: ["a"] }, "/schema/required required-union"],
    ],
    [
      "is reported apart from what else differs",
      [
        {
          type: "object",
          properties: { a: string },
          required: ["a"],
          minProperties: 1,
        },
        { type: "object", properties: { a: string }, minProperties: 2 },
      ],
      [
        { type: "object", properties: { a: string }, minProperties: 1 },
        "/schema/minProperties weaker-bound",
        "/schema/required required-intersection",
      ],
      [
        {
          type: "object",
          properties: { a: string },
          required: ["a"],
          minProperties: 2,
        },
        "/schema/minProperties stronger-bound",
        "/schema/required required-union",
      ],
    ],
    [
      "is the same in another order",
      [
        { type: "object", properties: { a: string }, required: ["a", "b"] },
        { type: "object", properties: { a: nil }, required: ["b", "a"] },
      ],
      [
        { type: "object", properties: { a: { type: ["string", "null"] } }, required: ["a", "b"] },
        "/schema/properties/a/type type-union",
      ],
      [false, "/schema empty"],
    ],
    [
      "passes over names that are no strings and over an empty list",
      [
        { type: "object", required: ["a", 1] },
        { type: "object", required: [] },
      ],
      [{ type: "object" }, "/schema/required required-intersection"],
      [{ type: "object", required: ["a"] }, "/schema/required required-union"],
    ],
    [
      "of a forbidden name leaves no object",
      [
        { type: ["object", "null"], required: ["a"], properties: { a: false } },
        { type: ["object", "null"], minProperties: 1 },
      ],
      [
        { type: ["object", "null"], properties: { a: false } },
        "/schema/minProperties weaker-bound",
        "/schema/required required-intersection",
        "/schema/properties/a property-aligned",
      ],
      [
        { type: "null", required: ["a"], properties: { a: false }, minProperties: 1 },
        "/schema/minProperties stronger-bound",
        "/schema/required required-union",
        "/schema/properties/a property-aligned",
      ],
    ],
    [
      "of a name that a closed side lacks leaves no object",
      [
        { type: ["object", "null"], required: ["b"] },
        { type: ["object", "null"], properties: { a: true }, additionalProperties: false },
      ],
      [
        { type: ["object", "null"] },
        "/schema/required required-intersection",
        "/schema/properties/a property-aligned",
        "/schema/additionalProperties wider-schema",
      ],
      [
        { type: "null", required: ["b"], properties: { a: true }, additionalProperties: false },
        "/schema/required required-union",
        "/schema/properties/a property-aligned",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
    [
      "of a name that a pattern of a closed side covers leaves objects",
      [
        { type: "object", required: ["b"] },
        {
          type: "object",
          patternProperties: { "^b": string },
          additionalProperties: false,
        },
      ],
      [
        { type: "object", patternProperties: { "^b": true } },
        "/schema/required required-intersection",
        "/schema/patternProperties/^b wider-schema",
        "/schema/additionalProperties wider-schema",
      ],
      [
        {
          type: "object",
          required: ["b"],
          patternProperties: { "^b": string },
          additionalProperties: false,
        },
        "/schema/required required-union",
        "/schema/patternProperties/^b narrower-schema",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

describe("a required name", () => {
  it.each([
    ["false", { properties: { a: false } }],
    ["a reference to false", { properties: { a: to("Never") } }],
    ["no other names", { additionalProperties: false }],
    ["a reference to false for other names", { additionalProperties: to("Never") }],
  ])("leaves no object in a meet with %s", (_, forbidding) => {
    const sides = [
      page({ type: "object", ...forbidding }, { Never: false }),
      page({ type: "object", required: ["a"] }, { Never: false }),
    ];
    expect(combinedPages("meet", sides)).toContain("/schema empty");
    expect(combinedPages("meet", sides.toReversed())).toContain("/schema empty");
  });
});

describe("additionalProperties", () => {
  it.each<Case>([
    [
      "are false where all sides are closed",
      [
        { type: "object", properties: { a: string }, additionalProperties: false },
        {
          type: "object",
          properties: { a: string, b: nil },
          additionalProperties: false,
        },
      ],
      [
        {
          type: "object",
          properties: { a: string, b: nil },
          additionalProperties: false,
        },
        "/schema/properties/b wider-schema",
      ],
      [
        { type: "object", properties: { a: string }, additionalProperties: false },
        "/schema/properties/b narrower-schema",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
