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

describe("alternatives that read the same, over components that differ", () => {
  it.each<PageCase>([
    ...["anyOf", "allOf"].flatMap((keyword): PageCase[] => [
      [
        `are combined branch by branch in ${keyword}`,
        [
          page({ [keyword]: [to("X"), to("Y")] }, { X: string, Y: nil }),
          page({ [keyword]: [to("X"), to("Y")] }, { X: integer, Y: nil }),
        ],
        [
          page({ [keyword]: [to("X"), to("Y")] }, { X: { type: ["string", "integer"] }, Y: nil }),
          "/components/schemas/X/type type-union",
        ],
        [
          page({ [keyword]: [to("X"), to("Y")] }, { X: false, Y: nil }),
          "/components/schemas/X empty",
        ],
      ],
      [
        `settle annotations of a branch of ${keyword}`,
        [
          page({ [keyword]: [{ ...to("X"), title: "new" }, to("Y")] }, { X: string, Y: nil }),
          page({ [keyword]: [{ ...to("X"), title: "old" }, to("Y")] }, { X: integer, Y: nil }),
        ],
        [
          page(
            { [keyword]: [{ ...to("X"), title: "new" }, to("Y")] },
            { X: { type: ["string", "integer"] }, Y: nil },
          ),
          `/schema/${keyword}/0/title freshest-wins`,
          "/components/schemas/X/type type-union",
        ],
        [
          page({ [keyword]: [{ ...to("X"), title: "new" }, to("Y")] }, { X: false, Y: nil }),
          `/schema/${keyword}/0/title freshest-wins`,
          "/components/schemas/X empty",
        ],
      ],
    ]),
    [
      "are combined branch by branch in a oneOf that becomes anyOf, and met as wholes with copies",
      [
        page({ oneOf: [to("X"), to("Y")] }, { X: string, Y: nil }),
        page({ oneOf: [to("X"), to("Y")] }, { X: integer, Y: nil }),
      ],
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: ["string", "integer"] }, Y: nil }),
        "/schema/oneOf one-of-becomes-any-of",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          { oneOf: [to("X_1"), to("Y")], allOf: [{ oneOf: [to("X_2"), to("Y")] }] },
          { X_1: string, Y: nil, X_2: integer },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "are met beside a bound that differs",
      [
        page({ oneOf: [to("X"), to("Y")], maxLength: 3 }, { X: string, Y: nil }),
        page({ oneOf: [to("X"), to("Y")], maxLength: 4 }, { X: integer, Y: nil }),
      ],
      [
        page(
          { maxLength: 4, anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema one-of-becomes-any-of",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          { maxLength: 3, oneOf: [to("X_1"), to("Y")], allOf: [{ oneOf: [to("X_2"), to("Y")] }] },
          { X_1: string, Y: nil, X_2: integer },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "report a bound beside anyOf separately",
      [
        page({ anyOf: [to("X"), to("Y")], maxLength: 3 }, { X: string, Y: nil }),
        page({ anyOf: [to("X"), to("Y")], maxLength: 4 }, { X: integer, Y: nil }),
      ],
      [
        page(
          { maxLength: 4, anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema/maxLength weaker-bound",
        "/components/schemas/X/type type-union",
      ],
      [
        page({ maxLength: 3, anyOf: [to("X"), to("Y")] }, { X: false, Y: nil }),
        "/schema/maxLength stronger-bound",
        "/components/schemas/X empty",
      ],
    ],
    [
      "settle annotations of a branch of oneOf",
      [
        page({ oneOf: [{ ...to("X"), title: "new" }, to("Y")] }, { X: string, Y: nil }),
        page({ oneOf: [{ ...to("X"), title: "old" }, to("Y")] }, { X: integer, Y: nil }),
      ],
      [
        page(
          { anyOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema/oneOf one-of-becomes-any-of",
        "/schema/anyOf/0/title freshest-wins",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          {
            oneOf: [{ ...to("X_1"), title: "new" }, to("Y")],
            allOf: [{ oneOf: [{ ...to("X_2"), title: "old" }, to("Y")] }],
          },
          { X_1: string, Y: nil, X_2: integer },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "are wholes where they are in another order",
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: string, Y: nil }),
        page({ anyOf: [to("Y"), to("X")] }, { X: integer, Y: nil }),
      ],
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: ["string", "integer"] }, Y: nil }),
        "/schema any-of-schemas",
        "/components/schemas/X/type type-union",
      ],
      [
        page(
          { anyOf: [to("X"), to("Y")], allOf: [{ anyOf: [to("Y"), to("X")] }] },
          { X: false, Y: nil },
        ),
        "/schema all-of-schemas",
        "/components/schemas/X empty",
      ],
    ],
    [
      "are wholes where one of three sides has none",
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: string, Y: nil }),
        page({ anyOf: [to("X"), to("Y")] }, { X: integer, Y: nil }),
        page({ type: "boolean" }),
      ],
      [
        page(
          { anyOf: [to("X"), to("Y"), { type: "boolean" }] },
          { X: { type: ["string", "integer"] }, Y: nil },
        ),
        "/schema any-of-schemas",
        "/components/schemas/X/type type-union of 0,1",
      ],
      [
        page({ type: "boolean", anyOf: [to("X"), to("Y")] }, { X: false, Y: nil }),
        "/schema all-of-schemas",
        "/components/schemas/X empty of 0,1",
      ],
    ],
    [
      "are wholes, with copies, below not",
      [
        page({ not: to("X") }, { X: string, Y: nil }),
        page({ not: to("X") }, { X: integer, Y: nil }),
      ],
      [
        page({ anyOf: [{ not: to("X_1") }, { not: to("X_2") }] }, { X_1: string, X_2: integer }),
        "/schema any-of-schemas",
      ],
      [
        page({ not: to("X_1"), allOf: [{ not: to("X_2") }] }, { X_1: string, X_2: integer }),
        "/schema all-of-schemas",
      ],
    ],
    [
      "stay as they are below contains",
      [
        page({ type: "array", contains: to("X") }, { X: string, Y: nil }),
        page({ type: "array", contains: to("X") }, { X: integer, Y: nil }),
      ],
      [
        page({ type: "array", contains: to("X") }, { X: { type: ["string", "integer"] } }),
        "/components/schemas/X/type type-union",
      ],
      [page({ type: "array", contains: to("X") }, { X: false }), "/components/schemas/X empty"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
