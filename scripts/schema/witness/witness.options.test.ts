import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { judge } from "../judge/judge.ts";
import { at } from "../testing/at.ts";
import { isShown } from "../testing/is-shown.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { witness } from "./witness.ts";

const integer: JsonObject = { type: "integer" };
const number: JsonObject = { type: "number" };
const text: JsonObject = { type: "string" };

/** A list of files, and a map of numbers. */
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
  const lookingAt = (path: string) => ({ reasons: [{ path }], focused: true });

  it.each([
    "/data/*/id",
    "/data/*/size",
    "/data/*/tags",
    "/data/*/tags/*",
    "/data/*/tags/2",
    "/data/*",
    "/data",
    "/data/0/id",
    "/data/10/id",
    "/more",
    "/more/*",
    "/more/other",
    "/*/*/size",
    "",
  ])("searches at %j", (path) => {
    expect(isShown(a, b, lookingAt(path))).toBe(true);
  });

  it.each([
    "/nowhere",
    "/data/id",
    "/data/-1",
    "/data/0.5",
    "/data/1e0",
    "/data/201/id",
    "/data/*/id/deeper",
  ])("finds nothing at %j, which no payload has", (path) => {
    expect(isShown(a, b, lookingAt(path))).toBe(false);
  });

  it("interprets a token as a name or an index, depending on the payload", () => {
    const reactions = (count: JsonValue) => at({ properties: { "-1": count, "a/b": count } });
    const shown = (path: string) =>
      witness(reactions(number), reactions(integer), proofTools, lookingAt(path));
    expect(Object.keys(Object(shown("/-1")))).toEqual(["-1"]);
    expect(Object.keys(Object(shown("/a~1b")))).toEqual(["a/b"]);
  });

  it.each(["/0", "/1", "/2", "/3", "/*"])("varies position %s of a tuple", (path) => {
    const accepting = at({ type: "array", prefixItems: [number, number], items: text });
    const rejecting = at({ prefixItems: [integer, integer], items: { minLength: 1 } });
    expect(isShown(accepting, rejecting, lookingAt(path))).toBe(true);
  });

  it.each<[string, a: JsonValue, b: JsonValue, path: string]>([
    ["the number of properties", { type: "object" }, { maxProperties: 2 }, "/a"],
    ["the number of items", { type: "array" }, { maxItems: 2 }, "/0"],
    ["equal items", { type: "array" }, { uniqueItems: true }, "/0"],
    [
      "the number of contained items",
      { type: "array" },
      { contains: integer, minContains: 0, maxContains: 1 },
      "/0",
    ],
  ])("does not vary %s", (_, accepting, rejecting, path) => {
    expect(isShown(at(accepting), at(rejecting), lookingAt(path))).toBe(false);
  });

  it("keeps the rest of the payload valid on both sides", () => {
    const found = witness(
      at({ type: ["object", "null"], required: ["id"], properties: { id: text, a: number } }),
      at({ type: "object", properties: { id: { maxLength: 2 }, a: integer } }),
      proofTools,
      lookingAt("/a"),
    );
    const repaired = { ...Object(found), a: 1 };
    expect(
      judge({ schema: { properties: { id: { maxLength: 2 }, a: integer } } }, proofTools)(
        "/schema",
        repaired,
      ),
    ).toBe(true);
  });

  it("omits the property at which it searches if it is required", () => {
    const accepting = at({ type: "object", required: ["id"], properties: { size: integer } });
    const found = witness(
      accepting,
      at({ required: ["id", "size"] }),
      proofTools,
      lookingAt("/size"),
    );
    expect(Object.keys(Object(found))).toEqual(["id"]);
  });

  it("leaves out the name it looks at if no object is valid under both", () => {
    const closed = (name: string) =>
      at({
        type: "object",
        required: [name],
        properties: { [name]: integer },
        additionalProperties: false,
      });
    const options = { ...lookingAt("/new"), aligned: true };
    const found = witness(closed("old"), closed("new"), proofTools, options);
    expect(Object.keys(Object(found))).toEqual(["old"]);
  });

  it("takes the reasons in their order, and looks everywhere after them", () => {
    const paths = (...all: string[]) => ({ reasons: all.map((path) => ({ path })) });
    const ofMore = witness(a, b, proofTools, lookingAt("/more"));
    expect(witness(a, b, proofTools, paths("/more", "/data/*/size"))).toEqual(ofMore);
    expect(witness(a, b, proofTools, paths("/nowhere", "/more"))).toEqual(ofMore);
    expect(isShown(a, b, paths("/nowhere"))).toBe(true);
    expect(isShown(a, b, { ...paths("/nowhere"), focused: true })).toBe(false);
    expect(isShown(a, b, { focused: true })).toBe(false);
  });
});

describe("witness, of large payloads", () => {
  const table: JsonObject = {
    type: "array",
    minItems: 150,
    items: { type: "array", minItems: 20, items: integer },
  };

  it("searches for those with more than two thousand values only if it is thorough", () => {
    const holder = at({ type: "object", required: ["table"], properties: { table } });
    expect(witness(holder, at(false), proofTools)).toBeUndefined();
    expect(witness(holder, at(false), proofTools, { thorough: true })).toBeDefined();
  });

  it("makes the payload of a schema that is used many times only once", () => {
    const two = (name: string) => {
      const next = { $ref: `#/components/${name}` };
      return { type: "object", required: ["a", "b"], properties: { a: next, b: next } };
    };
    const names = Array.from({ length: 8 }, (_, index) => [`T${index}`, two(`T${index + 1}`)]);
    const components: JsonObject = { ...Object.fromEntries(names), T8: { type: "null" } };
    const tree = { $ref: "#/components/T0" };
    const holder = { type: "object", required: ["tree"], properties: { tree, size: number } };
    const wholeSize = { properties: { size: integer } };
    const found = witness(
      { document: { schema: holder, components }, pointer: "/schema" },
      at(wholeSize),
      proofTools,
      { focused: true, reasons: [{ path: "/size" }] },
    );
    expect(found).toBeDefined();
  });
});

describe("witness, aligned", () => {
  const object: JsonObject = { type: "object" };
  const fresh: JsonObject = { properties: { fresh: integer } };

  it.each<[string, JsonValue, JsonValue]>([
    ["a property that only the other side declares", object, fresh],
    ["such a property in items", { type: "array", items: object }, { items: fresh }],
    ["such a property in allOf", object, { allOf: [fresh] }],
    [
      "such a property with dependentRequired",
      object,
      { ...fresh, dependentRequired: { fresh: ["a"] } },
    ],
  ])("does not use %s", (_, accepting, rejecting) => {
    expect(isShown(at(accepting), at(rejecting), { aligned: true })).toBe(false);
    expect(isShown(at(accepting), at(rejecting))).toBe(true);
  });

  it.each<[string, JsonValue, JsonValue]>([
    ["what is closed out", object, { ...fresh, additionalProperties: false }],
    [
      "what only one of two alternatives allows",
      {
        oneOf: [
          { ...object, properties: { a: integer } },
          { ...object, properties: { b: integer } },
        ],
      },
      { maxProperties: 0 },
    ],
    ["what is required", object, { ...fresh, required: ["fresh"] }],
    [
      "a different property from the required one",
      { ...object, minProperties: 1 },
      { ...fresh, required: ["fresh"] },
    ],
    [
      "a property that both declare",
      { ...object, properties: { size: number } },
      { properties: { fresh: integer, size: integer } },
    ],
    [
      "a property that additionalProperties describe",
      { ...object, additionalProperties: number },
      fresh,
    ],
    [
      "a property that patternProperties describe",
      { ...object, patternProperties: { "^f": number } },
      fresh,
    ],
    [
      "a property that only the other side's pattern describes",
      object,
      { patternProperties: { "^x$": integer } },
    ],
    [
      "a property without the one that it depends on",
      object,
      { dependentRequired: { fresh: ["a"] } },
    ],
    ["a property that dependentSchemas describe", object, { dependentSchemas: { a: fresh } }],
  ])("uses %s", (_, accepting, rejecting) => {
    expect(isShown(at(accepting), at(rejecting), { aligned: true })).toBe(true);
    expect(isShown(at(accepting), at(rejecting))).toBe(true);
  });

  it("leaves it out where members are counted", () => {
    const rejecting = at({ ...fresh, required: ["fresh"], maxProperties: 2 });
    const found = witness(at({ ...object, minProperties: 1 }), rejecting, proofTools, {
      aligned: true,
      isFit: (payload) => Object.keys(Object(payload)).length > 2,
    });
    expect(Object.keys(Object(found))).toHaveLength(3);
    expect(Object.keys(Object(found))).not.toContain("fresh");
  });

  it("leaves it out even where it looks there", () => {
    const there = { aligned: true, focused: true, reasons: [{ path: "/fresh" }] };
    expect(isShown(at(object), at(fresh), there)).toBe(false);
    expect(isShown(at(object), at({ ...fresh, required: ["fresh"] }), there)).toBe(true);
  });
});
