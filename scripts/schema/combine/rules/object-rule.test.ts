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
      "that one side alone names are taken over, with one decision",
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
      "that several of three sides name have the type these give them",
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
      "are not aligned in a schema that says nothing about objects",
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
      "are aligned in a schema without type that states properties",
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
      "that a closed side lacks are those of the others in a join, forbidden in a meet",
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
      "that are true everywhere stay named",
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
