import { describe, expect, it } from "vitest";
import { combinedPages, type PageCase, page, to } from "../../testing/combined.ts";

describe("a oneOf that all sides state, in another way than by the keyword, becomes anyOf", () => {
  it.each<PageCase>([
    [
      "where only another side's component differs",
      [
        page(
          {
            type: "object",
            properties: { a: { oneOf: [to("X"), to("Y")], discriminator: { propertyName: "p" } } },
          },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page(
          {
            type: "object",
            properties: {
              a: { oneOf: [to("X"), to("Y")], discriminator: { propertyName: "p" }, title: "T" },
            },
          },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: { type: "integer" } }),
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { discriminator: { propertyName: "p" }, title: "T", anyOf: [to("X"), to("Y")] },
              x: to("X"),
            },
          },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/properties/a property-aligned: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p' } } | { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p' }, title: 'T' } | undefined -> { discriminator: { propertyName: 'p' }, title: 'T', anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/schema/properties/a one-of-becomes-any-of: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p' } } | { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p' }, title: 'T' } -> { discriminator: { propertyName: 'p' }, anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/schema/properties/x property-aligned: undefined | undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X/type type-union: 'string' | 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                oneOf: [to("X_1"), to("Y")],
                discriminator: { propertyName: "p", mapping: { X: "#/components/schemas/X_1" } },
                title: "T",
              },
              x: to("X"),
            },
          },
          { X_1: { type: "string" }, Y: { type: "null" }, X: false },
        ),
        "/schema/properties/a property-aligned: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p' } } | { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p' }, title: 'T' } | undefined -> { oneOf: [ { '$ref': '#/components/schemas/X_1' }, { '$ref': '#/components/schemas/Y' } ], discriminator: { propertyName: 'p', mapping: { X: '#/components/schemas/X_1' } }, title: 'T' }",
        "/schema/properties/x property-aligned: undefined | undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X empty: { type: 'string' } | { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "at every depth, each with a decision",
      [
        page(
          {
            type: "object",
            properties: { a: { type: "array", items: { oneOf: [to("X"), to("Y")] } } },
          },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: { type: "integer" } }),
      ],
      [
        page(
          {
            type: "object",
            properties: { a: { type: "array", items: { anyOf: [to("X"), to("Y")] } }, x: to("X") },
          },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/properties/a property-aligned: { type: 'array', items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } } | undefined -> { type: 'array', items: { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } }",
        "/schema/properties/a/items one-of-becomes-any-of: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } -> { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/schema/properties/x property-aligned: undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { type: "array", items: { oneOf: [to("X_1"), to("Y")] } },
              x: to("X"),
            },
          },
          { X_1: { type: "string" }, Y: { type: "null" }, X: false },
        ),
        "/schema/properties/a property-aligned: { type: 'array', items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } } | undefined -> { type: 'array', items: { oneOf: [ { '$ref': '#/components/schemas/X_1' }, { '$ref': '#/components/schemas/Y' } ] } }",
        "/schema/properties/x property-aligned: undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "beside an anyOf and an allOf, where its alternatives join the allOf",
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                oneOf: [{ items: { oneOf: [to("X"), { type: "null" }] } }, to("Y")],
                items: { oneOf: [to("X"), { type: "null" }] },
                anyOf: [{ type: "string" }, { type: "null" }],
                allOf: [true],
              },
            },
          },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: { type: "integer" } }),
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                items: { anyOf: [to("X"), { type: "null" }] },
                anyOf: [{ type: "string" }, { type: "null" }],
                allOf: [
                  true,
                  { anyOf: [{ items: { anyOf: [to("X"), { type: "null" }] } }, to("Y")] },
                ],
              },
              x: to("X"),
            },
          },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/properties/a property-aligned: { oneOf: [ { items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } }, { '$ref': '#/components/schemas/Y' } ], items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }, anyOf: [ { type: 'string' }, { type: 'null' } ], allOf: [ true ] } | undefined -> { items: { anyOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }, anyOf: [ { type: 'string' }, { type: 'null' } ], allOf: [ true, { anyOf: [ { items: { anyOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } }, { '$ref': '#/components/schemas/Y' } ] } ] }",
        "/schema/properties/a one-of-becomes-any-of: { oneOf: [ { items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } }, { '$ref': '#/components/schemas/Y' } ], items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }, anyOf: [ { type: 'string' }, { type: 'null' } ], allOf: [ true ] } -> { items: { anyOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }, anyOf: [ { type: 'string' }, { type: 'null' } ], allOf: [ true, { anyOf: [ { items: { anyOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } }, { '$ref': '#/components/schemas/Y' } ] } ] }",
        "/schema/properties/a/allOf/1/anyOf/0/items one-of-becomes-any-of: 0 /schema/properties/a/oneOf/0/items { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } -> { anyOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }",
        "/schema/properties/a/items one-of-becomes-any-of: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } -> { anyOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }",
        "/schema/properties/x property-aligned: undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                oneOf: [{ items: { oneOf: [to("X_1"), { type: "null" }] } }, to("Y")],
                items: { oneOf: [to("X_1"), { type: "null" }] },
                anyOf: [{ type: "string" }, { type: "null" }],
                allOf: [true],
              },
              x: to("X"),
            },
          },
          { X_1: { type: "string" }, Y: { type: "null" }, X: false },
        ),
        "/schema/properties/a property-aligned: { oneOf: [ { items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] } }, { '$ref': '#/components/schemas/Y' } ], items: { oneOf: [ { '$ref': '#/components/schemas/X' }, { type: 'null' } ] }, anyOf: [ { type: 'string' }, { type: 'null' } ], allOf: [ true ] } | undefined -> { oneOf: [ { items: { oneOf: [ { '$ref': '#/components/schemas/X_1' }, { type: 'null' } ] } }, { '$ref': '#/components/schemas/Y' } ], items: { oneOf: [ { '$ref': '#/components/schemas/X_1' }, { type: 'null' } ] }, anyOf: [ { type: 'string' }, { type: 'null' } ], allOf: [ true ] }",
        "/schema/properties/x property-aligned: undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "inside another oneOf",
      [
        page(
          {
            type: "object",
            properties: {
              a: { oneOf: [{ oneOf: [to("X"), to("Y")], minLength: 1 }, { type: "null" }] },
            },
          },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: { type: "integer" } }),
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { anyOf: [{ minLength: 1, anyOf: [to("X"), to("Y")] }, { type: "null" }] },
              x: to("X"),
            },
          },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/properties/a property-aligned: { oneOf: [ { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], minLength: 1 }, { type: 'null' } ] } | undefined -> { anyOf: [ { minLength: 1, anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }, { type: 'null' } ] }",
        "/schema/properties/a one-of-becomes-any-of: { oneOf: [ { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], minLength: 1 }, { type: 'null' } ] } -> { anyOf: [ { minLength: 1, anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }, { type: 'null' } ] }",
        "/schema/properties/a/anyOf/0 one-of-becomes-any-of: 0 /schema/properties/a/oneOf/0 { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], minLength: 1 } -> { minLength: 1, anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/schema/properties/x property-aligned: undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { oneOf: [{ oneOf: [to("X_1"), to("Y")], minLength: 1 }, { type: "null" }] },
              x: to("X"),
            },
          },
          { X_1: { type: "string" }, Y: { type: "null" }, X: false },
        ),
        "/schema/properties/a property-aligned: { oneOf: [ { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], minLength: 1 }, { type: 'null' } ] } | undefined -> { oneOf: [ { oneOf: [ { '$ref': '#/components/schemas/X_1' }, { '$ref': '#/components/schemas/Y' } ], minLength: 1 }, { type: 'null' } ] }",
        "/schema/properties/x property-aligned: undefined | { '$ref': '#/components/schemas/X' } -> { '$ref': '#/components/schemas/X' }",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
