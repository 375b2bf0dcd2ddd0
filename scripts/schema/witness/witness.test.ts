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
    ["a removed enum value", { enum: ["a", "b"] }, { enum: ["a"] }],
    ["a removed type", { type: ["string", "null"] }, { type: "string" }],
    [
      "a number just beyond a bound",
      { type: "integer", maximum: 9 },
      { type: "integer", maximum: 4 },
    ],
    ["a string just beyond a bound", { type: "string" }, { type: "string", maxLength: 2 }],
    ["too many items", { type: "array" }, { type: "array", maxItems: 0 }],
    ["equal items", { type: "array", items: { const: 1 } }, { uniqueItems: true }],
    [
      "a missing property",
      file({ const: "a" }),
      { ...file({ const: "a" }), required: ["id", "purpose", "size"] },
    ],
    ["an additional property", { type: "object" }, { type: "object", additionalProperties: false }],
    [
      "the only changed value, deeply nested",
      list(file({ enum: ["a", "b"] })),
      list(file({ enum: ["a"] })),
    ],
    ["what a not rejects", { type: "integer" }, { not: { enum: [7] } }],
    [
      "what matches two alternatives",
      { type: "integer" },
      { oneOf: [{ minimum: 1 }, { maximum: 3 }] },
    ],
    ["a missing dependent property", { type: "object" }, { dependentRequired: { a: ["b"] } }],
  ])("finds %s", (_, a, b) => {
    expect(isShown(at(a), at(b))).toBe(true);
  });

  it("finds none if there is none", () => {
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

  it("ends payloads of recursive schemas", () => {
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

  it("gives up soon on schemas that all refer to each other", () => {
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
