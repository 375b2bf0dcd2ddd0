import { describe, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("comparing properties", () => {
  it.each<ToldRow>([
    [
      "the type of a property",
      object({ properties: { p: text } }),
      object({ properties: { p: whole } }),
      [
        "incomparable",
        "/p type incomparable: /schema/properties/p/type against /schema/properties/p/type",
      ],
    ],
    [
      "a property that is no longer required",
      object({ properties: { p: text }, required: ["p"] }),
      object({ properties: { p: text } }),
      ["narrower", "/p required(p) narrower: /schema/required against /schema"],
    ],
    [
      "a property that became required",
      object({ properties: { p: text } }),
      object({ properties: { p: text }, required: ["p"] }),
      ["wider", "/p required(p) wider: /schema against /schema/required"],
    ],
    [
      "a property that is required but not declared",
      object({ required: ["p"] }),
      object({}),
      ["narrower", "/p required(p) narrower: /schema/required against /schema"],
    ],
    [
      "a property that only a declares",
      object({ properties: { p: text } }),
      object({}),
      [
        "narrower",
        "/p property-removed(p) narrower, optional: /schema/properties/p against /schema",
      ],
    ],
    [
      "a property that only b declares",
      object({}),
      object({ properties: { p: text } }),
      ["wider", "/p property-added(p) wider, optional: /schema against /schema/properties/p"],
    ],
    [
      "a property that a declares and b requires",
      object({ properties: { p: text } }),
      object({ required: ["p"] }),
      [
        "incomparable",
        "/p property-removed(p) narrower, optional: /schema/properties/p against /schema",
        "/p required(p) wider: /schema against /schema/required",
      ],
    ],
    [
      "a property that b forbids",
      object({ properties: { p: text } }),
      object({ additionalProperties: false }),
      [
        "wider",
        "/p property-removed(p) wider, optional: /schema/properties/p against /schema/additionalProperties",
        "additionalProperties wider: /schema against /schema/additionalProperties",
      ],
    ],
    [
      "a required property that b forbids",
      object({ properties: { p: text }, required: ["p"] }),
      object({ additionalProperties: false }),
      [
        "incomparable",
        "/p property-removed(p) incomparable, required: /schema/properties/p against /schema/additionalProperties",
        "additionalProperties wider: /schema against /schema/additionalProperties",
      ],
    ],
    [
      "a property that b describes by additionalProperties",
      object({ properties: { p: text } }),
      object({ additionalProperties: whole }),
      [
        "incomparable",
        "additionalProperties wider: /schema against /schema/additionalProperties",
        "/p type incomparable: /schema/properties/p/type against /schema/additionalProperties/type",
      ],
    ],
    [
      "a property that b describes by a pattern",
      object({ properties: { p: text } }),
      object({ patternProperties: { p: whole } }),
      [
        "incomparable",
        "patternProperties wider: /schema against /schema/patternProperties",
        "/p type incomparable: /schema/properties/p/type against /schema/patternProperties/p/type",
      ],
    ],
    [
      "under alignment, an added property as equal",
      object({}),
      object({ properties: { p: text } }),
      ["equal", "/p property-added(p) equal, optional: /schema against /schema/properties/p"],
      { aligned: true },
    ],
    [
      "under alignment, nothing proven by payloads with properties that only b declares",
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
