import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("a pattern that cannot be told to match", () => {
  it.each<Case>([
    [
      "counts as matching in a join, and says nothing by itself in a meet",
      [
        {
          type: "object",
          patternProperties: { "(": { type: "string" } },
          additionalProperties: { type: "integer" },
        },
        {
          type: "object",
          properties: { a: { type: "null" } },
          additionalProperties: { type: "null" },
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "(": { type: ["string", "null"] } },
          additionalProperties: { type: ["integer", "null"] },
          properties: { a: true },
        },
        "/schema/properties/a wider-schema: undefined | { type: 'null' } -> true",
        "/schema/patternProperties/(/type type-union: 'string' | 1 /schema/additionalProperties/type 'null' | 1 /schema/properties/a/type 'null' -> [ 'string', 'null' ]",
        "/schema/additionalProperties/type type-union: 'integer' | 'null' -> [ 'integer', 'null' ]",
      ],
      [
        {
          type: "object",
          patternProperties: { "(": false },
          additionalProperties: false,
          properties: { a: false },
        },
        "/schema/properties/a empty: 0 /schema/additionalProperties { type: 'integer' } | { type: 'null' }",
        "/schema/patternProperties/( empty: { type: 'string' } | 1 /schema/additionalProperties { type: 'null' }",
        "/schema/additionalProperties empty: { type: 'integer' } | { type: 'null' }",
      ],
    ],
    [
      "keeps an open object from being aligned",
      [
        { type: "object", patternProperties: { "(": { type: "string" } } },
        { type: "object", properties: { a: { type: "null" } } },
      ],
      [
        { type: "object", patternProperties: { "(": true }, properties: { a: true } },
        "/schema/properties/a wider-schema: undefined | { type: 'null' } -> true",
        "/schema/patternProperties/( wider-schema: { type: 'string' } | 1 /schema/properties/a { type: 'null' } | 1 /schema/patternProperties/( undefined -> true",
      ],
      [
        {
          type: "object",
          patternProperties: { "(": { type: "string" } },
          properties: { a: { type: "null" } },
        },
        "/schema/properties/a narrower-schema: undefined | { type: 'null' } -> { type: 'null' }",
        "/schema/patternProperties/( narrower-schema: { type: 'string' } | undefined -> { type: 'string' }",
      ],
    ],
    [
      "takes in all names of the other side in a join",
      [
        {
          type: "object",
          patternProperties: { "(": { type: "string" } },
          additionalProperties: { type: "boolean" },
        },
        {
          type: "object",
          properties: { a: { type: "null" } },
          additionalProperties: { type: "string" },
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "(": { type: ["string", "null"] } },
          additionalProperties: { type: ["boolean", "string"] },
          properties: { a: true },
        },
        "/schema/properties/a wider-schema: undefined | { type: 'null' } -> true",
        "/schema/patternProperties/(/type type-union: 'string' | 1 /schema/additionalProperties/type 'string' | 1 /schema/properties/a/type 'null' -> [ 'string', 'null' ]",
        "/schema/additionalProperties/type type-union: 'boolean' | 'string' -> [ 'boolean', 'string' ]",
      ],
      [
        {
          type: "object",
          patternProperties: { "(": { type: "string" } },
          additionalProperties: false,
          properties: { a: false },
        },
        "/schema/properties/a empty: 0 /schema/additionalProperties { type: 'boolean' } | { type: 'null' }",
        "/schema/additionalProperties empty: { type: 'boolean' } | { type: 'string' }",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
