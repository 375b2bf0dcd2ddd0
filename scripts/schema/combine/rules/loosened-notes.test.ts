import { describe, expect, it } from "vitest";
import {
  combinedPages,
  integer,
  nil,
  type PageCase,
  page,
  string,
  to,
} from "../../testing/combined.ts";

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
          { X: string, Y: nil },
        ),
        page(
          {
            type: "object",
            properties: {
              a: { oneOf: [to("X"), to("Y")], discriminator: { propertyName: "p" }, title: "T" },
            },
          },
          { X: string, Y: nil },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: integer }),
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
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/a one-of-becomes-any-of of 0,1 otherwise",
        "/schema/properties/x property-aligned",
        "/components/schemas/X/type type-union",
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
          { X_1: string, Y: nil, X: false },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/x property-aligned",
        "/components/schemas/X empty",
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
          { X: string, Y: nil },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: integer }),
      ],
      [
        page(
          {
            type: "object",
            properties: { a: { type: "array", items: { anyOf: [to("X"), to("Y")] } }, x: to("X") },
          },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/a/items one-of-becomes-any-of of 0",
        "/schema/properties/x property-aligned",
        "/components/schemas/X/type type-union",
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
          { X_1: string, Y: nil, X: false },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/x property-aligned",
        "/components/schemas/X empty",
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
                oneOf: [{ items: { oneOf: [to("X"), nil] } }, to("Y")],
                items: { oneOf: [to("X"), nil] },
                anyOf: [string, nil],
                allOf: [true],
              },
            },
          },
          { X: string, Y: nil },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: integer }),
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                items: { anyOf: [to("X"), nil] },
                anyOf: [string, nil],
                allOf: [true, { anyOf: [{ items: { anyOf: [to("X"), nil] } }, to("Y")] }],
              },
              x: to("X"),
            },
          },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/a one-of-becomes-any-of of 0",
        "/schema/properties/a/allOf/1/anyOf/0/items one-of-becomes-any-of of 0",
        "/schema/properties/a/items one-of-becomes-any-of of 0",
        "/schema/properties/x property-aligned",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                oneOf: [{ items: { oneOf: [to("X_1"), nil] } }, to("Y")],
                items: { oneOf: [to("X_1"), nil] },
                anyOf: [string, nil],
                allOf: [true],
              },
              x: to("X"),
            },
          },
          { X_1: string, Y: nil, X: false },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/x property-aligned",
        "/components/schemas/X empty",
      ],
    ],
    [
      "inside another oneOf",
      [
        page(
          {
            type: "object",
            properties: {
              a: { oneOf: [{ oneOf: [to("X"), to("Y")], minLength: 1 }, nil] },
            },
          },
          { X: string, Y: nil },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: integer }),
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { anyOf: [{ minLength: 1, anyOf: [to("X"), to("Y")] }, nil] },
              x: to("X"),
            },
          },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/a one-of-becomes-any-of of 0",
        "/schema/properties/a/anyOf/0 one-of-becomes-any-of of 0",
        "/schema/properties/x property-aligned",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { oneOf: [{ oneOf: [to("X_1"), to("Y")], minLength: 1 }, nil] },
              x: to("X"),
            },
          },
          { X_1: string, Y: nil, X: false },
        ),
        "/schema/properties/a property-aligned",
        "/schema/properties/x property-aligned",
        "/components/schemas/X empty",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
