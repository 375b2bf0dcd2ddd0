import { describe, expect, it } from "vitest";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { compared, mirrored, told } from "../testing/told.ts";
import { compare } from "./compare.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const none = { type: "null" };
const object = (stated: { readonly [keyword: string]: JsonValue }) => ({
  type: "object",
  ...stated,
});
const components = {
  Cat: object({ required: ["kind"], properties: { kind: { const: "cat" } } }),
  Dog: object({ required: ["kind"], properties: { kind: { const: "dog" } } }),
  Tomcat: object({ required: ["kind"], properties: { kind: { const: "cat" }, age: whole } }),
  File: object({ properties: { id: text, next: { $ref: "#/components/File" } } }),
};

describe("the alternatives that a comparison tells apart", () => {
  it.each<[string, JsonSchema, JsonSchema, readonly string[], Parameters<typeof compared>[2]?]>([
    [
      "one changed",
      { anyOf: [text, object({ properties: { p: text } })] },
      { anyOf: [text, object({ properties: { p: whole } })] },
      [
        "incomparable",
        '/p type(type) incomparable: /schema/anyOf/1/properties/p/type "string" against /schema/anyOf/1/properties/p/type "integer"',
      ],
    ],
    [
      "one changed and moved",
      { anyOf: [object({ properties: { p: text } }), text] },
      { anyOf: [text, object({ properties: { p: whole } })] },
      [
        "incomparable",
        '/p type(type) incomparable: /schema/anyOf/0/properties/p/type "string" against /schema/anyOf/1/properties/p/type "integer"',
      ],
    ],
    [
      "two changed, in their order",
      {
        anyOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      {
        anyOf: [
          { type: "string", maxLength: 3 },
          { type: "string", minLength: 6 },
        ],
      },
      [
        "incomparable",
        " bound(maxLength) narrower: /schema/anyOf/0/maxLength 2 against /schema/anyOf/0/maxLength 3",
        " bound(minLength) wider: /schema/anyOf/1/minLength 5 against /schema/anyOf/1/minLength 6",
      ],
    ],
    [
      "components of the same name, wherever they stand",
      { anyOf: [{ $ref: "#/components/Cat" }, { $ref: "#/components/Dog" }] },
      { anyOf: [{ $ref: "#/components/Dog" }, { $ref: "#/components/Tomcat" }] },
      [
        "wider",
        '/age property-added(age) wider, optional: /schema nothing against /components/Tomcat/properties/age {"type":"integer"}',
      ],
      { components },
    ],
    [
      "null added, as a type",
      {
        anyOf: [
          { type: "string", maxLength: 2 },
          { type: "string", minLength: 5 },
        ],
      },
      { anyOf: [{ type: "string", maxLength: 2 }, { type: "string", minLength: 5 }, none] },
      [
        "narrower",
        ' type(type) narrower: /schema/anyOf "string" against /schema/anyOf ["string","null"]',
      ],
    ],
    [
      "alternatives of alternatives",
      {
        anyOf: [
          {
            anyOf: [
              { type: "string", maxLength: 2 },
              { type: "string", minLength: 5 },
            ],
          },
          whole,
        ],
      },
      { anyOf: [{ type: "string", maxLength: 2 }, whole] },
      [
        "wider",
        ' composition(composition) wider: /schema/anyOf [{"anyOf":[{"type":"string","maxLength":2},{"type":"string","minLength":5}]},{"type":"integer"}] against /schema/anyOf [{"type":"string","maxLength":2},{"type":"integer"}]',
      ],
    ],
    [
      "one changed beside a type",
      { type: "string", anyOf: [{ minLength: 1 }, { pattern: "a" }] },
      { type: "string", anyOf: [{ minLength: 2 }, { pattern: "a" }] },
      [
        "wider",
        " bound(minLength) wider: /schema/anyOf/0/minLength 1 against /schema/anyOf/0/minLength 2",
      ],
    ],
    [
      "what stands beside them",
      { allOf: [{ oneOf: [whole, object({})] }, { properties: { p: text } }] },
      { allOf: [{ oneOf: [whole, object({})] }, { properties: { p: whole } }] },
      [
        "incomparable",
        '/p type(type) incomparable: /schema/allOf/1/properties/p/type "string" against /schema/allOf/1/properties/p/type "integer"',
      ],
    ],
    [
      "names of one side only, passed over under alignment",
      {
        anyOf: [
          object({ required: ["kind"], properties: { kind: { const: "cat" }, x: text } }),
          object({ required: ["kind"], properties: { kind: { const: "dog" } } }),
        ],
      },
      {
        anyOf: [
          object({ required: ["kind"], properties: { kind: { const: "cat" } } }),
          object({ required: ["kind"], properties: { kind: { const: "dog" }, y: text } }),
        ],
      },
      [
        "equal",
        '/x property-removed(x) equal, optional: /schema/anyOf/0/properties/x {"type":"string"} against /schema nothing',
        '/y property-added(y) equal, optional: /schema nothing against /schema/anyOf/1/properties/y {"type":"string"}',
      ],
      { aligned: true },
    ],
    [
      "a reference that leads nowhere, as any type",
      { $ref: "#/components/Gone" },
      text,
      [
        "unknown",
        ' type(type) wider: /schema ["object","array","string","boolean","null","number"] against /schema/type "string"',
        " composition(composition) unknown: /schema nothing against /schema nothing because neither a proof nor a payload that tells them apart was found",
      ],
    ],
    [
      "a recursive schema that ends",
      { $ref: "#/components/File" },
      object({ properties: { id: text, next: object({ properties: { id: whole } }) } }),
      [
        "incomparable",
        '/next/next property-removed(next) narrower, optional: /components/File/properties/next {"$ref":"#/components/File"} against /schema/properties/next nothing',
        '/next/id type(type) incomparable: /components/File/properties/id/type "string" against /schema/properties/next/properties/id/type "integer"',
      ],
      { components },
    ],
    [
      "one of several types changed",
      {
        anyOf: [
          { type: ["string", "null"], maxLength: 1 },
          { type: "string", minLength: 5 },
        ],
      },
      { type: "string", anyOf: [{ maxLength: 2 }, { minLength: 5 }] },
      [
        "incomparable",
        ' type(type) wider: /schema/anyOf ["string","null"] against /schema/type "string"',
        " bound(maxLength) narrower: /schema/anyOf/0/maxLength 1 against /schema/anyOf/0/maxLength 2",
      ],
    ],
    [
      "none that is equal to one elsewhere",
      { type: "string", anyOf: [{ maxLength: 2 }, { maxLength: 5 }] },
      { type: "string", anyOf: [{ maxLength: 3 }, { maxLength: 2 }] },
      [
        "wider",
        " bound(maxLength) wider: /schema/anyOf/1/maxLength 5 against /schema/anyOf/0/maxLength 3",
      ],
    ],
  ])("%s", (_, a, b, expected, options) => {
    const comparison = compared(a, b, options);
    expect(told(comparison)).toEqual(expected);
    expect(compared(b, a, options).relation).toBe(mirrored[comparison.relation]);
  });

  it.each([
    [48, "/end type(type) incomparable"],
    [49, " composition(composition) incomparable"],
  ])("are paired, if they are no more than 48: %i", (count, reason) => {
    const names = Array.from({ length: count - 1 }, (_, index) =>
      object({ required: [`p${index}`] }),
    );
    const choice = (end: JsonSchema) => ({
      anyOf: [...names, object({ required: ["end"], maxProperties: 1, properties: { end } })],
    });
    const [, ...reasons] = told(compared(choice(text), choice(whole)));
    expect(reasons.map((line) => line.slice(0, line.indexOf(":")))).toEqual([reason]);
  });

  it("are told as types alone, where they have none in common", () => {
    expect(told(compared({ anyOf: [text, whole] }, none))).toEqual([
      "incomparable",
      ' type(type) incomparable: /schema/anyOf ["string","integer"] against /schema/type "null"',
    ]);
  });

  it("are paired by the component they refer to, wherever they stand", () => {
    const choice = (order: readonly string[], few: number, many: number) => ({
      document: {
        schema: { anyOf: order.map((name) => ({ $ref: `#/components/${name}` })) },
        components: {
          Few: { type: "string", maxLength: few },
          Many: { type: "string", minLength: many },
        },
      },
      pointer: "/schema",
    });
    const comparison = compare(
      choice(["Few", "Many"], 2, 5),
      choice(["Many", "Few"], 3, 6),
      proofTools,
    );
    expect(told(comparison)).toEqual([
      "incomparable",
      " bound(maxLength) narrower: /components/Few/maxLength 2 against /components/Few/maxLength 3",
      " bound(minLength) wider: /components/Many/minLength 5 against /components/Many/minLength 6",
    ]);
  });

  it("are not paired by their order, where they refer to different components and one side has more", () => {
    const components = { A: { maxLength: 2 }, B: { minLength: 5 }, C: { maxLength: 3 }, D: true };
    const choice = (...names: readonly string[]) => ({
      type: "string",
      anyOf: names.map((name) => ({ $ref: `#/components/${name}` })),
    });
    const [relation, ...reasons] = told(compared(choice("A"), choice("B", "C"), { components }));
    expect([relation, reasons.map((line) => line.slice(0, line.indexOf(":")))]).toEqual([
      "narrower",
      [" composition(composition) narrower"],
    ]);
  });
});

it("pairs alternatives without a name by their tags where another one is put before them", () => {
  const tagged = (kind: string, more: Readonly<Record<string, JsonValue>> = {}) =>
    object({ required: ["kind"], properties: { kind: { const: kind }, ...more } });
  const before = { oneOf: [tagged("cat"), tagged("dog", { age: whole })] };
  const after = { oneOf: [tagged("cat"), tagged("bird"), tagged("dog", { age: text })] };
  const [a, b] = [before, after].map((schema) => ({ document: { schema }, pointer: "/schema" }));
  if (a === undefined || b === undefined) throw new Error("two schemas are compared");
  const places = compare(a, b, proofTools).reasons.map(({ keyword, path }) => `${keyword} ${path}`);
  expect(places.sort()).toEqual(["composition ", "type /age"]);
});
