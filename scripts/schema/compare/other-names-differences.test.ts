import { describe, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { expectTold, type ToldRow } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const number = { type: "number" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("comparing undeclared properties", () => {
  it.each<ToldRow>([
    [
      "their types",
      object({ additionalProperties: text }),
      object({ additionalProperties: whole }),
      [
        "incomparable",
        "/* type incomparable: /schema/additionalProperties/type against /schema/additionalProperties/type",
      ],
    ],
    [
      "their type dropped",
      object({ additionalProperties: text }),
      object({}),
      ["narrower", "additionalProperties narrower: /schema/additionalProperties against /schema"],
    ],
    [
      "a closed object that was opened to a type",
      object({ additionalProperties: false }),
      object({ additionalProperties: text }),
      [
        "narrower",
        "additionalProperties narrower: /schema/additionalProperties against /schema/additionalProperties",
      ],
    ],
    [
      "the types of a pattern that both have",
      object({ patternProperties: { "^a": text } }),
      object({ patternProperties: { "^a": whole } }),
      [
        "incomparable",
        "/* type incomparable: /schema/patternProperties/^a/type against /schema/patternProperties/^a/type",
      ],
    ],
    [
      "a pattern dropped",
      object({ patternProperties: { "^a": text } }),
      object({}),
      ["narrower", "patternProperties narrower: /schema/patternProperties against /schema"],
    ],
    [
      "a pattern replaced",
      object({ patternProperties: { "^a": text } }),
      object({ patternProperties: { "^b": text } }),
      [
        "incomparable",
        "patternProperties incomparable: /schema/patternProperties against /schema/patternProperties",
      ],
    ],
    [
      "a pattern that cannot be run",
      object({ patternProperties: { "(": text } }),
      object({ patternProperties: { "^b": text } }),
      [
        "unknown",
        "patternProperties unknown: /schema/patternProperties against /schema/patternProperties because the names that a pattern matches are only sampled",
      ],
    ],
    [
      "a pattern dropped beside additionalProperties that widen",
      object({ patternProperties: { "^a": whole }, additionalProperties: whole }),
      object({ additionalProperties: number }),
      [
        "narrower",
        "patternProperties narrower: /schema/patternProperties against /schema",
        "/* type narrower: /schema/additionalProperties/type against /schema/additionalProperties/type",
      ],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));
});
