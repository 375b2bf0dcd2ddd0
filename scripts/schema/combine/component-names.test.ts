import { describe, expect, it } from "vitest";
import { boolean, combinedPages, type PageCase, page, to } from "../testing/combined.ts";

describe("components of different names", () => {
  it.each<PageCase>([
    [
      "are combined in place, and below one with a joint name",
      [
        page(
          { type: "object", properties: { a: to("X") } },
          { X: { type: "object", properties: { b: to("X") } } },
        ),
        page(
          { type: "object", properties: { a: to("Y") } },
          { Y: { type: "object", properties: { b: to("Y") }, minProperties: 1 } },
        ),
      ],
      [
        page(
          {
            type: "object",
            properties: { a: { type: "object", properties: { b: to("X_or_Y") } } },
          },
          { X_or_Y: { type: "object", properties: { b: to("X_or_Y") } } },
        ),
        "/schema/properties/a/minProperties weaker-bound",
        "/components/schemas/X_or_Y/minProperties weaker-bound",
      ],
      [
        page(
          {
            type: "object",
            properties: {
              a: { type: "object", properties: { b: to("X_and_Y") }, minProperties: 1 },
            },
          },
          { X_and_Y: { type: "object", properties: { b: to("X_and_Y") }, minProperties: 1 } },
        ),
        "/schema/properties/a/minProperties stronger-bound",
        "/components/schemas/X_and_Y/minProperties stronger-bound",
      ],
    ],
    [
      "have a joint name that no side uses",
      [
        page(to("X"), {
          X: { type: "object", properties: { b: to("X"), c: to("X_or_Y"), d: to("X_and_Y") } },
          X_or_Y: boolean,
          X_and_Y: boolean,
        }),
        page(to("Y"), { Y: { type: "object", properties: { b: to("Y") }, minProperties: 1 } }),
      ],
      [
        page(
          { type: "object", properties: { b: to("X_or_Y_2"), c: to("X_or_Y"), d: to("X_and_Y") } },
          {
            X_or_Y_2: {
              type: "object",
              properties: { b: to("X_or_Y_2"), c: to("X_or_Y"), d: to("X_and_Y") },
            },
            X_or_Y: boolean,
            X_and_Y: boolean,
          },
        ),
        "/schema/minProperties weaker-bound",
        "/schema/properties/c property-aligned",
        "/schema/properties/d property-aligned",
        "/components/schemas/X_or_Y_2/minProperties weaker-bound",
        "/components/schemas/X_or_Y_2/properties/c property-aligned",
        "/components/schemas/X_or_Y_2/properties/d property-aligned",
      ],
      [
        page(
          {
            type: "object",
            properties: { b: to("X_and_Y_2"), c: to("X_or_Y"), d: to("X_and_Y") },
            minProperties: 1,
          },
          {
            X_and_Y_2: {
              type: "object",
              properties: { b: to("X_and_Y_2"), c: to("X_or_Y"), d: to("X_and_Y") },
              minProperties: 1,
            },
            X_or_Y: boolean,
            X_and_Y: boolean,
          },
        ),
        "/schema/minProperties stronger-bound",
        "/schema/properties/c property-aligned",
        "/schema/properties/d property-aligned",
        "/components/schemas/X_and_Y_2/minProperties stronger-bound",
        "/components/schemas/X_and_Y_2/properties/c property-aligned",
        "/components/schemas/X_and_Y_2/properties/d property-aligned",
      ],
    ],
    [
      "have a joint name in alphabetical order",
      [
        page(to("Y"), { Y: { type: "object", properties: { b: to("Y") } } }),
        page(to("X"), { X: { type: "object", properties: { b: to("X") }, minProperties: 1 } }),
      ],
      [
        page(
          { type: "object", properties: { b: to("X_or_Y") } },
          { X_or_Y: { type: "object", properties: { b: to("X_or_Y") } } },
        ),
        "/schema/minProperties weaker-bound",
        "/components/schemas/X_or_Y/minProperties weaker-bound",
      ],
      [
        page(
          { type: "object", properties: { b: to("X_and_Y") }, minProperties: 1 },
          { X_and_Y: { type: "object", properties: { b: to("X_and_Y") }, minProperties: 1 } },
        ),
        "/schema/minProperties stronger-bound",
        "/components/schemas/X_and_Y/minProperties stronger-bound",
      ],
    ],
    [
      "have annotations stated beside the joint name",
      [
        page(to("X"), { X: { type: "object", properties: { b: { ...to("X"), title: "new" } } } }),
        page(to("Y"), {
          Y: {
            type: "object",
            properties: { b: { ...to("Y"), description: "only here" } },
            minProperties: 1,
          },
        }),
      ],
      [
        page(
          {
            type: "object",
            properties: { b: { ...to("X_or_Y"), title: "new", description: "only here" } },
          },
          {
            X_or_Y: {
              type: "object",
              properties: { b: { ...to("X_or_Y"), title: "new", description: "only here" } },
              title: "new",
              description: "only here",
            },
          },
        ),
        "/schema/minProperties weaker-bound",
        "/components/schemas/X_or_Y/minProperties weaker-bound",
      ],
      [
        page(
          {
            type: "object",
            properties: { b: { ...to("X_and_Y"), title: "new", description: "only here" } },
            minProperties: 1,
          },
          {
            X_and_Y: {
              type: "object",
              properties: { b: { ...to("X_and_Y"), title: "new", description: "only here" } },
              title: "new",
              minProperties: 1,
              description: "only here",
            },
          },
        ),
        "/schema/minProperties stronger-bound",
        "/components/schemas/X_and_Y/minProperties stronger-bound",
      ],
    ],
    [
      "are wholes of the joint name's own $refs where they cannot be combined keyword by keyword",
      [
        page(to("X"), { X: { type: "object", properties: { b: to("X") }, not: { const: 1 } } }),
        page(to("Y"), { Y: { type: "object", properties: { b: to("Y") }, not: { const: 2 } } }),
      ],
      [
        page(
          { anyOf: [to("X"), to("Y")] },
          {
            X: { type: "object", properties: { b: to("X") }, not: { const: 1 } },
            Y: { type: "object", properties: { b: to("Y") }, not: { const: 2 } },
          },
        ),
        "/schema any-of-schemas",
      ],
      [
        page(
          {
            type: "object",
            properties: { b: to("X_and_Y") },
            not: { const: 1 },
            allOf: [{ not: { const: 2 } }],
          },
          {
            X_and_Y: {
              type: "object",
              properties: { b: to("X_and_Y") },
              not: { const: 1 },
              allOf: [{ not: { const: 2 } }],
            },
          },
        ),
        "/schema all-of-schemas",
        "/components/schemas/X_and_Y all-of-schemas",
      ],
    ],
    [
      "are distinguished three steps deep, and combined as wholes then",
      [
        page(to("A"), { A: { type: "object", properties: { n: to("A") } } }),
        page(to("B0"), {
          B0: { type: "object", properties: { n: to("B1") }, minProperties: 0 },
          B1: { type: "object", properties: { n: to("B2") }, minProperties: 1 },
          B2: { type: "object", properties: { n: to("B3") }, minProperties: 2 },
          B3: { type: "object", properties: { n: to("B4") }, minProperties: 3 },
          B4: { type: "object", properties: { n: to("B5") }, minProperties: 4 },
          B5: { type: "object", properties: { n: to("B6") }, minProperties: 5 },
          B6: { type: "object", properties: { n: to("B0") }, minProperties: 6 },
        }),
      ],
      [
        page(
          { type: "object", properties: { n: to("A_or_B1") } },
          {
            A_or_B1: { type: "object", properties: { n: to("A_or_B2") } },
            A_or_B2: { type: "object", properties: { n: to("A_or_B3") } },
            A_or_B3: { type: "object", properties: { n: { anyOf: [to("A"), to("B4")] } } },
            A: { type: "object", properties: { n: to("A") } },
            B4: { type: "object", properties: { n: to("B5") }, minProperties: 4 },
            B5: { type: "object", properties: { n: to("B6") }, minProperties: 5 },
            B6: { type: "object", properties: { n: to("B0") }, minProperties: 6 },
            B0: { type: "object", properties: { n: to("B1") }, minProperties: 0 },
            B1: { type: "object", properties: { n: to("B2") }, minProperties: 1 },
            B2: { type: "object", properties: { n: to("B3") }, minProperties: 2 },
            B3: { type: "object", properties: { n: to("B4") }, minProperties: 3 },
          },
        ),
        "/components/schemas/A_or_B1/minProperties weaker-bound",
        "/components/schemas/A_or_B2/minProperties weaker-bound",
        "/components/schemas/A_or_B3/minProperties weaker-bound",
        "/components/schemas/A_or_B3/properties/n any-of-schemas",
      ],
      [
        page(
          { type: "object", properties: { n: to("A_and_B1") } },
          {
            A_and_B1: { type: "object", properties: { n: to("A_and_B2") }, minProperties: 1 },
            A_and_B2: { type: "object", properties: { n: to("A_and_B3") }, minProperties: 2 },
            A_and_B3: {
              type: "object",
              properties: { n: { allOf: [to("A"), to("B4")] } },
              minProperties: 3,
            },
            A: { type: "object", properties: { n: to("A") } },
            B4: { type: "object", properties: { n: to("B5") }, minProperties: 4 },
            B5: { type: "object", properties: { n: to("B6") }, minProperties: 5 },
            B6: { type: "object", properties: { n: to("B0") }, minProperties: 6 },
            B0: { type: "object", properties: { n: to("B1") }, minProperties: 0 },
            B1: { type: "object", properties: { n: to("B2") }, minProperties: 1 },
            B2: { type: "object", properties: { n: to("B3") }, minProperties: 2 },
            B3: { type: "object", properties: { n: to("B4") }, minProperties: 3 },
          },
        ),
        "/components/schemas/A_and_B1/minProperties stronger-bound",
        "/components/schemas/A_and_B2/minProperties stronger-bound",
        "/components/schemas/A_and_B3/minProperties stronger-bound",
        "/components/schemas/A_and_B3/properties/n all-of-schemas",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
