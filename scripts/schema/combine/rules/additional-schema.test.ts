import { describe, expect, it } from "vitest";
import { type Case, combined, nil, nullable, string } from "../../testing/combined.ts";

describe("patternProperties", () => {
  it.each<Case>([
    [
      "are combined pattern by pattern",
      [
        { type: "object", patternProperties: { "^x": string, "^y": nil } },
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "integer"] }, "^y": nil },
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "integer"] }, "^y": nil },
        },
        "/schema/patternProperties/^x/type type-union",
      ],
      [
        { type: "object", patternProperties: { "^x": string, "^y": nil } },
        "/schema/patternProperties/^x/type type-intersection",
      ],
    ],
    [
      "that one side lacks are bounded by what it says of other names",
      [
        { type: "object", patternProperties: { "^x": string } },
        { type: "object", additionalProperties: nullable },
      ],
      [
        { type: "object", patternProperties: { "^x": nullable } },
        "/schema/patternProperties/^x/type type-union",
        "/schema/additionalProperties wider-schema",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": string },
          additionalProperties: nullable,
        },
        "/schema/patternProperties/^x/type type-intersection",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
    [
      "that an open side lacks say nothing in a join, and stay in a meet",
      [{ type: "object", patternProperties: { "^x": string } }, { type: "object" }],
      [
        { type: "object", patternProperties: { "^x": true } },
        "/schema/patternProperties/^x wider-schema",
      ],
      [
        { type: "object", patternProperties: { "^x": string } },
        "/schema/patternProperties/^x narrower-schema",
      ],
    ],
    [
      "take in other patterns and matching names of a side in a join",
      [
        { type: "object", patternProperties: { "^x": string } },
        {
          type: "object",
          patternProperties: { x$: { type: "integer" } },
          properties: { x1: nil, y: { type: "boolean" } },
          additionalProperties: false,
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "integer", "null"] }, x$: true },
          properties: { x1: nullable, y: { type: "boolean" } },
        },
        "/schema/properties/x1/type type-union",
        "/schema/properties/y property-aligned",
        "/schema/patternProperties/^x/type type-union of 0,1,1",
        "/schema/patternProperties/x$ wider-schema of 0,0,1",
        "/schema/additionalProperties wider-schema",
      ],
      [
        {
          allOf: [
            { type: "object", patternProperties: { "^x": string } },
            {
              type: "object",
              patternProperties: { x$: { type: "integer" } },
              properties: { x1: nil, y: { type: "boolean" } },
              additionalProperties: false,
            },
          ],
        },
        "/schema all-of-schemas",
      ],
    ],
    [
      "cover a name that the other side declares",
      [
        { type: "object", patternProperties: { "^x": nullable } },
        { type: "object", properties: { x1: string, y: string } },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": true },
          properties: { x1: nullable, y: string },
        },
        "/schema/properties/x1/type type-union",
        "/schema/properties/y property-aligned",
        "/schema/patternProperties/^x wider-schema of 0,1,1",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": nullable },
          properties: { x1: string, y: string },
        },
        "/schema/properties/x1 narrower-schema",
        "/schema/properties/y property-aligned",
        "/schema/patternProperties/^x narrower-schema",
      ],
    ],
    [
      "do not cover a name that does not match",
      [
        {
          type: "object",
          patternProperties: { "^x": string },
          additionalProperties: false,
        },
        { type: "object", properties: { y: string }, additionalProperties: false },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": string },
          additionalProperties: false,
          properties: { y: string },
        },
        "/schema/properties/y wider-schema",
        "/schema/patternProperties/^x wider-schema",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": false },
          additionalProperties: false,
          properties: { y: false },
        },
        "/schema/properties/y narrower-schema",
        "/schema/patternProperties/^x narrower-schema",
      ],
    ],
    [
      "that forbid a name forbid it in a meet",
      [
        { type: "object", patternProperties: { "^x": false } },
        {
          type: "object",
          properties: { x1: string, y: string },
          additionalProperties: false,
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": string },
          properties: { x1: string, y: string },
        },
        "/schema/properties/x1 wider-schema",
        "/schema/properties/y property-aligned",
        "/schema/patternProperties/^x wider-schema of 0,1,1",
        "/schema/additionalProperties wider-schema",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": false },
          properties: { x1: string, y: string },
          additionalProperties: false,
        },
        "/schema/properties/x1 narrower-schema",
        "/schema/properties/y property-aligned",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});

it("keeps additionalProperties: true where every side states it", () => {
  const open = (type: string) => ({ properties: { a: { type } }, additionalProperties: true });
  const [joined] = combined("join", [open("string"), open("integer")]);
  expect(joined).toEqual({
    properties: { a: { type: ["string", "integer"] } },
    additionalProperties: true,
  });
  const [one] = combined("join", [open("string"), { properties: { a: { type: "integer" } } }]);
  expect(one).toEqual({ properties: { a: { type: ["string", "integer"] } } });
});
