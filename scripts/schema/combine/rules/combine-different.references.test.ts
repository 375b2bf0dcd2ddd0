import { describe, expect, it } from "vitest";
import { combinedPages, type PageCase, page, to } from "../../testing/combined.ts";

describe("schemas that refer to components", () => {
  it.each<PageCase>([
    [
      "keep the $ref that all share, and combine the component",
      [page(to("X"), { X: { type: "string" } }), page(to("X"), { X: { type: "null" } })],
      [page(to("X"), { X: { type: ["string", "null"] } }), "/components/schemas/X/type type-union"],
      [page(to("X"), { X: false }), "/components/schemas/X empty"],
    ],
    [
      "combine what stands beside it",
      [
        page({ ...to("X"), maxLength: 3 }, { X: { type: "string" } }),
        page({ ...to("X"), maxLength: 5 }, { X: { type: "string" } }),
      ],
      [
        page({ ...to("X"), maxLength: 5 }, { X: { type: "string" } }),
        "/schema/maxLength weaker-bound",
      ],
      [
        page({ ...to("X"), maxLength: 3 }, { X: { type: "string" } }),
        "/schema/maxLength stronger-bound",
      ],
    ],
    [
      "settle annotations beside it",
      [
        page({ ...to("X"), title: "new" }, { X: { type: "string" } }),
        page({ ...to("X"), title: "old" }, { X: { type: "null" } }),
      ],
      [
        page({ ...to("X"), title: "new" }, { X: { type: ["string", "null"] } }),
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
      [
        page({ ...to("X"), maxLength: 3 }, { X: { type: "string" } }),
        page(to("X"), { X: { type: "string" } }),
      ],
      [page(to("X"), { X: { type: "string" } }), "/schema wider-schema"],
      [page({ ...to("X"), maxLength: 3 }, { X: { type: "string" } }), "/schema narrower-schema"],
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
          { X: { type: "object", properties: { a: { type: "string" } } } },
        ),
        page(
          { ...to("X"), unevaluatedProperties: false },
          { X: { type: "object", properties: { b: { type: "string" } } } },
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
            X_1: { type: "object", properties: { a: { type: "string" } } },
            X_2: { type: "object", properties: { b: { type: "string" } } },
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
            X_1: { type: "object", properties: { a: { type: "string" } } },
            X_2: { type: "object", properties: { b: { type: "string" } } },
          },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "are taken for the component, where the other side states a schema",
      [page(to("X"), { X: { type: "string" } }), page({ type: "null" })],
      [page({ type: ["string", "null"] }), "/schema/type type-union"],
      [page(false), "/schema empty"],
    ],
    [
      "keep annotations of both, the site's before the component's",
      [
        page(
          { ...to("X"), title: "site" },
          { X: { type: "string", title: "component", description: "component" } },
        ),
        page({ type: "null", title: "old", "x-old": true }),
      ],
      [
        page({ type: ["string", "null"], title: "site", description: "component", "x-old": true }),
        "/schema/type type-union",
        "/schema/title freshest-wins 0 elsewhere",
      ],
      [page(false), "/schema empty 0 elsewhere"],
    ],
    [
      "follow several steps",
      [
        page(to("X"), { X: { ...to("Y"), title: "step" }, Y: { type: "string" } }),
        page({ type: "null" }),
      ],
      [page({ type: ["string", "null"], title: "step" }), "/schema/type type-union"],
      [page(false), "/schema empty 0 elsewhere"],
    ],
    [
      "are combined where components have different names",
      [page(to("X"), { X: { type: "string" } }), page(to("Y"), { Y: { type: "null" } })],
      [page({ type: ["string", "null"] }), "/schema/type type-union"],
      [page(false), "/schema empty"],
    ],
    [
      "stay as the freshest side has them where components of different names are the same",
      [page(to("X"), { X: { type: "string" } }), page(to("Y"), { Y: { type: "string" } })],
      [page(to("X"), { X: { type: "string" } })],
      [page(to("X"), { X: { type: "string" } })],
    ],
    [
      "stand as wholes where a $ref leads nowhere",
      [page(to("X")), page({ type: "null" })],
      [page({ anyOf: [to("X"), { type: "null" }] }), "/schema any-of-schemas"],
      [page({ type: "null", ...to("X") }), "/schema all-of-schemas"],
    ],
    [
      "stand as wholes where a $ref leads back to itself",
      [page(to("X"), { X: to("Y"), Y: to("X") }), page({ type: "null" })],
      [
        page({ anyOf: [to("X_1"), { type: "null" }] }, { X_1: to("Y_1"), Y_1: to("X_1") }),
        "/schema any-of-schemas",
      ],
      [
        page({ type: "null", ...to("X_1") }, { X_1: to("Y_1"), Y_1: to("X_1") }),
        "/schema all-of-schemas",
      ],
    ],
    [
      "stand as wholes where more is stated beside the $ref",
      [page({ ...to("X"), minLength: 1 }, { X: { type: "string" } }), page({ type: "null" })],
      [
        page(
          { anyOf: [{ ...to("X"), minLength: 1 }, { type: "null" }] },
          { X: { type: "string" } },
        ),
        "/schema any-of-schemas",
      ],
      [page({ type: "null", ...to("X") }, { X: { type: "string" } }), "/schema all-of-schemas"],
    ],
    [
      "are wholes where unevaluatedProperties stand on one side",
      [
        page(
          { ...to("X"), unevaluatedProperties: false },
          { X: { type: "object", properties: { a: { type: "string" } } } },
        ),
        page(to("X"), { X: { type: "object", properties: { a: { type: "string" } } } }),
      ],
      [
        page(
          { anyOf: [{ ...to("X"), unevaluatedProperties: false }, to("X")] },
          { X: { type: "object", properties: { a: { type: "string" } } } },
        ),
        "/schema any-of-schemas",
      ],
      [
        page(
          { allOf: [{ ...to("X"), unevaluatedProperties: false }, to("X")] },
          { X: { type: "object", properties: { a: { type: "string" } } } },
        ),
        "/schema all-of-schemas",
      ],
    ],
    [
      "tell what is empty below where it is",
      [
        page(
          { ...to("X"), properties: { a: { type: "string" } } },
          { X: { type: "object", properties: {} } },
        ),
        page(
          { ...to("X"), properties: { a: { type: "null" } } },
          { X: { type: "object", properties: {} } },
        ),
      ],
      [
        page(
          { ...to("X"), properties: { a: { type: ["string", "null"] } } },
          { X: { type: "object", properties: {} } },
        ),
        "/schema/properties/a/type type-union",
      ],
      [
        page({ ...to("X"), properties: { a: false } }, { X: { type: "object", properties: {} } }),
        "/schema/properties/a empty",
      ],
    ],
    [
      "take true for a component without the annotations of its site",
      [page({ ...to("X"), title: "site" }, { X: true }), page({ type: "null" })],
      [page(true), "/schema wider-schema"],
      [page({ type: "null" }), "/schema narrower-schema"],
    ],
    [
      "keep the one that may be anything apart from the other",
      [page(to("X"), { X: {} }), page({ type: "string" })],
      [page(true), "/schema wider-schema"],
      [page({ type: "string" }), "/schema narrower-schema"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
