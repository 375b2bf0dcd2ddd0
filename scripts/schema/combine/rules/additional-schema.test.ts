import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("patternProperties", () => {
  it.each<Case>([
    [
      "are combined pattern by pattern",
      [
        { type: "object", patternProperties: { "^x": { type: "string" }, "^y": { type: "null" } } },
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "integer"] }, "^y": { type: "null" } },
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "integer"] }, "^y": { type: "null" } },
        },
        "/schema/patternProperties/^x/type type-union: 'string' | [ 'string', 'integer' ] -> [ 'string', 'integer' ]",
      ],
      [
        { type: "object", patternProperties: { "^x": { type: "string" }, "^y": { type: "null" } } },
        "/schema/patternProperties/^x/type type-intersection: 'string' | [ 'string', 'integer' ] -> 'string'",
      ],
    ],
    [
      "that one side lacks are bounded by what it says of other names",
      [
        { type: "object", patternProperties: { "^x": { type: "string" } } },
        { type: "object", additionalProperties: { type: ["string", "null"] } },
      ],
      [
        { type: "object", patternProperties: { "^x": { type: ["string", "null"] } } },
        "/schema/patternProperties/^x/type type-union: 'string' | 1 /schema/additionalProperties/type [ 'string', 'null' ] -> [ 'string', 'null' ]",
        "/schema/additionalProperties wider-schema: undefined | { type: [ 'string', 'null' ] } -> true",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: { type: ["string", "null"] },
        },
        "/schema/patternProperties/^x/type type-intersection: 'string' | 1 /schema/additionalProperties/type [ 'string', 'null' ] -> 'string'",
        "/schema/additionalProperties narrower-schema: undefined | { type: [ 'string', 'null' ] } -> { type: [ 'string', 'null' ] }",
      ],
    ],
    [
      "that an open side lacks say nothing in a join, and stay in a meet",
      [{ type: "object", patternProperties: { "^x": { type: "string" } } }, { type: "object" }],
      [
        { type: "object", patternProperties: { "^x": true } },
        "/schema/patternProperties/^x wider-schema: { type: 'string' } | undefined -> true",
      ],
      [
        { type: "object", patternProperties: { "^x": { type: "string" } } },
        "/schema/patternProperties/^x narrower-schema: { type: 'string' } | undefined -> { type: 'string' }",
      ],
    ],
    [
      "take in other patterns and matching names of a side in a join",
      [
        { type: "object", patternProperties: { "^x": { type: "string" } } },
        {
          type: "object",
          patternProperties: { x$: { type: "integer" } },
          properties: { x1: { type: "null" }, y: { type: "boolean" } },
          additionalProperties: false,
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "integer", "null"] }, x$: true },
          properties: { x1: { type: ["string", "null"] }, y: { type: "boolean" } },
        },
        "/schema/properties/x1/type type-union: 0 /schema/patternProperties/^x/type 'string' | 'null' -> [ 'string', 'null' ]",
        "/schema/properties/y property-aligned: undefined | { type: 'boolean' } -> { type: 'boolean' }",
        "/schema/patternProperties/^x/type type-union: 'string' | 1 /schema/patternProperties/x$/type 'integer' | 1 /schema/properties/x1/type 'null' -> [ 'string', 'integer', 'null' ]",
        "/schema/patternProperties/x$ wider-schema: 0 /schema/patternProperties/^x { type: 'string' } | 0 /schema/patternProperties/x$ undefined | 1 /schema/patternProperties/x$ { type: 'integer' } -> true",
        "/schema/additionalProperties wider-schema: undefined | false -> true",
      ],
      [
        {
          allOf: [
            { type: "object", patternProperties: { "^x": { type: "string" } } },
            {
              type: "object",
              patternProperties: { x$: { type: "integer" } },
              properties: { x1: { type: "null" }, y: { type: "boolean" } },
              additionalProperties: false,
            },
          ],
        },
        expect.stringMatching(/^\/schema all-of-schemas: /),
      ],
    ],
    [
      "cover a name that the other side declares",
      [
        { type: "object", patternProperties: { "^x": { type: ["string", "null"] } } },
        { type: "object", properties: { x1: { type: "string" }, y: { type: "string" } } },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": true },
          properties: { x1: { type: ["string", "null"] }, y: { type: "string" } },
        },
        "/schema/properties/x1/type type-union: 0 /schema/patternProperties/^x/type [ 'string', 'null' ] | 'string' -> [ 'string', 'null' ]",
        "/schema/properties/y property-aligned: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/patternProperties/^x wider-schema: { type: [ 'string', 'null' ] } | 1 /schema/properties/x1 { type: 'string' } | 1 /schema/patternProperties/^x undefined -> true",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: ["string", "null"] } },
          properties: { x1: { type: "string" }, y: { type: "string" } },
        },
        "/schema/properties/x1 narrower-schema: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/properties/y property-aligned: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/patternProperties/^x narrower-schema: { type: [ 'string', 'null' ] } | undefined -> { type: [ 'string', 'null' ] }",
      ],
    ],
    [
      "do not cover a name that does not match",
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: false,
        },
        { type: "object", properties: { y: { type: "string" } }, additionalProperties: false },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: false,
          properties: { y: { type: "string" } },
        },
        "/schema/properties/y wider-schema: 0 /schema/additionalProperties false | { type: 'string' } -> { type: 'string' }",
        "/schema/patternProperties/^x wider-schema: { type: 'string' } | 1 /schema/additionalProperties false -> { type: 'string' }",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": false },
          additionalProperties: false,
          properties: { y: false },
        },
        "/schema/properties/y narrower-schema: 0 /schema/additionalProperties false | { type: 'string' } -> false",
        "/schema/patternProperties/^x narrower-schema: { type: 'string' } | 1 /schema/additionalProperties false -> false",
      ],
    ],
    [
      "close a side together with additionalProperties for other names only",
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: false,
        },
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: false,
          properties: { y: { type: "string" } },
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: false,
          properties: { y: { type: "string" } },
        },
        "/schema/properties/y wider-schema: 0 /schema/additionalProperties false | { type: 'string' } -> { type: 'string' }",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          additionalProperties: false,
          properties: { y: false },
        },
        "/schema/properties/y narrower-schema: 0 /schema/additionalProperties false | { type: 'string' } -> false",
      ],
    ],
    [
      "that forbid a name forbid it in a meet",
      [
        { type: "object", patternProperties: { "^x": false } },
        {
          type: "object",
          properties: { x1: { type: "string" }, y: { type: "string" } },
          additionalProperties: false,
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": { type: "string" } },
          properties: { x1: { type: "string" }, y: { type: "string" } },
        },
        "/schema/properties/x1 wider-schema: 0 /schema/patternProperties/^x false | { type: 'string' } -> { type: 'string' }",
        "/schema/properties/y property-aligned: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/patternProperties/^x wider-schema: false | 1 /schema/additionalProperties false | 1 /schema/properties/x1 { type: 'string' } -> { type: 'string' }",
        "/schema/additionalProperties wider-schema: undefined | false -> true",
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": false },
          properties: { x1: { type: "string" }, y: { type: "string" } },
          additionalProperties: false,
        },
        "/schema/properties/x1 narrower-schema: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/properties/y property-aligned: undefined | { type: 'string' } -> { type: 'string' }",
        "/schema/additionalProperties narrower-schema: undefined | false -> false",
      ],
    ],
    [
      "leave names as they are that several patterns cover",
      [
        {
          type: "object",
          patternProperties: {
            "^x": { type: ["string", "null"] },
            "1$": { type: ["string", "integer"] },
          },
        },
        { type: "object", properties: { x1: { type: ["string", "boolean"] } } },
      ],
      [
        {
          type: "object",
          patternProperties: { "^x": true, "1$": true },
          properties: { x1: { type: ["string", "null", "boolean"] } },
        },
        "/schema/properties/x1/type type-union: 0 /schema/patternProperties/^x/type [ 'string', 'null' ] | [ 'string', 'boolean' ] -> [ 'string', 'null', 'boolean' ]",
        "/schema/patternProperties/^x wider-schema: { type: [ 'string', 'null' ] } | 1 /schema/properties/x1 { type: [ 'string', 'boolean' ] } | 1 /schema/patternProperties/^x undefined -> true",
        "/schema/patternProperties/1$ wider-schema: { type: [ 'string', 'integer' ] } | 1 /schema/properties/x1 { type: [ 'string', 'boolean' ] } | 1 /schema/patternProperties/1$ undefined -> true",
      ],
      [
        {
          type: "object",
          patternProperties: {
            "^x": { type: ["string", "null"] },
            "1$": { type: ["string", "integer"] },
          },
          properties: { x1: { type: ["string", "boolean"] } },
        },
        "/schema/properties/x1 narrower-schema: undefined | { type: [ 'string', 'boolean' ] } -> { type: [ 'string', 'boolean' ] }",
        "/schema/patternProperties/^x narrower-schema: { type: [ 'string', 'null' ] } | undefined -> { type: [ 'string', 'null' ] }",
        "/schema/patternProperties/1$ narrower-schema: { type: [ 'string', 'integer' ] } | undefined -> { type: [ 'string', 'integer' ] }",
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
