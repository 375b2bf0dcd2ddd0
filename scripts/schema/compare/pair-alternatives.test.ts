import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { expectTold, type ToldRow, told } from "../testing/told.ts";
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

describe("comparing alternatives", () => {
  it.each<ToldRow>([
    [
      "one changed",
      { anyOf: [text, object({ properties: { p: text } })] },
      { anyOf: [text, object({ properties: { p: whole } })] },
      [
        "incomparable",
        "/p type incomparable: /schema/anyOf/1/properties/p/type against /schema/anyOf/1/properties/p/type",
      ],
    ],
    [
      "one changed and moved",
      { anyOf: [object({ properties: { p: text } }), text] },
      { anyOf: [text, object({ properties: { p: whole } })] },
      [
        "incomparable",
        "/p type incomparable: /schema/anyOf/0/properties/p/type against /schema/anyOf/1/properties/p/type",
      ],
    ],
    [
      "components of the same name in any position",
      { anyOf: [{ $ref: "#/components/Cat" }, { $ref: "#/components/Dog" }] },
      { anyOf: [{ $ref: "#/components/Dog" }, { $ref: "#/components/Tomcat" }] },
      [
        "wider",
        "/age property-added(age) wider, optional: /schema against /components/Tomcat/properties/age",
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
      ["narrower", 'type narrower: /schema/anyOf "string" against /schema/anyOf ["string","null"]'],
    ],
    [
      "properties of one side only as equal under alignment",
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
        "/x property-removed(x) equal, optional: /schema/anyOf/0/properties/x against /schema",
        "/y property-added(y) equal, optional: /schema against /schema/anyOf/1/properties/y",
      ],
      { aligned: true },
    ],
    [
      "a recursive schema that ends",
      { $ref: "#/components/File" },
      object({ properties: { id: text, next: object({ properties: { id: whole } }) } }),
      [
        "incomparable",
        "/next/next property-removed(next) narrower, optional: /components/File/properties/next against /schema/properties/next",
        "/next/id type incomparable: /components/File/properties/id/type against /schema/properties/next/properties/id/type",
      ],
      { components },
    ],
    [
      "none that equals one in a different position",
      { type: "string", anyOf: [{ maxLength: 2 }, { maxLength: 5 }] },
      { type: "string", anyOf: [{ maxLength: 3 }, { maxLength: 2 }] },
      [
        "wider",
        "bound(maxLength) wider: /schema/anyOf/1/maxLength against /schema/anyOf/0/maxLength",
      ],
    ],
  ])("%s", (_, a, b, lines, options) => expectTold(a, b, lines, options));

  it("are reported only as types if they have none in common", () => {
    expect(told({ anyOf: [text, whole] }, none)).toEqual([
      "incomparable",
      'type incomparable: /schema/anyOf ["string","integer"] against /schema/type',
    ]);
  });

  it("are paired by the component they refer to, in any position", () => {
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
    expect(comparison.reasons.map(({ name, relation, a }) => [name, relation, a.pointer])).toEqual([
      ["maxLength", "narrower", "/components/Few/maxLength"],
      ["minLength", "wider", "/components/Many/minLength"],
    ]);
  });

  it("are not paired by their order if they refer to different components and one side has more", () => {
    const components = { A: { maxLength: 2 }, B: { minLength: 5 }, C: { maxLength: 3 }, D: true };
    const choice = (...names: readonly string[]) => ({
      type: "string",
      anyOf: names.map((name) => ({ $ref: `#/components/${name}` })),
    });
    const [relation, ...reasons] = told(choice("A"), choice("B", "C"), { components });
    expect([relation, reasons.map((line) => line.slice(0, line.indexOf(":")))]).toEqual([
      "narrower",
      ["composition narrower"],
    ]);
  });
});

it("pairs unnamed alternatives by their tags if one is inserted before them", () => {
  const tagged = (kind: string, more: Readonly<Record<string, JsonValue>> = {}) =>
    object({ required: ["kind"], properties: { kind: { const: kind }, ...more } });
  const before = { oneOf: [tagged("cat"), tagged("dog", { age: whole })] };
  const after = { oneOf: [tagged("cat"), tagged("bird"), tagged("dog", { age: text })] };
  const [a, b] = [before, after].map((schema) => ({ document: { schema }, pointer: "/schema" }));
  if (a === undefined || b === undefined) throw new Error("two schemas are compared");
  const places = compare(a, b, proofTools).reasons.map(({ keyword, path }) => `${keyword} ${path}`);
  expect(places.sort()).toEqual(["composition ", "type /age"]);
});
