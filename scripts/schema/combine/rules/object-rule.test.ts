import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("properties", () => {
  it.each<Case>([
    [
      "are combined name by name, in the order of the freshest side",
      [
        { type: "object", properties: { b: { type: "integer" }, a: { type: "string" } } },
        { type: "object", properties: { a: { type: "null" }, b: { type: "number" } } },
      ],
      [
        { type: "object", properties: { b: { type: "number" }, a: { type: ["string", "null"] } } },
        "/schema/properties/b/type type-union",
        "/schema/properties/a/type type-union",
      ],
      [
        { type: "object", properties: { b: { type: "integer" }, a: false } },
        "/schema/properties/b/type type-intersection",
        "/schema/properties/a empty",
      ],
    ],
    [
      "that one side alone names are taken over, with one decision",
      [
        { type: "object", properties: { a: { type: "string" } } },
        { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } },
      ],
      [
        { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } },
        "/schema/properties/b property-aligned",
      ],
      [
        { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } },
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "that several of three sides name have the type these give them",
      [
        { type: "object", properties: {} },
        { type: "object", properties: { b: { type: "integer" } } },
        { type: "object", properties: { b: { type: "string" } } },
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
        { title: "anything but", not: { type: "null" } },
        { type: "object", properties: { b: { type: "integer" } }, not: { type: "null" } },
      ],
      [
        { title: "anything but", not: { type: "null" } },
        "/schema/type type-union",
        "/schema/properties/b wider-schema",
      ],
      [
        {
          title: "anything but",
          type: "object",
          properties: { b: { type: "integer" } },
          not: { type: "null" },
        },
        "/schema/type type-intersection",
        "/schema/properties/b narrower-schema",
      ],
    ],
    [
      "are aligned in a schema that states its type alone",
      [{ type: "object" }, { type: "object", properties: { b: { type: "integer" } } }],
      [
        { type: "object", properties: { b: { type: "integer" } } },
        "/schema/properties/b property-aligned",
      ],
      [
        { type: "object", properties: { b: { type: "integer" } } },
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "are aligned in a schema without type that states properties",
      [{ properties: { a: { type: "string" } } }, { properties: { b: { type: "integer" } } }],
      [
        { properties: { a: { type: "string" }, b: { type: "integer" } } },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
      [
        { properties: { a: { type: "string" }, b: { type: "integer" } } },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "are aligned beside keywords for other types",
      [
        { properties: { a: { type: "string" } }, minLength: 1 },
        { properties: { b: { type: "integer" } }, minLength: 1 },
      ],
      [
        { properties: { a: { type: "string" }, b: { type: "integer" } }, minLength: 1 },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
      [
        { properties: { a: { type: "string" }, b: { type: "integer" } }, minLength: 1 },
        "/schema/properties/a property-aligned",
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "that a closed side lacks are those of the others in a join, forbidden in a meet",
      [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
        { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } },
      ],
      [
        { type: "object", properties: { a: { type: "string" }, b: { type: "integer" } } },
        "/schema/properties/b wider-schema",
        "/schema/additionalProperties wider-schema",
      ],
      [
        { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
        "/schema/properties/b narrower-schema",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
    [
      "are combined with the additionalProperties of a side that lacks them",
      [
        { type: "object", properties: {}, additionalProperties: { type: "string" } },
        { type: "object", properties: { b: { type: ["integer", "string"] } } },
      ],
      [
        { type: "object", properties: { b: { type: ["string", "integer"] } } },
        "/schema/properties/b/type type-union",
        "/schema/additionalProperties wider-schema",
      ],
      [
        {
          type: "object",
          properties: { b: { type: "string" } },
          additionalProperties: { type: "string" },
        },
        "/schema/properties/b/type type-intersection",
        "/schema/additionalProperties narrower-schema",
      ],
    ],
    [
      "that cannot be met are told where they stand",
      [
        { type: "object", properties: { a: { type: "string" } } },
        { type: "object", properties: { a: { type: "null" } } },
      ],
      [
        { type: "object", properties: { a: { type: ["string", "null"] } } },
        "/schema/properties/a/type type-union",
      ],
      [{ type: "object", properties: { a: false } }, "/schema/properties/a empty"],
    ],
    [
      "are left alone where objects are excluded",
      [
        { type: ["object", "string"], properties: { a: { type: "null" } } },
        { type: ["string", "null"], properties: { b: true } },
      ],
      [
        { type: ["object", "string", "null"], properties: { a: { type: "null" } } },
        "/schema/type type-union",
      ],
      [{ type: "string" }, "/schema/type type-intersection"],
    ],
    [
      "may be called like members of every object",
      [
        {
          type: "object",
          properties: { constructor: { type: "string" }, toString: { type: "string" } },
        },
        { type: "object", properties: { constructor: { type: "null" } } },
      ],
      [
        {
          type: "object",
          properties: { constructor: { type: ["string", "null"] }, toString: { type: "string" } },
        },
        "/schema/properties/constructor/type type-union",
        "/schema/properties/toString property-aligned",
      ],
      [
        { type: "object", properties: { constructor: false, toString: { type: "string" } } },
        "/schema/properties/toString property-aligned",
        "/schema/properties/constructor empty",
      ],
    ],
    [
      "that are true everywhere stay named",
      [
        { type: "object", properties: { a: true, b: { type: "string" } } },
        { type: "object", properties: { a: true, b: { type: "null" } } },
      ],
      [
        { type: "object", properties: { a: true, b: { type: ["string", "null"] } } },
        "/schema/properties/b/type type-union",
      ],
      [{ type: "object", properties: { a: true, b: false } }, "/schema/properties/b empty"],
    ],
    [
      "have their names escaped in pointers",
      [
        { type: "object", properties: { "a/b~c": { type: "string" } } },
        { type: "object", properties: { "a/b~c": { type: "null" } } },
      ],
      [
        { type: "object", properties: { "a/b~c": { type: ["string", "null"] } } },
        "/schema/properties/a~1b~0c/type type-union",
      ],
      [{ type: "object", properties: { "a/b~c": false } }, "/schema/properties/a~1b~0c empty"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
