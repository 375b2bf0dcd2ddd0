import { describe, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("the names that a comparison tells apart", () => {
  it.each<ToldRow>([
    [
      "the type of a name",
      object({ properties: { p: text } }),
      object({ properties: { p: whole } }),
      [
        "incomparable",
        "/p type incomparable: /schema/properties/p/type against /schema/properties/p/type",
      ],
    ],
    [
      "a name no longer required",
      object({ properties: { p: text }, required: ["p"] }),
      object({ properties: { p: text } }),
      ["narrower", "/p required(p) narrower: /schema/required against /schema"],
    ],
    [
      "a name that became required",
      object({ properties: { p: text } }),
      object({ properties: { p: text }, required: ["p"] }),
      ["wider", "/p required(p) wider: /schema against /schema/required"],
    ],
    [
      "a name that is only required",
      object({ required: ["p"] }),
      object({}),
      ["narrower", "/p required(p) narrower: /schema/required against /schema"],
    ],
    [
      "a name no longer required, and its type",
      object({ properties: { p: text }, required: ["p"] }),
      object({ properties: { p: whole } }),
      [
        "incomparable",
        "/p required(p) narrower: /schema/required against /schema",
        "/p type incomparable: /schema/properties/p/type against /schema/properties/p/type",
      ],
    ],
    [
      "a name that only a declares",
      object({ properties: { p: text } }),
      object({}),
      [
        "narrower",
        "/p property-removed(p) narrower, optional: /schema/properties/p against /schema",
      ],
    ],
    [
      "a name that only b declares",
      object({}),
      object({ properties: { p: text } }),
      ["wider", "/p property-added(p) wider, optional: /schema against /schema/properties/p"],
    ],
    [
      "a required name that only a declares",
      object({ properties: { p: text }, required: ["p"] }),
      object({}),
      [
        "narrower",
        "/p property-removed(p) narrower, required: /schema/properties/p against /schema",
      ],
    ],
    [
      "a name that a declares and b requires",
      object({ properties: { p: text } }),
      object({ required: ["p"] }),
      [
        "incomparable",
        "/p property-removed(p) narrower, optional: /schema/properties/p against /schema",
        "/p required(p) wider: /schema against /schema/required",
      ],
    ],
    [
      "nothing of a name declared as anything",
      object({ properties: { p: {} } }),
      object({}),
      ["equal"],
    ],
    [
      "nothing of such a name that both require",
      object({ properties: { p: {} }, required: ["p"] }),
      object({ required: ["p"] }),
      ["equal"],
    ],
    [
      "a name that b is closed to",
      object({ properties: { p: text } }),
      object({ additionalProperties: false }),
      [
        "wider",
        "/p property-removed(p) wider, optional: /schema/properties/p against /schema/additionalProperties",
        "additionalProperties wider: /schema against /schema/additionalProperties",
      ],
    ],
    [
      "a required name that b is closed to",
      object({ properties: { p: text }, required: ["p"] }),
      object({ additionalProperties: false }),
      [
        "incomparable",
        "/p property-removed(p) incomparable, required: /schema/properties/p against /schema/additionalProperties",
        "additionalProperties wider: /schema against /schema/additionalProperties",
      ],
    ],
    [
      "nothing of a name that neither allows",
      object({ properties: { p: false }, additionalProperties: false }),
      object({ additionalProperties: false }),
      ["equal"],
    ],
    [
      "a name that b describes with all others",
      object({ properties: { p: text } }),
      object({ additionalProperties: whole }),
      [
        "incomparable",
        "additionalProperties wider: /schema against /schema/additionalProperties",
        "/p type incomparable: /schema/properties/p/type against /schema/additionalProperties/type",
      ],
    ],
    [
      "a name that b describes by a pattern",
      object({ properties: { p: text } }),
      object({ patternProperties: { p: whole } }),
      [
        "incomparable",
        "patternProperties wider: /schema against /schema/patternProperties",
        "/p type incomparable: /schema/properties/p/type against /schema/patternProperties/p/type",
      ],
    ],
    [
      "a name with characters that pointers escape",
      object({ properties: { "a/b~c": text } }),
      object({ properties: { "a/b~c": whole } }),
      [
        "incomparable",
        "/a~1b~0c type incomparable: /schema/properties/a~1b~0c/type against /schema/properties/a~1b~0c/type",
      ],
    ],
    [
      "a name declared in a part of an allOf",
      { allOf: [object({ properties: { a: text } }), object({ properties: { b: text } })] },
      object({ properties: { a: text, b: whole } }),
      [
        "incomparable",
        "/b type incomparable: /schema/allOf/1/properties/b/type against /schema/properties/b/type",
      ],
    ],
    [
      "under alignment, an added name as equal",
      object({}),
      object({ properties: { p: text } }),
      ["equal", "/p property-added(p) equal, optional: /schema against /schema/properties/p"],
      { aligned: true },
    ],
    [
      "under alignment, a removed name as equal",
      object({ properties: { p: text } }),
      object({}),
      ["equal", "/p property-removed(p) equal, optional: /schema/properties/p against /schema"],
      { aligned: true },
    ],
    [
      "under alignment, a required name removed",
      object({ properties: { p: text }, required: ["p"] }),
      object({}),
      [
        "narrower",
        "/p property-removed(p) narrower, required: /schema/properties/p against /schema",
      ],
      { aligned: true },
    ],
    [
      "under alignment, a required name added",
      object({}),
      object({ properties: { p: text }, required: ["p"] }),
      ["wider", "/p property-added(p) wider, required: /schema against /schema/properties/p"],
      { aligned: true },
    ],
    [
      "under alignment, a removed name that b requires",
      object({ properties: { p: text } }),
      object({ required: ["p"] }),
      [
        "wider",
        "/p property-removed(p) equal, optional: /schema/properties/p against /schema",
        "/p required(p) wider: /schema against /schema/required",
      ],
      { aligned: true },
    ],
    [
      "under alignment, a removed name that both require as equal",
      object({ properties: { p: text }, required: ["p"] }),
      object({ required: ["p"] }),
      ["equal", "/p property-removed(p) equal, required: /schema/properties/p against /schema"],
      { aligned: true },
    ],
    [
      "under alignment, a name that b is closed to",
      object({ properties: { p: text } }),
      object({ additionalProperties: false }),
      [
        "wider",
        "/p property-removed(p) wider, optional: /schema/properties/p against /schema/additionalProperties",
        "additionalProperties wider: /schema against /schema/additionalProperties",
      ],
      { aligned: true },
    ],
    [
      "under alignment, a name that neither allows as equal",
      object({ properties: { p: false } }),
      object({ additionalProperties: false }),
      [
        "wider",
        "/p property-removed(p) equal, optional: /schema/properties/p against /schema/additionalProperties",
        "additionalProperties wider: /schema against /schema/additionalProperties",
      ],
      { aligned: true },
    ],
    [
      "under alignment, no payload with names that only b declares",
      object({ properties: { q: { type: "string", pattern: "^a+$" } } }),
      object({
        properties: {
          q: { type: "string", pattern: "^a+$", allOf: [{ pattern: "^aa*$" }] },
          p: text,
        },
      }),
      [
        "unknown",
        "/p property-added(p) equal, optional: /schema against /schema/properties/p",
        "/q pattern unknown: /schema/properties/q/pattern against /schema/properties/q/pattern because no proof was found either way for pattern",
      ],
      { aligned: true },
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});
