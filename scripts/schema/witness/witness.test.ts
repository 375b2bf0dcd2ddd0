import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { compare } from "../compare/compare.ts";
import { judge } from "../judge/judge.ts";
import { isShown } from "../testing/is-shown.ts";
import { proofTools } from "../testing/proof-tools.ts";
import type { WitnessRow } from "../testing/witness-row.ts";
import { witness } from "./witness.ts";

function at(schema: JsonValue, components: JsonObject = {}): Located {
  return { document: { schema, components }, pointer: "/schema" };
}

const file = (purpose: JsonValue, more: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["id", "purpose"],
  properties: {
    id: { type: "string", example: "file-1" },
    size: { type: "integer" },
    purpose,
    ...more,
  },
});
const list = (item: JsonValue): JsonObject => ({
  type: "object",
  required: ["data"],
  properties: { data: { type: "array", items: item } },
});

describe("witness", () => {
  it.each<WitnessRow>([
    ["a value no longer listed", { enum: ["a", "b"] }, { enum: ["a"] }],
    ["a type no longer allowed", { type: ["string", "null"] }, { type: "string" }],
    [
      "a number just past a bound",
      { type: "integer", maximum: 9 },
      { type: "integer", maximum: 4 },
    ],
    ["a text just past a bound", { type: "string" }, { type: "string", maxLength: 2 }],
    ["an item too many", { type: "array" }, { type: "array", maxItems: 0 }],
    ["items that are the same", { type: "array", items: { const: 1 } }, { uniqueItems: true }],
    [
      "a name left out",
      file({ const: "a" }),
      { ...file({ const: "a" }), required: ["id", "purpose", "size"] },
    ],
    ["an extra name", { type: "object" }, { type: "object", additionalProperties: false }],
    [
      "the one changed value deep inside",
      list(file({ enum: ["a", "b"] })),
      list(file({ enum: ["a"] })),
    ],
    ["what a not rejects", { type: "integer" }, { not: { enum: [7] } }],
    [
      "what two alternatives share",
      { type: "integer" },
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
    ],
    ["a name that should bring another", { type: "object" }, { dependentRequired: { a: ["b"] } }],
  ])("shows %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it("finds none where there is none", () => {
    expect(witness(at({ type: "integer" }), at({ type: "number" }), proofTools)).toBeUndefined();
    expect(witness(at(false), at({ type: "string" }), proofTools)).toBeUndefined();
  });

  it("finds none where one of the schemas is missing", () => {
    const nowhere: Located = { document: {}, pointer: "/schema" };
    expect(witness(nowhere, at(false), proofTools)).toBeUndefined();
    expect(witness(at(true), nowhere, proofTools)).toBeUndefined();
  });

  it("matches the patterns of the accepting side", () => {
    const a = at({
      type: "object",
      required: ["id"],
      properties: { id: { type: "string", pattern: "^file-[0-9a-f]{4}$" } },
    });
    const found = witness(a, at({ type: "object", maxProperties: 0 }), proofTools);
    expect(judge(a.document, proofTools)(a.pointer, found)).toBe(true);
  });

  it("follows recursive schemas to an end", () => {
    const node = (leaf: JsonValue) => ({
      Node: {
        type: "object",
        required: ["next"],
        properties: { next: { anyOf: [{ $ref: "#/components/Node" }, leaf] } },
      },
    });
    const root = { $ref: "#/components/Node" };
    const ends = (leaf: string) => at(root, node({ type: leaf }));
    expect(isShown(ends("null"), ends("integer"))).toBe(true);
  });

  it("gives up soon on schemas that refer to each other in every possible way", () => {
    const names = Array.from({ length: 8 }, (_, index) => `N${index}`);
    const tangle = (last: JsonValue) =>
      Object.fromEntries(
        names.map((name) => {
          const refs = names.map((other) => [
            other,
            { anyOf: [{ $ref: `#/components/${other}` }, last] },
          ]);
          return [name, { type: "object", required: names, properties: Object.fromEntries(refs) }];
        }),
      );
    const root = { $ref: "#/components/N0" };
    const before = performance.now();
    compare(
      at(root, tangle({ type: "array", minItems: 300 })),
      at(root, tangle({ type: "array", minItems: 301 })),
      proofTools,
    );
    expect(performance.now() - before).toBeLessThan(8000);
  });
});
