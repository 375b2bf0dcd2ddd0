import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { compared, mirrored, told } from "../testing/told.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const number = { type: "number" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});

describe("what a comparison tells of names that nobody declares", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[]]>([
    [
      "their types",
      object({ additionalProperties: text }),
      object({ additionalProperties: whole }),
      [
        "incomparable",
        '/* type(type) incomparable: /schema/additionalProperties/type "string" against /schema/additionalProperties/type "integer"',
      ],
    ],
    [
      "their type dropped",
      object({ additionalProperties: text }),
      object({}),
      [
        "narrower",
        ' additionalProperties(additionalProperties) narrower: /schema/additionalProperties {"type":"string"} against /schema nothing',
      ],
    ],
    [
      "an object closed to them, and their type",
      object({ additionalProperties: false }),
      object({ additionalProperties: text }),
      [
        "narrower",
        ' additionalProperties(additionalProperties) narrower: /schema/additionalProperties false against /schema/additionalProperties {"type":"string"}',
      ],
    ],
    [
      "an open object closed",
      object({ additionalProperties: true }),
      object({ additionalProperties: false }),
      [
        "wider",
        " additionalProperties(additionalProperties) wider: /schema/additionalProperties true against /schema/additionalProperties false",
      ],
    ],
    [
      "an object closed by a schema that nothing is",
      object({ additionalProperties: { not: {} } }),
      object({}),
      [
        "narrower",
        ' additionalProperties(additionalProperties) narrower: /schema/additionalProperties {"not":{}} against /schema nothing',
      ],
    ],
    [
      "the types under a pattern of both",
      object({ patternProperties: { "^a": text } }),
      object({ patternProperties: { "^a": whole } }),
      [
        "incomparable",
        '/* type(type) incomparable: /schema/patternProperties/^a/type "string" against /schema/patternProperties/^a/type "integer"',
      ],
    ],
    [
      "a pattern dropped",
      object({ patternProperties: { "^a": text } }),
      object({}),
      [
        "narrower",
        ' patternProperties(patternProperties) narrower: /schema/patternProperties {"^a":{"type":"string"}} against /schema nothing',
      ],
    ],
    [
      "a pattern exchanged",
      object({ patternProperties: { "^a": text } }),
      object({ patternProperties: { "^b": text } }),
      [
        "incomparable",
        ' patternProperties(patternProperties) incomparable: /schema/patternProperties {"^a":{"type":"string"}} against /schema/patternProperties {"^b":{"type":"string"}}',
      ],
    ],
    [
      "a pattern that cannot be run",
      object({ patternProperties: { "(": text } }),
      object({ patternProperties: { "^b": text } }),
      [
        "unknown",
        ' patternProperties(patternProperties) unknown: /schema/patternProperties {"(":{"type":"string"}} against /schema/patternProperties {"^b":{"type":"string"}} because the names that a pattern matches are only sampled',
      ],
    ],
    [
      "a pattern dropped whose names keep to the rest",
      object({ patternProperties: { "^a": whole }, additionalProperties: whole }),
      object({ additionalProperties: number }),
      [
        "narrower",
        ' patternProperties(patternProperties) narrower: /schema/patternProperties {"^a":{"type":"integer"}} against /schema nothing',
        '/* type(type) narrower: /schema/additionalProperties/type "integer" against /schema/additionalProperties/type "number"',
      ],
    ],
    [
      "a pattern of both, and one dropped",
      object({ patternProperties: { "^a": text, "^b": text } }),
      object({ patternProperties: { "^a": whole } }),
      [
        "incomparable",
        ' patternProperties(patternProperties) incomparable: /schema/patternProperties {"^a":{"type":"string"},"^b":{"type":"string"}} against /schema/patternProperties {"^a":{"type":"integer"}}',
        '/* type(type) incomparable: /schema/patternProperties/^a/type "string" against /schema/patternProperties/^a/type "integer"',
      ],
    ],
    [
      "a pattern stated in two schemas",
      object({
        patternProperties: { "^a": text },
        allOf: [{ patternProperties: { "^a": { minLength: 1 } } }],
      }),
      object({ patternProperties: { "^a": text } }),
      [
        "narrower",
        "/* bound(minLength) narrower: /schema/allOf/0/patternProperties/^a/minLength 1 against /schema/patternProperties/^a nothing",
      ],
    ],
  ])("%s", (_, a, b, expected) => {
    const comparison = compared(a, b);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a).relation).toBe(mirrored[comparison.relation]);
  });
});
