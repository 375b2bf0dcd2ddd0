import { describe, expect, it } from "vitest";
import { type Case, combined, integer, nil, nullable, string } from "../../testing/combined.ts";

describe("properties", () => {
  it.each<Case>([
    [
      "are combined name by name, in the order of the freshest side",
      [
        { type: "object", properties: { b: integer, a: string } },
        { type: "object", properties: { a: nil, b: { type: "number" } } },
      ],
      [
        { type: "object", properties: { b: { type: "number" }, a: nullable } },
        "/schema/properties/b/type type-union",
        "/schema/properties/a/type type-union",
      ],
      [
        { type: "object", properties: { b: integer, a: false } },
        "/schema/properties/b/type type-intersection",
        "/schema/properties/a empty",
      ],
    ],
    [
      "that only one side declares are kept, with one decision",
      [
        { type: "object", properties: { a: string } },
        { type: "object", properties: { a: string, b: integer } },
      ],
      [
        { type: "object", properties: { a: string, b: integer } },
        "/schema/properties/b property-aligned",
      ],
      [
        { type: "object", properties: { a: string, b: integer } },
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "that two of three sides declare get the combined type of those two",
      [
        { type: "object", properties: {} },
        { type: "object", properties: { b: integer } },
        { type: "object", properties: { b: string } },
      ],
      [
        { type: "object", properties: { b: { type: ["integer", "string"] } } },
        "/schema/properties/b property-aligned",
        "/schema/properties/b/type type-union of 1,2",
      ],
      [
        { type: "object", properties: { b: false } },
        "/schema/properties/b property-aligned",
        "/schema/properties/b empty of 1,2",
      ],
    ],
    [
      "are not aligned in a schema without keywords for objects",
      [
        { title: "anything but", not: nil },
        { type: "object", properties: { b: integer }, not: nil },
      ],
      [
        { title: "anything but", not: nil },
        "/schema/type type-union",
        "/schema/properties/b wider-schema",
      ],
      [
        {
          title: "anything but",
          type: "object",
          properties: { b: integer },
          not: nil,
        },
        "/schema/type type-intersection",
        "/schema/properties/b narrower-schema",
      ],
    ],
    [
      "are aligned in schemas without type that have properties",
      [{ properties: { a: string } }, { properties: { b: integer } }],
      [
        { properties: { a: string, b: integer } },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
      [
        { properties: { a: string, b: integer } },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "are aligned beside keywords for other types",
      [
        { properties: { a: string }, minLength: 1 },
        { properties: { b: integer }, minLength: 1 },
      ],
      [
        { properties: { a: string, b: integer }, minLength: 1 },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
      [
        { properties: { a: string, b: integer }, minLength: 1 },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "that a closed side lacks are kept in a join, and forbidden in a meet",
      [
        { type: "object", properties: { a: string }, additionalProperties: false },
        { type: "object", properties: { a: string, b: integer } },
      ],
      [
        { type: "object", properties: { a: string, b: integer } },
        "/schema/properties/b wider-schema",
        "/schema/additionalProperties wider-schema",
      ],
      [
        { type: "object", properties: { a: string }, additionalProperties: false },
        "/schema/properties/b narrower-schema",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
    [
      "that are true on all sides stay declared",
      [
        { type: "object", properties: { a: true, b: string } },
        { type: "object", properties: { a: true, b: nil } },
      ],
      [
        { type: "object", properties: { a: true, b: nullable } },
        "/schema/properties/b/type type-union",
      ],
      [{ type: "object", properties: { a: true, b: false } }, "/schema/properties/b empty"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
