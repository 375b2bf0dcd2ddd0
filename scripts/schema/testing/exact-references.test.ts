import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { reroot, rerootObject, withExactReferences } from "./exact-references.ts";

const x = { $ref: "#/x" };
const moved = { $ref: "#/p/x" };

describe("withExactReferences", () => {
  it.each<[sentence: string, schema: JsonSchema, joined: JsonSchema, met: JsonSchema]>([
    ["leaves a boolean", true, true, true],
    [
      "leaves what may be wider or narrower",
      { items: x, $ref: "#/x" },
      { items: x, ...x },
      { items: x, ...x },
    ],
    ["moves what is below not", { not: x }, { not: moved }, { not: moved }],
    [
      "moves it however deep",
      { not: { anyOf: [{ items: x }] } },
      { not: { anyOf: [{ items: moved }] } },
      { not: { anyOf: [{ items: moved }] } },
    ],
    [
      "moves what is below oneOf in a meet only",
      { oneOf: [x, true] },
      { oneOf: [x, true] },
      { oneOf: [moved, true] },
    ],
    [
      "moves what is below oneOf below not",
      { not: { oneOf: [x] } },
      { not: { oneOf: [moved] } },
      { not: { oneOf: [moved] } },
    ],
    [
      "moves what lies beside unevaluatedItems",
      { ...x, oneOf: [x], unevaluatedItems: false },
      { ...moved, oneOf: [moved], unevaluatedItems: false },
      { ...moved, oneOf: [moved], unevaluatedItems: false },
    ],
    [
      "moves what is in maps",
      { not: { properties: { a: x, b: false } } },
      { not: { properties: { a: moved, b: false } } },
      { not: { properties: { a: moved, b: false } } },
    ],
    [
      "leaves values",
      { not: { enum: [x], default: x, const: x } },
      { not: { enum: [x], default: x, const: x } },
      { not: { enum: [x], default: x, const: x } },
    ],
    [
      "leaves malformed keywords",
      { not: { anyOf: x, properties: [x] } },
      { not: { anyOf: x, properties: [x] } },
      { not: { anyOf: x, properties: [x] } },
    ],
    [
      "leaves a $ref out of the document",
      { not: { $ref: "a.yaml#/x" } },
      { not: { $ref: "a.yaml#/x" } },
      { not: { $ref: "a.yaml#/x" } },
    ],
    [
      "leaves a $ref that is no text",
      { not: { $ref: 7 } },
      { not: { $ref: 7 } },
      { not: { $ref: 7 } },
    ],
  ])("%s", (_, schema, joined, met) => {
    expect(withExactReferences("join", schema, "/p")).toEqual(joined);
    expect(withExactReferences("meet", schema, "/p")).toEqual(met);
  });
});

describe("reroot", () => {
  it("leads every $ref below a prefix, wherever it stands", () => {
    expect(reroot([x, { a: { b: [x] } }, "#/x", null], "/p")).toEqual([
      moved,
      { a: { b: [moved] } },
      "#/x",
      null,
    ]);
    expect(rerootObject({ ...x, a: x }, "/p")).toEqual({ ...moved, a: moved });
  });
});
