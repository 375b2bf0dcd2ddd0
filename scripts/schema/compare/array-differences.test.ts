import { describe, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const array = (stated: { readonly [keyword: string]: JsonValue }) => ({ type: "array", ...stated });

describe("comparing items", () => {
  it.each<ToldRow>([
    [
      "the type of items",
      array({ items: text }),
      array({ items: whole }),
      ["incomparable", "/* type incomparable: /schema/items/type against /schema/items/type"],
    ],
    [
      "a type for items that had none",
      array({}),
      array({ items: text }),
      ["wider", "/* items wider: /schema against /schema/items"],
    ],
    [
      "items no longer allowed",
      array({ items: text }),
      array({ items: false }),
      ["wider", "/* items wider: /schema/items against /schema/items"],
    ],
    [
      "items allowed",
      array({ items: false }),
      array({}),
      ["narrower", "/* items narrower: /schema/items against /schema"],
    ],
    ["nothing of any items", array({ items: true }), array({}), ["equal"]],
    [
      "a place of a tuple",
      array({ prefixItems: [text, whole] }),
      array({ prefixItems: [text, text] }),
      [
        "incomparable",
        "/1 type incomparable: /schema/prefixItems/1/type against /schema/prefixItems/1/type",
      ],
    ],
    [
      "a place more",
      array({ prefixItems: [text] }),
      array({ prefixItems: [text, whole] }),
      ["wider", "/1 items wider: /schema/prefixItems against /schema/prefixItems"],
    ],
    [
      "items described by several schemas",
      array({ allOf: [{ items: text }, { items: { maxLength: 2 } }] }),
      array({ items: text }),
      [
        "narrower",
        "/* bound(maxLength) narrower: /schema/allOf/1/items/maxLength against /schema/items",
      ],
    ],
    [
      "items beside another type",
      { type: ["array", "null"], items: text },
      array({ items: whole }),
      [
        "incomparable",
        "type wider: /schema/type against /schema/type",
        "/* type incomparable: /schema/items/type against /schema/items/type",
      ],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});
