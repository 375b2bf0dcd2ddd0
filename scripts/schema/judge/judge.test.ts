import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { freshProofTools, proofTools } from "../testing/proof-tools.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { judge } from "./judge.ts";
import { UndecidedPattern } from "./timed-patterns.ts";

function accepts(schema: JsonValue, payload: unknown, components: JsonValue = {}): boolean {
  return judge({ schema, components }, freshProofTools())("/schema", payload);
}

describe("judge", () => {
  it("follows references, including recursive ones and those with escaped or encoded names", () => {
    const components = {
      "a/b %": { type: "object", properties: { next: { $ref: "#/components/a~1b%20%25" } } },
    };
    const schema = { $ref: "#/components/a~1b%20%25" };
    expect(accepts(schema, { next: { next: {} } }, components)).toBe(true);
    expect(accepts(schema, { next: { next: 1 } }, components)).toBe(false);
  });

  it("applies keywords beside a reference", () => {
    const schema = { $ref: "#/components/A", maxLength: 1 };
    expect(accepts(schema, "ab", { A: { type: "string" } })).toBe(false);
  });

  it("treats format as an annotation unless asked to check it", () => {
    const document = { schema: { type: "string", format: "date-time" } };
    expect(judge(document, proofTools)("/schema", "yesterday")).toBe(true);
    expect(judge(document, proofTools, { formats: true })("/schema", "yesterday")).toBe(false);
    expect(judge(document, proofTools, { formats: true })("/schema", "2026-11-22T00:00:00Z")).toBe(
      true,
    );
  });

  it("ignores ids, examples, discriminators and extensions", () => {
    const schema = {
      $id: "urn:x",
      id: "y",
      nullable: true,
      discriminator: { propertyName: "kind" },
      "x-any": { $ref: "nowhere" },
      example: { $id: "urn:x", $ref: "#/nowhere" },
      type: "integer",
    };
    expect(accepts(schema, 1)).toBe(true);
    expect(accepts(schema, null)).toBe(false);
  });

  it("supports boolean schemas, and an empty enum that nothing satisfies", () => {
    expect(accepts(true, 1)).toBe(true);
    expect(accepts(false, 1)).toBe(false);
    expect(accepts({ enum: [] }, 1)).toBe(false);
  });

  it("treats only a payload's own properties as present", () => {
    expect(accepts({ required: ["toString"] }, {})).toBe(false);
  });

  it("divides decimal fractions exactly", () => {
    expect(accepts({ multipleOf: 0.01 }, 0.07)).toBe(true);
    expect(accepts({ multipleOf: 0.01 }, 0.075)).toBe(false);
  });

  it("treats properties as evaluated if a reference evaluates them", () => {
    const schema = { $ref: "#/components/A", unevaluatedProperties: false };
    const components = { A: { properties: { a: {} } } };
    expect(accepts(schema, { a: 1 }, components)).toBe(true);
    expect(accepts(schema, { b: 1 }, components)).toBe(false);
  });

  it("treats properties as evaluated through several references, beside references for nested values", () => {
    const schema = {
      allOf: [{ $ref: "#/components/A" }],
      properties: { inner: { $ref: "#/components/B" } },
      unevaluatedProperties: false,
    };
    const components = {
      A: { anyOf: [{ $ref: "#/components/B" }], properties: { next: { $ref: "#/components/A" } } },
      B: { type: "object", properties: { b: { type: "string" } } },
    };
    expect(accepts(schema, { b: "b", inner: { b: "b", c: 1 }, next: { c: 1 } }, components)).toBe(
      true,
    );
    expect(accepts(schema, { b: 1 }, components)).toBe(false);
    expect(accepts(schema, { next: { b: 1 } }, components)).toBe(false);
    expect(accepts(schema, { c: 1 }, components)).toBe(false);
  });

  it("supports two thousand schemas that all refer to each other", () => {
    const name = (index: number): string => `#/components/S${index % 2000}`;
    const members = Array.from({ length: 2000 }, (_, index) => [
      `S${index}`,
      {
        type: "object",
        properties: {
          next: { $ref: name(index + 1) },
          far: { $ref: name(index * 7 + 1) },
          end: { const: index },
        },
      },
    ]);
    const judged = judge({ components: Object.fromEntries(members) }, proofTools);
    expect(judged("/components/S0", { next: { far: { end: 8 } } })).toBe(true);
    expect(judged("/components/S0", { next: { far: { end: 9 } } })).toBe(false);
  });

  it("gives up on a pattern that runs out of time", () => {
    const schema = { pattern: "^(a+)+$" };
    const before = performance.now();
    expect(() => accepts(schema, `${"a".repeat(60)}!`)).toThrow(UndecidedPattern);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it("uses a pattern without the u flag if it is invalid with it", () => {
    expect(accepts({ pattern: "^[\\w\\-]+$" }, "a-b")).toBe(true);
    expect(accepts({ pattern: "^\\-$" }, "-")).toBe(true);
    expect(accepts({ pattern: "^.$" }, "😀")).toBe(true);
  });

  it("does not decide if the answer depends on an invalid pattern, and decides if it does not", () => {
    expect(() => accepts({ pattern: "(" }, "a")).toThrow(UndecidedPattern);
    expect(accepts({ pattern: "(" }, 1)).toBe(true);
  });

  it.each<[string, JsonValue]>([
    ["a missing component", { $ref: "#/components/Gone" }],
    ["a reference out of the document", { $ref: "https://example.com/a.json" }],
    ["an unknown type", { type: "strng" }],
    ["a bound that is not a number", { minLength: "3" }],
    ["a multipleOf that is not a number", { multipleOf: "3" }],
    ["a property that is not a schema", { properties: { a: 5 } }],
    ["a reference to itself", { $ref: "#/schema" }],
    ["a list of items, as in draft 4", { items: [{}] }],
  ])("rejects %s by name", (_, schema) => {
    expect(() => accepts(schema, "a")).toThrow(UnjudgeableSchema);
  });

  it("gives up on schemas that need twice the work at each level of a payload", () => {
    const next = { oneOf: [{ $ref: "#/components/A" }, { $ref: "#/components/B" }] };
    const node = { type: "object", properties: { next } };
    const components = { A: node, B: node };
    const nested = (depth: number): unknown => (depth === 0 ? 1 : { next: nested(depth - 1) });
    const judged = judge({ schema: { $ref: "#/components/A" }, components }, freshProofTools());
    const cause = expect.objectContaining({ name: "TooManySteps" });
    expect(judged("/schema", nested(3))).toBe(false);
    expect(() => judged("/schema", nested(40))).toThrow(UnjudgeableSchema);
    expect(() => judged("/schema", nested(40))).toThrow(expect.objectContaining({ cause }));
    expect(() => judged("/schema", nested(40))).toThrow(/takes more than \d+ steps/);
    expect(judged("/schema", nested(3))).toBe(false);
    expect(() => judged("/schema", nested(40))).toThrow(UnjudgeableSchema);
    // A hostile document must not use up the time.
    expect(() => judged("/schema", nested(3))).toThrow(UnjudgeableSchema);
  });

  it("follows a chain of thousands of references", () => {
    const links = Array.from({ length: 10_000 }, (_, index) => [
      `L${index}`,
      { $ref: `#/L${index + 1}` },
    ]);
    const judged = judge({ ...Object.fromEntries(links), L10000: { type: "null" } }, proofTools);
    expect(judged("/L0", null)).toBe(true);
    expect(judged("/L0", 1)).toBe(false);
  });

  it("reports the cause if a payload is nested too deeply for the stack", () => {
    const judged = judge({ list: { type: "array", items: { $ref: "#/list" } } }, proofTools);
    const nested = JSON.parse(`${"[".repeat(9000)}${"]".repeat(9000)}`);
    const cause = expect.objectContaining({ cause: expect.any(RangeError) });
    for (const _ of [1, 2, 3, 4]) expect(() => judged("/list", nested)).toThrow(cause);
    expect(judged("/list", [[]])).toBe(true);
  });

  it("validates an object with thousands of properties, including undeclared ones", () => {
    const names = Array.from({ length: 5000 }, (_, index) => `p${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: "string" }]));
    const schema = { type: "object", properties, additionalProperties: { $ref: "#/components/n" } };
    const judged = judge({ schema, components: { n: { type: "null" } } }, proofTools);
    const accepted = ({ p1, p4999, other }: Record<string, unknown>) =>
      judged("/schema", { p1, p4999, other });
    expect(accepted({ p1: "a", p4999: "a", other: null })).toBe(true);
    expect(accepted({ p1: "a", p4999: 1, other: null })).toBe(false);
    expect(accepted({ p1: "a", p4999: "a", other: "a" })).toBe(false);
  });

  it("still uses the valid schemas of a document that has an invalid one", () => {
    const judged = judge(
      {
        broken: { allOf: [{ $ref: "#/sound" }, { $ref: "#/gone" }, { $ref: "#/other" }] },
        sound: { type: "string" },
        other: { type: "null" },
      },
      proofTools,
    );
    expect(() => judged("/broken", "a")).toThrow(UnjudgeableSchema);
    expect(judged("/sound", "a")).toBe(true);
    expect(judged("/other", null)).toBe(true);
  });
});
