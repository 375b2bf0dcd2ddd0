import { describe, expect, it } from "vitest";
import { valueAt } from "../../json/json-pointer.ts";
import {
  boolean,
  combinedPages,
  integer,
  type PageCase,
  page,
  string,
  to,
} from "../testing/combined.ts";

describe("copies of components", () => {
  it.each<PageCase>([
    [
      "are named after the component",
      [
        page({ type: "object", properties: { a: { not: to("X") }, x: to("X") } }, { X: string }),
        page({ type: "object", properties: { x: to("X") } }, { X: integer }),
      ],
      [
        page(
          { type: "object", properties: { a: { not: to("X_1") }, x: to("X") } },
          { X_1: string, X: { type: ["string", "integer"] } },
        ),
        "/schema/properties/a property-aligned",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          { type: "object", properties: { a: { not: to("X_1") }, x: to("X") } },
          { X_1: string, X: false },
        ),
        "/schema/properties/a property-aligned",
        "/components/schemas/X empty",
      ],
    ],
    [
      "have a name that no side uses",
      [
        page(
          { type: "object", properties: { a: { not: to("X") }, x: to("X") } },
          { X: string, X_1: boolean, X_2: boolean },
        ),
        page({ type: "object", properties: { x: to("X") } }, { X: integer, X_3: boolean }),
      ],
      [
        page(
          { type: "object", properties: { a: { not: to("X_4") }, x: to("X") } },
          { X_4: string, X: { type: ["string", "integer"] } },
        ),
        "/schema/properties/a property-aligned",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          { type: "object", properties: { a: { not: to("X_4") }, x: to("X") } },
          { X_4: string, X: false },
        ),
        "/schema/properties/a property-aligned",
        "/components/schemas/X empty",
      ],
    ],
    [
      "count up from a name that ends in a number",
      [
        page(
          { type: "object", properties: { a: { not: to("x_1_y") }, x: to("x_1_y") } },
          { x_1_y: string, x_1_y_1: boolean },
        ),
        page({ type: "object", properties: { x: to("x_1_y") } }, { x_1_y: integer }),
      ],
      [
        page(
          { type: "object", properties: { a: { not: to("x_1_y_2") }, x: to("x_1_y") } },
          { x_1_y_2: string, x_1_y: { type: ["string", "integer"] } },
        ),
        "/schema/properties/a property-aligned",
        "/components/schemas/x_1_y/type type-union",
      ],
      [
        page(
          { type: "object", properties: { a: { not: to("x_1_y_2") }, x: to("x_1_y") } },
          { x_1_y_2: string, x_1_y: false },
        ),
        "/schema/properties/a property-aligned",
        "/components/schemas/x_1_y empty",
      ],
    ],
    [
      "keep the discriminator, which names them as it named the components",
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                anyOf: [to("X"), to("Y")],
                unevaluatedProperties: false,
                discriminator: { propertyName: "p" },
                title: "a",
              },
            },
          },
          { X: string, Y: boolean },
        ),
        page(
          {
            type: "object",
            properties: {
              a: {
                anyOf: [to("X"), to("Y")],
                unevaluatedProperties: false,
                discriminator: { propertyName: "p" },
                title: "b",
              },
            },
          },
          { X: string, Y: boolean },
        ),
        page({ type: "object", properties: { a: false, x: to("X") } }, { X: integer }),
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: {
                anyOf: [to("X_1"), to("Y")],
                unevaluatedProperties: false,
                discriminator: { propertyName: "p", mapping: { X: "#/components/schemas/X_1" } },
                title: "a",
              },
              x: to("X"),
            },
          },
          { X_1: string, Y: boolean, X: { type: ["string", "integer"] } },
        ),
        "/schema/properties/a wider-schema",
        "/schema/properties/a/title freshest-wins of 0,1",
        "/schema/properties/x property-aligned",
        "/components/schemas/X/type type-union",
      ],
      [
        page({ type: "object", properties: { a: false, x: to("X") } }, { X: false }),
        "/schema/properties/a narrower-schema",
        "/schema/properties/x property-aligned",
        "/components/schemas/X empty",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});

it("counts on from the number at the end of a name, not from one in it", () => {
  const x = { x: to("A_7_B") };
  const [result] = combinedPages("join", [
    page(
      { properties: { ...x, y: to("A_7_B_1"), a: { not: to("A_7_B") } } },
      { A_7_B: string, A_7_B_1: { type: "null" } },
    ),
    page({ properties: x }, { A_7_B: integer }),
  ]);
  expect(valueAt(result, "/schema/properties/a")).toEqual({ not: to("A_7_B_2") });
});

it("keep what the sides state below not, where a person has settled something in the component", () => {
  const k = { $ref: "#/components/schemas/X/properties/k" };
  const side = page(
    { properties: { x: to("X"), a: { not: k } } },
    { X: { properties: { k: string } } },
  );
  const settled = new Map([["/components/schemas/X/properties/k", integer]]);
  const [result] = combinedPages("join", [side, side], { settled });
  expect(valueAt(result, "/schema/properties/a")).toEqual({ not: to("X_properties_k_1") });
});

it("say of two components met deep inside what each page says: the $ref, not what it leads to", () => {
  const sides = [
    page(to("X"), { X: { properties: { q: to("P") } }, P: { not: string } }),
    page(to("Y"), { Y: { properties: { q: to("Q") } }, Q: { not: { type: "null" } } }),
  ];
  expect(combinedPages("join", sides)).toEqual([
    page(
      { properties: { q: to("P_or_Q") } },
      {
        P_or_Q: { anyOf: [to("P"), to("Q")] },
        P: { not: string },
        Q: { not: { type: "null" } },
      },
    ),
    "/components/schemas/P_or_Q any-of-schemas",
  ]);
});
