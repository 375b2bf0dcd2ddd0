import { describe, expect, it } from "vitest";
import { type Case, combined, nil, string } from "../../testing/combined.ts";

describe("a pattern whose match cannot be decided", () => {
  it.each<Case>([
    [
      "counts as matching in a join, and says nothing by itself in a meet",
      [
        {
          type: "object",
          patternProperties: { "(": string },
          additionalProperties: { type: "integer" },
        },
        {
          type: "object",
          properties: { a: nil },
          additionalProperties: nil,
        },
      ],
      [
        {
          type: "object",
          patternProperties: { "(": { type: ["string", "null"] } },
          additionalProperties: { type: ["integer", "null"] },
          properties: { a: true },
        },
        "/schema/properties/a wider-schema",
        "/schema/patternProperties/(/type type-union of 0,1,1",
        "/schema/additionalProperties/type type-union",
      ],
      [
        {
          type: "object",
          patternProperties: { "(": false },
          additionalProperties: false,
          properties: { a: false },
        },
        "/schema/properties/a empty",
        "/schema/patternProperties/( empty",
        "/schema/additionalProperties empty",
      ],
    ],
    [
      "keeps an open object from being aligned",
      [
        { type: "object", patternProperties: { "(": string } },
        { type: "object", properties: { a: nil } },
      ],
      [
        { type: "object", patternProperties: { "(": true }, properties: { a: true } },
        "/schema/properties/a wider-schema",
        "/schema/patternProperties/( wider-schema of 0,1,1",
      ],
      [
        {
          type: "object",
          patternProperties: { "(": string },
          properties: { a: nil },
        },
        "/schema/properties/a narrower-schema",
        "/schema/patternProperties/( narrower-schema",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
