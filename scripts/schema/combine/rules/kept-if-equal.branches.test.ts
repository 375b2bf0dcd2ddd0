import { describe, expect, it } from "vitest";
import { combinedPages, type PageCase, page, to } from "../../testing/combined.ts";

describe("alternatives that read the same, over components that differ", () => {
  it.each<PageCase>([
    [
      "are combined branch by branch in anyOf",
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: "integer" }, Y: { type: "null" } }),
      ],
      [
        page(
          { anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: false, Y: { type: "null" } }),
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "are combined branch by branch in allOf",
      [
        page({ allOf: [to("X"), to("Y")] }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ allOf: [to("X"), to("Y")] }, { X: { type: "integer" }, Y: { type: "null" } }),
      ],
      [
        page(
          { allOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ allOf: [to("X"), to("Y")] }, { X: false, Y: { type: "null" } }),
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "are combined branch by branch in a oneOf that becomes anyOf, and met as wholes with copies",
      [
        page({ oneOf: [to("X"), to("Y")] }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ oneOf: [to("X"), to("Y")] }, { X: { type: "integer" }, Y: { type: "null" } }),
      ],
      [
        page(
          { anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/oneOf one-of-becomes-any-of: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] | [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] -> undefined",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          { oneOf: [to("X_1"), to("Y")], allOf: [{ oneOf: [to("X_2"), to("Y")] }] },
          { X_1: { type: "string" }, Y: { type: "null" }, X_2: { type: "integer" } },
        ),
        "/schema all-of-schemas: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } -> { oneOf: [ { '$ref': '#/components/schemas/X_1' }, { '$ref': '#/components/schemas/Y' } ], allOf: [ { oneOf: [ { '$ref': '#/components/schemas/X_2' }, { '$ref': '#/components/schemas/Y' } ] } ] }",
      ],
    ],
    [
      "are met beside a bound that differs",
      [
        page(
          { oneOf: [to("X"), to("Y")], maxLength: 3 },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page(
          { oneOf: [to("X"), to("Y")], maxLength: 4 },
          { X: { type: "integer" }, Y: { type: "null" } },
        ),
      ],
      [
        page(
          { maxLength: 4, anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema one-of-becomes-any-of: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], maxLength: 3 } | { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], maxLength: 4 } -> { maxLength: 4, anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          { maxLength: 3, oneOf: [to("X_1"), to("Y")], allOf: [{ oneOf: [to("X_2"), to("Y")] }] },
          { X_1: { type: "string" }, Y: { type: "null" }, X_2: { type: "integer" } },
        ),
        "/schema all-of-schemas: { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], maxLength: 3 } | { oneOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], maxLength: 4 } -> { maxLength: 3, oneOf: [ { '$ref': '#/components/schemas/X_1' }, { '$ref': '#/components/schemas/Y' } ], allOf: [ { oneOf: [ { '$ref': '#/components/schemas/X_2' }, { '$ref': '#/components/schemas/Y' } ] } ] }",
      ],
    ],
    [
      "settle annotations of a branch",
      [
        page(
          { anyOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page(
          { anyOf: [{ ...to("X"), title: "old" }, to("Y")] },
          { X: { type: "integer" }, Y: { type: "null" } },
        ),
      ],
      [
        page(
          { anyOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/anyOf/0/title freshest-wins: 'new' | 'old' -> 'new'",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ anyOf: [{ ...to("X"), title: "new" }, to("Y")] }, { X: false, Y: { type: "null" } }),
        "/schema/anyOf/0/title freshest-wins: 'new' | 'old' -> 'new'",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "settle annotations of a branch of allOf",
      [
        page(
          { allOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page(
          { allOf: [{ ...to("X"), title: "old" }, to("Y")] },
          { X: { type: "integer" }, Y: { type: "null" } },
        ),
      ],
      [
        page(
          { allOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/allOf/0/title freshest-wins: 'new' | 'old' -> 'new'",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ allOf: [{ ...to("X"), title: "new" }, to("Y")] }, { X: false, Y: { type: "null" } }),
        "/schema/allOf/0/title freshest-wins: 'new' | 'old' -> 'new'",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "leave a bound beside anyOf to be told by itself",
      [
        page(
          { anyOf: [to("X"), to("Y")], maxLength: 3 },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page(
          { anyOf: [to("X"), to("Y")], maxLength: 4 },
          { X: { type: "integer" }, Y: { type: "null" } },
        ),
      ],
      [
        page(
          { maxLength: 4, anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/maxLength weaker-bound: 3 | 4 -> 4",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ maxLength: 3, anyOf: [to("X"), to("Y")] }, { X: false, Y: { type: "null" } }),
        "/schema/maxLength stronger-bound: 3 | 4 -> 3",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "settle annotations of a branch of oneOf",
      [
        page(
          { oneOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: "string" }, Y: { type: "null" } },
        ),
        page(
          { oneOf: [{ ...to("X"), title: "old" }, to("Y")] },
          { X: { type: "integer" }, Y: { type: "null" } },
        ),
      ],
      [
        page(
          { anyOf: [{ ...to("X"), title: "new" }, to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema/oneOf one-of-becomes-any-of: [ { '$ref': '#/components/schemas/X', title: 'new' }, { '$ref': '#/components/schemas/Y' } ] | [ { '$ref': '#/components/schemas/X', title: 'old' }, { '$ref': '#/components/schemas/Y' } ] -> undefined",
        "/schema/anyOf/0/title freshest-wins: 0 /schema/oneOf/0/title 'new' | 1 /schema/oneOf/0/title 'old' -> 'new'",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          {
            oneOf: [{ ...to("X_1"), title: "new" }, to("Y")],
            allOf: [{ oneOf: [{ ...to("X_2"), title: "old" }, to("Y")] }],
          },
          { X_1: { type: "string" }, Y: { type: "null" }, X_2: { type: "integer" } },
        ),
        "/schema all-of-schemas: { oneOf: [ { '$ref': '#/components/schemas/X', title: 'new' }, { '$ref': '#/components/schemas/Y' } ] } | { oneOf: [ { '$ref': '#/components/schemas/X', title: 'old' }, { '$ref': '#/components/schemas/Y' } ] } -> { oneOf: [ { '$ref': '#/components/schemas/X_1', title: 'new' }, { '$ref': '#/components/schemas/Y' } ], allOf: [ { oneOf: [ { '$ref': '#/components/schemas/X_2', title: 'old' }, { '$ref': '#/components/schemas/Y' } ] } ] }",
      ],
    ],
    [
      "are wholes where they stand in another order",
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ anyOf: [to("Y"), to("X")] }, { X: { type: "integer" }, Y: { type: "null" } }),
      ],
      [
        page(
          { anyOf: [to("X"), to("Y")] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema any-of-schemas: { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { anyOf: [ { '$ref': '#/components/schemas/Y' }, { '$ref': '#/components/schemas/X' } ] } -> { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page(
          { anyOf: [to("X"), to("Y")], allOf: [{ anyOf: [to("Y"), to("X")] }] },
          { X: false, Y: { type: "null" } },
        ),
        "/schema all-of-schemas: { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { anyOf: [ { '$ref': '#/components/schemas/Y' }, { '$ref': '#/components/schemas/X' } ] } -> { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ], allOf: [ { anyOf: [ { '$ref': '#/components/schemas/Y' }, { '$ref': '#/components/schemas/X' } ] } ] }",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "are wholes where one of three sides has none",
      [
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ anyOf: [to("X"), to("Y")] }, { X: { type: "integer" }, Y: { type: "null" } }),
        page({ type: "boolean" }),
      ],
      [
        page(
          { anyOf: [to("X"), to("Y"), { type: "boolean" }] },
          { X: { type: ["string", "integer"] }, Y: { type: "null" } },
        ),
        "/schema any-of-schemas: { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { type: 'boolean' } -> { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' }, { type: 'boolean' } ] }",
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ type: "boolean", anyOf: [to("X"), to("Y")] }, { X: false, Y: { type: "null" } }),
        "/schema all-of-schemas: { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] } | { type: 'boolean' } -> { type: 'boolean', anyOf: [ { '$ref': '#/components/schemas/X' }, { '$ref': '#/components/schemas/Y' } ] }",
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
    [
      "are wholes, with copies, below not",
      [
        page({ not: to("X") }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ not: to("X") }, { X: { type: "integer" }, Y: { type: "null" } }),
      ],
      [
        page(
          { anyOf: [{ not: to("X_1") }, { not: to("X_2") }] },
          { X_1: { type: "string" }, X_2: { type: "integer" } },
        ),
        "/schema any-of-schemas: { not: { '$ref': '#/components/schemas/X' } } | { not: { '$ref': '#/components/schemas/X' } } -> { anyOf: [ { not: { '$ref': '#/components/schemas/X_1' } }, { not: { '$ref': '#/components/schemas/X_2' } } ] }",
      ],
      [
        page(
          { not: to("X_1"), allOf: [{ not: to("X_2") }] },
          { X_1: { type: "string" }, X_2: { type: "integer" } },
        ),
        "/schema all-of-schemas: { not: { '$ref': '#/components/schemas/X' } } | { not: { '$ref': '#/components/schemas/X' } } -> { not: { '$ref': '#/components/schemas/X_1' }, allOf: [ { not: { '$ref': '#/components/schemas/X_2' } } ] }",
      ],
    ],
    [
      "stay as they are below contains",
      [
        page({ type: "array", contains: to("X") }, { X: { type: "string" }, Y: { type: "null" } }),
        page({ type: "array", contains: to("X") }, { X: { type: "integer" }, Y: { type: "null" } }),
      ],
      [
        page({ type: "array", contains: to("X") }, { X: { type: ["string", "integer"] } }),
        "/components/schemas/X/type type-union: 'string' | 'integer' -> [ 'string', 'integer' ]",
      ],
      [
        page({ type: "array", contains: to("X") }, { X: false }),
        "/components/schemas/X empty: { type: 'string' } | { type: 'integer' }",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
