import { describe, expect, it } from "vitest";
import {
  combinedPages,
  nil,
  nullable,
  type PageCase,
  page,
  string,
  to,
} from "../../testing/combined.ts";

describe("schemas that refer to components", () => {
  it.each<PageCase>([
    [
      "keep the $ref that all share, and combine the component",
      [page(to("X"), { X: string }), page(to("X"), { X: nil })],
      [page(to("X"), { X: nullable }), "/components/schemas/X/type type-union"],
      [page(to("X"), { X: false }), "/components/schemas/X empty"],
    ],
    [
      "combine the keywords beside it",
      [
        page({ ...to("X"), maxLength: 3 }, { X: string }),
        page({ ...to("X"), maxLength: 5 }, { X: string }),
      ],
      [page({ ...to("X"), maxLength: 5 }, { X: string }), "/schema/maxLength weaker-bound"],
      [page({ ...to("X"), maxLength: 3 }, { X: string }), "/schema/maxLength stronger-bound"],
    ],
    [
      "settle annotations beside it",
      [
        page({ ...to("X"), title: "new" }, { X: string }),
        page({ ...to("X"), title: "old" }, { X: nil }),
      ],
      [
        page({ ...to("X"), title: "new" }, { X: nullable }),
        "/schema/title freshest-wins",
        "/components/schemas/X/type type-union",
      ],
      [
        page({ ...to("X"), title: "new" }, { X: false }),
        "/schema/title freshest-wins",
        "/components/schemas/X empty",
      ],
    ],
    [
      "drop what only one side states beside it in a join, and keep it in a meet",
      [page({ ...to("X"), maxLength: 3 }, { X: string }), page(to("X"), { X: string })],
      [page(to("X"), { X: string }), "/schema wider-schema"],
      [page({ ...to("X"), maxLength: 3 }, { X: string }), "/schema narrower-schema"],
    ],
    [
      "find nothing in common beside it",
      [page({ ...to("X"), const: 1 }, { X: true }), page({ ...to("X"), const: 2 }, { X: true })],
      [page({ ...to("X"), enum: [1, 2] }, { X: true }), "/schema enum-union"],
      [page(false), "/schema empty"],
    ],
    [
      "are combined as wholes beside unevaluatedProperties",
      [
        page(
          { ...to("X"), unevaluatedProperties: false },
          { X: { type: "object", properties: { a: string } } },
        ),
        page(
          { ...to("X"), unevaluatedProperties: false },
          { X: { type: "object", properties: { b: string } } },
        ),
      ],
      [
        page(
          {
            anyOf: [
              { ...to("X_1"), unevaluatedProperties: false },
              { ...to("X_2"), unevaluatedProperties: false },
            ],
          },
          {
            X_1: { type: "object", properties: { a: string } },
            X_2: { type: "object", properties: { b: string } },
          },
        ),
        "/schema any-of-schemas",
      ],
      [
        page(
          {
            allOf: [
              { ...to("X_1"), unevaluatedProperties: false },
              { ...to("X_2"), unevaluatedProperties: false },
            ],
          },
          {
            X_1: { type: "object", properties: { a: string } },
            X_2: { type: "object", properties: { b: string } },
          },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "are taken for the component, where the other side states a schema",
      [page(to("X"), { X: string }), page(nil)],
      [page(nullable), "/schema/type type-union"],
      [page(false), "/schema empty"],
    ],
    [
      "stay as the freshest side has them where components of different names are the same",
      [page(to("X"), { X: string }), page(to("Y"), { Y: string })],
      [page(to("X"), { X: string })],
      [page(to("X"), { X: string })],
    ],
    [
      "are kept as wholes where a $ref leads nowhere",
      [page(to("X")), page(nil)],
      [page({ anyOf: [to("X"), nil] }), "/schema any-of-schemas"],
      [page({ type: "null", ...to("X") }), "/schema all-of-schemas"],
    ],
    [
      "are wholes where one side has unevaluatedProperties",
      [
        page(
          { ...to("X"), unevaluatedProperties: false },
          { X: { type: "object", properties: { a: string } } },
        ),
        page(to("X"), { X: { type: "object", properties: { a: string } } }),
      ],
      [
        page(
          { anyOf: [{ ...to("X"), unevaluatedProperties: false }, to("X")] },
          { X: { type: "object", properties: { a: string } } },
        ),
        "/schema any-of-schemas",
      ],
      [
        page(
          { allOf: [{ ...to("X"), unevaluatedProperties: false }, to("X")] },
          { X: { type: "object", properties: { a: string } } },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "report what is empty below at its place",
      [
        page({ ...to("X"), properties: { a: string } }, { X: { type: "object", properties: {} } }),
        page({ ...to("X"), properties: { a: nil } }, { X: { type: "object", properties: {} } }),
      ],
      [
        page(
          { ...to("X"), properties: { a: nullable } },
          { X: { type: "object", properties: {} } },
        ),
        "/schema/properties/a/type type-union",
      ],
      [
        page({ ...to("X"), properties: { a: false } }, { X: { type: "object", properties: {} } }),
        "/schema/properties/a empty",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
