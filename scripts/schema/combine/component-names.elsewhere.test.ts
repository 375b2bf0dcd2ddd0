import { describe, expect, it } from "vitest";
import { combinedPages, nil, type PageCase, page, string, to } from "../testing/combined.ts";

describe("definitions elsewhere", () => {
  it.each<PageCase>([
    [
      "become components named after their place",
      [
        page({
          type: "object",
          properties: { a: { $ref: "#/schema/$defs/t u" } },
          $defs: { "t u": string },
        }),
        page({
          type: "object",
          properties: { a: { $ref: "#/schema/$defs/t u" } },
          $defs: { "t u": nil },
        }),
      ],
      [
        page(
          { type: "object", properties: { a: { $ref: "#/components/schemas/schema_-defs_t-u" } } },
          { "schema_-defs_t-u": { type: ["string", "null"] } },
        ),
        "/components/schemas/schema_-defs_t-u/type type-union",
      ],
      [
        page(
          { type: "object", properties: { a: { $ref: "#/components/schemas/schema_-defs_t-u" } } },
          { "schema_-defs_t-u": false },
        ),
        "/components/schemas/schema_-defs_t-u empty",
      ],
    ],
    [
      "are distinguished",
      [
        {
          ...page({ type: "object", properties: { a: { $ref: "#/v/a" }, b: { $ref: "#/v/b" } } }),
          v: { a: string, b: nil },
        },
        {
          ...page({
            type: "object",
            properties: { a: { $ref: "#/v/a" }, b: { $ref: "#/v/b" } },
            minProperties: 1,
          }),
          v: { a: string, b: nil },
        },
      ],
      [
        page(
          { type: "object", properties: { a: to("v_a"), b: to("v_b") } },
          { v_a: string, v_b: nil },
        ),
        "/schema/minProperties weaker-bound",
      ],
      [
        page(
          { type: "object", properties: { a: to("v_a"), b: to("v_b") }, minProperties: 1 },
          { v_a: string, v_b: nil },
        ),
        "/schema/minProperties stronger-bound",
      ],
    ],
    [
      "count up from their place",
      [
        {
          ...page(
            { type: "object", properties: { a: { $ref: "#/v_12" }, b: to("v_12") } },
            { v_12: { type: "boolean" } },
          ),
          v_12: string,
        },
        {
          ...page({ type: "object", properties: { a: { $ref: "#/v_12" } }, minProperties: 1 }),
          v_12: string,
        },
      ],
      [
        page(
          { type: "object", properties: { a: to("v_13"), b: to("v_12") } },
          { v_13: string, v_12: { type: "boolean" } },
        ),
        "/schema/minProperties weaker-bound",
        "/schema/properties/b property-aligned",
      ],
      [
        page(
          { type: "object", properties: { a: to("v_13"), b: to("v_12") }, minProperties: 1 },
          { v_13: string, v_12: { type: "boolean" } },
        ),
        "/schema/minProperties stronger-bound",
        "/schema/properties/b property-aligned",
      ],
    ],
    [
      "stay where they are inside a component that is the same everywhere",
      [
        page(
          { items: { $ref: "#/components/schemas/X/properties/a" } },
          { X: { type: "object", properties: { a: string } } },
        ),
        page(
          { items: { $ref: "#/components/schemas/X/properties/a" }, minItems: 1 },
          { X: { type: "object", properties: { a: string } } },
        ),
      ],
      [
        page(
          { items: { $ref: "#/components/schemas/X/properties/a" } },
          { X: { type: "object", properties: { a: string } } },
        ),
        "/schema/minItems weaker-bound",
      ],
      [
        page(
          { items: { $ref: "#/components/schemas/X/properties/a" }, minItems: 1 },
          { X: { type: "object", properties: { a: string } } },
        ),
        "/schema/minItems stronger-bound",
      ],
    ],
    [
      "become components where the component around them differs",
      [
        page(
          { items: { $ref: "#/components/schemas/X/properties/a" } },
          { X: { type: "object", properties: { a: string, b: string } } },
        ),
        page(
          { items: { $ref: "#/components/schemas/X/properties/a" } },
          { X: { type: "object", properties: { a: string, b: nil } } },
        ),
      ],
      [page({ items: to("X_properties_a") }, { X_properties_a: string })],
      [page({ items: to("X_properties_a") }, { X_properties_a: string })],
    ],
    [
      "have their names made of letters, digits, dots and dashes",
      [
        page({ items: { $ref: "#/paths/~1files~1%7Bid%7D/x" } }),
        page({ items: { $ref: "#/paths/~1files~1%7Bid%7D/x" } }),
      ],
      [page({ items: { $ref: "#/components/schemas/paths_-files-id-_x" } })],
      [page({ items: { $ref: "#/components/schemas/paths_-files-id-_x" } })],
    ],
    [
      "may be the whole document",
      [page({ items: { $ref: "#" } }), page({ items: { $ref: "#" }, minItems: 1 })],
      [
        page(
          { items: to("schema") },
          { schema: { schema: { items: { $ref: "#" } }, components: { schemas: {} } } },
        ),
        "/schema/minItems weaker-bound",
        "/components/schemas/schema/schema freshest-wins",
      ],
      [
        page(
          { items: to("schema"), minItems: 1 },
          { schema: { schema: { items: { $ref: "#" } }, components: { schemas: {} } } },
        ),
        "/schema/minItems stronger-bound",
        "/components/schemas/schema/schema freshest-wins",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combinedPages("join", sides)).toEqual(joined);
    expect(combinedPages("meet", sides)).toEqual(met);
  });
});
