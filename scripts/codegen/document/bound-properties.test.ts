import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { bodyTypes, exchange, ref, refusedLiterals } from "../testing/exchange.ts";
import { boundProperties } from "./bound-properties.ts";

const letter = { const: "x" };
const open: JsonObject = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string" }, b: { type: ["string", "null"] } },
};
const map: JsonObject = { type: "object", additionalProperties: letter };

it("accepts literals whose properties one part declares and a second part constrains", async () => {
  const schemas = {
    Open: open,
    Map: map,
    Both: { allOf: [ref("Open"), ref("Map")] },
    Deep: {
      type: "object",
      additionalProperties: {
        type: "array",
        items: { type: "object", properties: { k: { const: 1 } } },
      },
    },
  };
  const body = {
    type: "object",
    properties: {
      inline: { allOf: [open, map] },
      own: { ...map, properties: { c: { type: "integer" } }, allOf: [ref("Open")] },
      both: ref("Both"),
      more: { allOf: [ref("Both"), { properties: { d: { type: "string" } } }] },
      choice: {
        ...ref("Map"),
        anyOf: [
          ref("Open"),
          { type: "object", required: ["e"], properties: { e: { type: "string" } } },
        ],
      },
      inside: {
        anyOf: [ref("Map"), { type: "null" }],
        type: ["object", "null"],
        properties: { f: { type: "string" } },
      },
      needed: { allOf: [{ required: ["n"], type: "object" }, ref("Map")] },
      nothing: {
        ...map,
        type: ["object", "null"],
        allOf: [{ anyOf: [ref("Open"), { type: "null" }] }],
      },
      deep: {
        allOf: [ref("Deep"), { properties: { g: { type: "array", items: { type: "object" } } } }],
      },
    },
  };
  const written = { a: "x", b: "x", z: "x" };
  const valid = [
    { inline: written, own: { ...written, c: 1 }, both: written, more: { ...written, d: "x" } },
    { choice: written },
    { choice: { e: "x", z: "x" } },
    { inside: { f: "x" } },
    { inside: null },
    { needed: { n: "x" } },
    { nothing: null },
    { nothing: written },
    { deep: { g: [{ k: 1 }] } },
  ];
  const invalid = [
    { inline: { a: "y" } },
    { own: { a: "x", z: "y" } },
    { more: { a: "x", d: "y" } },
    { choice: { e: "y" } },
    { inside: { f: "y" } },
    { needed: { z: "x" } },
    { needed: { n: "y" } },
    { deep: { g: [{ k: 2 }] } },
  ];
  const document = exchange(body, body, schemas);
  const refused = await refusedLiterals(document, bodyTypes.response, [...valid, ...invalid]);
  expect(refused).toEqual(invalid);
});

it("accepts literals whose properties are objects in two parts", async () => {
  const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });
  const text = { type: "string" };
  const count = { type: "number" };
  const size = object({ v: text, w: text });
  const schemas = {
    Sizes: { type: "object", additionalProperties: size },
    Colored: object({ v: text, z: count }),
  };
  const colored = object({ a: ref("Colored") });
  const list = (items: JsonObject): JsonObject => ({ type: "array", items });
  const body = object({
    parts: { allOf: [ref("Sizes"), colored] },
    beside: { ...ref("Sizes"), ...colored },
    choice: { ...ref("Sizes"), anyOf: [colored, object({ b: count })] },
    lists: {
      allOf: [
        { type: "object", additionalProperties: list(size) },
        object({ a: list(ref("Colored")) }),
      ],
    },
    patterns: {
      allOf: [{ patternProperties: { "^a": size }, additionalProperties: text }, colored],
    },
    open: { allOf: [{ type: "object", patternProperties: { "^a": size } }, colored] },
    own: { ...colored, patternProperties: { "^a": size } },
  });
  const both = { v: "x", w: "x", z: 1 };
  const valid = [
    { parts: { a: both, b: { w: "x" } } },
    { beside: { a: both } },
    { choice: { a: both } },
    { lists: { a: [both] } },
    { patterns: { a: both, c: "x" } },
    { open: { a: both } },
    { own: { a: both, a2: { w: "x" } } },
  ];
  const wrong = [{ w: 1 }, { z: "x" }];
  const invalid = [
    ...["parts", "beside", "choice", "patterns", "open", "own"].flatMap((name) =>
      wrong.map((a) => ({ [name]: { a } })),
    ),
    ...wrong.map((item) => ({ lists: { a: [item] } })),
    { parts: { b: { w: 1 } } },
  ];
  const document = exchange(body, body, schemas);
  const refused = await refusedLiterals(document, bodyTypes.response, [...valid, ...invalid]);
  expect(refused).toEqual(invalid);
});

it("follows each reference once, where there are 2^60 paths", () => {
  const links = Array.from({ length: 60 }, (_, index) => [
    `C${index}`,
    { allOf: [ref(`C${index + 1}`), ref(`C${index + 1}`)] },
  ]);
  const schemas = { ...Object.fromEntries(links), C60: map };
  const document = exchange(ref("C0"), ref("C0"), schemas);
  expect(boundProperties(document)).toEqual(document);
});
