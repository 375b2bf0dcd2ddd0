import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { bodyTypes, exchange, ref, refusedLiterals } from "../testing/exchange.ts";

const when = (mode: string): JsonObject => ({ if: { properties: { mode: { const: mode } } } });
const having = (properties: JsonObject): JsonObject => ({ type: "object", properties });
const count = { type: "integer" };
const text = { type: "string" };
const modes = having({ mode: text });

it.each<[string, JsonObject, readonly JsonValue[], readonly JsonValue[]]>([
  [
    "by then and else",
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { ...modes, ...when("a"), then: having({ n: count }), else: having({ t: text }) },
    [{ mode: "a", n: 1 }, { t: "x" }, {}],
    [{ n: "x" }, { t: 1 }, { other: 1 }],
  ],
  [
    "by dependentSchemas, in a component",
    { ...modes, dependentSchemas: { mode: ref("Counted") } },
    [{ mode: "a", n: 1 }],
    [{ mode: "a", n: "x" }],
  ],
  [
    "by several conditions of one composition, with the union of their types",
    {
      allOf: [
        modes,
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        { ...when("a"), then: having({ v: count, mode: { const: "a" } }) },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        { ...when("b"), then: having({ v: text }) },
      ],
    },
    [
      { mode: "a", v: 1 },
      { mode: "b", v: "x" },
    ],
    [{ v: true }],
  ],
  [
    "of an object that is also declared for all payloads",
    {
      ...having({ mode: text, a: having({ n: count }), l: { type: "array", items: modes } }),
      allOf: [
        {
          ...when("a"),
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: having({ a: having({ t: text }), l: { type: "array", items: ref("Counted") } }),
        },
      ],
    },
    [{ mode: "a", a: { n: 1, t: "x" }, l: [{ mode: "x", n: 1 }] }, { a: { n: 1 } }],
    [{ a: { n: 1, t: 1 } }, { a: { n: "x" } }, { l: [{ mode: 1 }] }],
  ],
  [
    "of payloads that need not be objects",
    {
      oneOf: [ref("Maybe"), text, { type: "array", items: modes }],
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      ...{ if: { required: ["mode"] }, then: having({ n: count }) },
    },
    [null, "a", [{ mode: "a" }], { mode: "a", n: 1 }],
    [{ n: "x" }, 1],
  ],
])("declares properties that are declared only %s", async (_, schema, written, refused) => {
  const document = exchange(schema, schema, {
    Counted: having({ n: count }),
    Maybe: { ...modes, type: ["object", "null"] },
  });
  const all = [...written, ...refused];
  expect(await refusedLiterals(document, bodyTypes.response, all)).toEqual(refused);
});
