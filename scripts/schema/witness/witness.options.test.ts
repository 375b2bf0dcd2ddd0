import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { at } from "../testing/located.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const number: JsonObject = { type: "number" };
const text: JsonObject = { type: "string" };

/** A list of files, and a map of numbers beside it. */
function list(id: JsonValue, size: JsonValue, tags: JsonValue): Located {
  const file = { type: "object", required: ["id"], properties: { id, size, tags } };
  return at({
    type: "object",
    required: ["data"],
    properties: {
      data: { type: "array", items: file },
      more: { type: "object", additionalProperties: size },
    },
  });
}

const a = list(text, number, { type: "array", items: text });
const b = list({ maxLength: 2 }, integer, { maxItems: 3, items: { minLength: 1 } });

describe("witness, with reasons", () => {
  it.each<[path: string, expected: JsonValue | undefined]>([
    ["/data/*/id", { data: [{ id: "text" }] }],
    ["/data/*/size", { data: [{ id: "", size: 0.5 }] }],
    ["/data/*/tags", { data: [{ id: "", tags: ["text", "text", "text", "text"] }] }],
    ["/data/*/tags/*", { data: [{ id: "", tags: [""] }] }],
    ["/data/*/tags/2", { data: [{ id: "", tags: ["text", "text", ""] }] }],
    ["/data/*", { data: [{ id: "text" }] }],
    ["/data", { data: [{ id: "text" }] }],
    ["/data/0/id", { data: [{ id: "text" }] }],
    ["/data/2/id", { data: [{ id: "" }, { id: "" }, { id: "text" }] }],
    ["/data/10/id", { data: [...Array.from({ length: 10 }, () => ({ id: "" })), { id: "text" }] }],
    [
      "/data/200/id",
      { data: [...Array.from({ length: 200 }, () => ({ id: "" })), { id: "text" }] },
    ],
    ["/more", { data: [], more: { extra: 0.5 } }],
    ["/more/*", { data: [], more: { extra: 0.5 } }],
    ["/more/other", { data: [], more: { other: 0.5 } }],
    ["/*/*/size", { data: [{ id: "", size: 0.5 }] }],
    ["", { data: [{ id: "text" }] }],
    ["/nowhere", undefined],
    ["/data/id", undefined],
    ["/data/-1", undefined],
    ["/data/0.5", undefined],
    ["/data/1e0", undefined],
    ["/data/201/id", undefined],
    ["/data/*/id/deeper", undefined],
  ])("looks at %j and nowhere else", (path, expected) => {
    expect(witness(a, b, { reasons: [{ path }], focused: true })).toEqual(expected);
  });

  it("reads a step as a name or an index, whichever the payload has", () => {
    const reactions = (count: JsonValue) => at({ properties: { "-1": count, "a/b": count } });
    const shown = (path: string) =>
      witness(reactions(number), reactions(integer), { reasons: [{ path }], focused: true });
    expect(shown("/-1")).toEqual({ "-1": 0.5 });
    expect(shown("/a~1b")).toEqual({ "a/b": 0.5 });
  });

  it.each<[path: string, expected: JsonValue]>([
    ["/0", [0.5]],
    ["/1", [0, 0.5]],
    ["/2", [0, 0, ""]],
    ["/3", [0, 0, "text", ""]],
    ["/*", [0, 0, ""]],
  ])("varies position %s of a tuple", (path, expected) => {
    const accepting = at({ type: "array", prefixItems: [number, number], items: text });
    const refusing = at({ prefixItems: [integer, integer], items: { minLength: 1 } });
    expect(witness(accepting, refusing, { reasons: [{ path }], focused: true })).toEqual(expected);
  });

  it.each<[string, a: JsonValue, b: JsonValue, path: string, expected: JsonValue | undefined]>([
    [
      "what the place lies in",
      { type: ["object", "null"], properties: { a: number } },
      { type: "object", properties: { a: integer } },
      "/a",
      { a: 0.5 },
    ],
    [
      "what stands beside the place",
      { type: "object", required: ["id"], properties: { id: { const: "x" }, a: { const: 7 } } },
      { properties: { id: { const: "y" }, a: integer } },
      "/a",
      { id: "x", a: 7 },
    ],
    [
      "the items before the place",
      { type: "array", prefixItems: [{ const: 1 }, { enum: [1, 2] }] },
      { prefixItems: [{ const: 2 }, { const: 1 }] },
      "/1",
      [1, 1],
    ],
    [
      "what is left out above the place",
      { type: "object", properties: { a: { properties: { b: number } } } },
      { required: ["a"], properties: { a: { type: "object", properties: { b: integer } } } },
      "/a/b",
      { a: { b: 0.5 } },
    ],
    ["the number of members", { type: "object" }, { maxProperties: 2 }, "/a", undefined],
    ["the number of items", { type: "array" }, { maxItems: 2 }, "/0", undefined],
    ["items that are equal", { type: "array" }, { uniqueItems: true }, "/0", undefined],
    [
      "the number contained",
      { type: "array" },
      { contains: integer, minContains: 0, maxContains: 1 },
      "/0",
      undefined,
    ],
  ])("looks away from %s", (_, accepting, refusing, path, expected) => {
    const there = { reasons: [{ path }], focused: true };
    expect(witness(at(accepting), at(refusing), there)).toEqual(expected);
  });

  it("leaves out the name it looks at, where it is required", () => {
    const accepting = at({ type: "object", required: ["id"], properties: { size: integer } });
    const refusing = at({ required: ["id", "size"] });
    const reasons = [{ path: "/size" }];
    expect(witness(accepting, refusing, { reasons, focused: true })).toEqual({ id: "text" });
  });

  it("takes the reasons in their order, and looks everywhere after them", () => {
    const paths = (...all: string[]) => ({ reasons: all.map((path) => ({ path })) });
    const ofMore = { data: [], more: { extra: 0.5 } };
    const anywhere = { data: [{ id: "text" }] };
    expect(witness(a, b, paths("/more", "/data/*/size"))).toEqual(ofMore);
    expect(witness(a, b, paths("/nowhere", "/more"))).toEqual(ofMore);
    expect(witness(a, b, paths("/nowhere"))).toEqual(anywhere);
    expect(witness(a, b)).toEqual(anywhere);
    expect(witness(a, b, { focused: true })).toBeUndefined();
    expect(witness(a, b, { ...paths("/nowhere"), focused: false })).toEqual(anywhere);
  });

  it("looks at twelve different places, and no more", () => {
    const nowhere = Array.from({ length: 12 }, (_, index) => ({ path: `/nowhere${index}` }));
    const shown = (reasons: { path: string }[]) =>
      witness(a, b, { reasons: [...reasons, { path: "/more" }], focused: true });
    expect(shown(nowhere)).toBeUndefined();
    expect(shown(nowhere.slice(1))).toEqual({ data: [], more: { extra: 0.5 } });
    expect(shown(nowhere.map(() => ({ path: "/same" })))).toEqual({
      data: [],
      more: { extra: 0.5 },
    });
  });
});

describe("witness, aligned", () => {
  const object: JsonObject = { type: "object" };
  const fresh: JsonObject = { properties: { fresh: integer } };

  it.each<[string, JsonValue, JsonValue, aligned: JsonValue | undefined, strict: JsonValue]>([
    ["leaves out what only the other declares", object, fresh, undefined, { fresh: "text" }],
    [
      "does so in items",
      { type: "array", items: object },
      { items: fresh },
      undefined,
      [{ fresh: "text" }],
    ],
    ["does so behind allOf", object, { allOf: [fresh] }, undefined, { fresh: "text" }],
    [
      "does not say how it is used",
      object,
      { ...fresh, dependentRequired: { fresh: ["a"] } },
      undefined,
      { fresh: "text" },
    ],
    [
      "names what is closed out",
      object,
      { ...fresh, additionalProperties: false },
      { extra: "text" },
      { fresh: "text" },
    ],
    ["leaves it out where it is required", object, { ...fresh, required: ["fresh"] }, {}, {}],
    [
      "puts another name in its place",
      { ...object, minProperties: 1 },
      { ...fresh, required: ["fresh"] },
      { extra: "text" },
      { fresh: "text" },
    ],
    [
      "shows what both declare",
      { ...object, properties: { size: number } },
      { properties: { fresh: integer, size: integer } },
      { size: 0.5 },
      { size: 0.5 },
    ],
    [
      "takes additionalProperties for a declaration",
      { ...object, additionalProperties: number },
      fresh,
      { fresh: 0.5 },
      { fresh: 0.5 },
    ],
    [
      "takes patternProperties for one",
      { ...object, patternProperties: { "^f": number } },
      fresh,
      { fresh: 0.5 },
      { fresh: 0.5 },
    ],
    [
      "does not take a pattern of the other side for one",
      object,
      { patternProperties: { "^x$": integer } },
      { x: "text" },
      { x: "text" },
    ],
    [
      "does not take a demand for one",
      object,
      { dependentRequired: { fresh: ["a"] } },
      { fresh: "text" },
      { fresh: "text" },
    ],
    [
      "shows what a condition asks for",
      object,
      { dependentSchemas: { a: fresh } },
      { a: "text", fresh: "text" },
      { a: "text", fresh: "text" },
    ],
  ])("%s", (_, accepting, refusing, aligned, strict) => {
    expect(witness(at(accepting), at(refusing), { aligned: true })).toEqual(aligned);
    expect(witness(at(accepting), at(refusing), { aligned: false })).toEqual(strict);
    expect(witness(at(accepting), at(refusing))).toEqual(strict);
  });

  it("leaves it out even where it looks there", () => {
    const there = { aligned: true, focused: true, reasons: [{ path: "/fresh" }] };
    expect(witness(at(object), at(fresh), there)).toBeUndefined();
    expect(witness(at(object), at({ ...fresh, required: ["fresh"] }), there)).toEqual({});
  });
});
