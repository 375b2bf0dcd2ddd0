import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const array = (stated: { readonly [keyword: string]: JsonValue }) => ({ type: "array", ...stated });

describe("the items that a comparison tells apart", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[]]>([
    [
      "the type of items",
      array({ items: text }),
      array({ items: whole }),
      [
        "incomparable",
        '/* type(type) incomparable: /schema/items/type "string" against /schema/items/type "integer"',
      ],
    ],
    [
      "a type for items that had none",
      array({}),
      array({ items: text }),
      ["wider", '/* items(items) wider: /schema nothing against /schema/items {"type":"string"}'],
    ],
    [
      "items no longer allowed",
      array({ items: text }),
      array({ items: false }),
      [
        "wider",
        '/* items(items) wider: /schema/items {"type":"string"} against /schema/items false',
      ],
    ],
    [
      "any items no longer allowed",
      array({ items: true }),
      array({ items: false }),
      ["wider", "/* items(items) wider: /schema/items true against /schema/items false"],
    ],
    [
      "items allowed",
      array({ items: false }),
      array({}),
      ["narrower", "/* items(items) narrower: /schema/items false against /schema nothing"],
    ],
    ["nothing of any items", array({ items: true }), array({}), ["equal"]],
    [
      "a place of a tuple",
      array({ prefixItems: [text, whole] }),
      array({ prefixItems: [text, text] }),
      [
        "incomparable",
        '/1 type(type) incomparable: /schema/prefixItems/1/type "integer" against /schema/prefixItems/1/type "string"',
      ],
    ],
    [
      "a place more",
      array({ prefixItems: [text] }),
      array({ prefixItems: [text, whole] }),
      [
        "wider",
        '/1 items(items) wider: /schema/prefixItems [{"type":"string"}] against /schema/prefixItems [{"type":"string"},{"type":"integer"}]',
      ],
    ],
    [
      "a place of a tuple and the items there",
      array({ prefixItems: [text, whole], items: text }),
      array({ items: text }),
      [
        "incomparable",
        '/1 type(type) incomparable: /schema/prefixItems/1/type "integer" against /schema/items/type "string"',
      ],
    ],
    [
      "a place more in a closed tuple",
      array({ prefixItems: [text], items: false }),
      array({ prefixItems: [text, whole], items: false }),
      ["narrower", "/1 items(items) narrower: /schema/items false against /schema/items false"],
    ],
    [
      "items described by several schemas",
      array({ allOf: [{ items: text }, { items: { maxLength: 2 } }] }),
      array({ items: text }),
      [
        "narrower",
        "/* bound(maxLength) narrower: /schema/allOf/1/items/maxLength 2 against /schema/items nothing",
      ],
    ],
    [
      "no items where one side has no arrays",
      array({ items: text }),
      text,
      [
        "incomparable",
        ' type(type) incomparable: /schema/type "array" against /schema/type "string"',
      ],
    ],
    [
      "items beside another type",
      { type: ["array", "null"], items: text },
      array({ items: whole }),
      [
        "incomparable",
        ' type(type) wider: /schema/type ["array","null"] against /schema/type "array"',
        '/* type(type) incomparable: /schema/items/type "string" against /schema/items/type "integer"',
      ],
    ],
    [
      "items of items",
      array({ items: array({ items: text }) }),
      array({ items: array({ items: whole }) }),
      [
        "incomparable",
        '/*/* type(type) incomparable: /schema/items/items/type "string" against /schema/items/items/type "integer"',
      ],
    ],
  ])("%s", (_, a, b, expected) => {
    const comparison = compared(a, b);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a).relation).toBe(mirrored[comparison.relation]);
  });
});
