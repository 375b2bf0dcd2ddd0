import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { isProven, isProvenEmpty } from "../testing/is-proven.ts";
import { proofTools } from "../testing/proof-tools.ts";
import type { Atom, SideIndex, Term } from "./facts/atom.ts";
import type { Prover } from "./prover.ts";
import { proverOver } from "./prover-over.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const node = (value: JsonSchema): JsonObject => ({
  type: "object",
  properties: { value, next: { $ref: "#/components/Node" } },
});

const atomOf = (schema: JsonSchema, side: SideIndex = 0): Atom => ({
  side,
  pointer: "/schema",
  schema,
});
const payloadsOf = (schema: JsonSchema): Term => ({ atoms: [atomOf(schema)], depth: 0 });
const proverOf = (a: JsonSchema, b: JsonSchema, aligned = false): Prover =>
  proverOver([{ schema: a }, { schema: b }], aligned, proofTools);

const long = { type: "string", minLength: 1000 };

/** Nested bounds that all concern the same payload. */
function stacked(height: number): JsonSchema {
  return Array.from({ length: height }, (_, index) => index).reduce<JsonSchema>(
    (inner, minLength) => ({ minLength, allOf: [inner] }),
    { minLength: 1 },
  );
}

describe("the prover", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["true includes every schema", { minLength: 1 }, true],
    ["every schema includes false", false, { minLength: 1 }],
    [
      "every schema includes one without valid payloads",
      { type: "string", minLength: 2, maxLength: 1 },
      { pattern: "a" },
    ],
    ["a schema includes itself", { pattern: "a" }, { pattern: "a" }],
    [
      "a branch includes the allOf that contains it",
      { pattern: "a", allOf: [{ $dynamicRef: "#x" }] },
      { $dynamicRef: "#x" },
    ],
    [
      "a type without valid values does not count",
      { type: ["string", "integer"], minLength: 2, maxLength: 1 },
      whole,
    ],
    ["a wrapped schema includes the schema", text, { allOf: [{ anyOf: [{ oneOf: [text] }] }] }],
    [
      "a wrapped schema includes a narrower schema",
      { type: "string", minLength: 3 },
      { allOf: [{ anyOf: [{ oneOf: [{ type: "string", minLength: 2 }] }] }] },
    ],
    ["each type matches an alternative", { type: ["string", "integer"] }, { anyOf: [text, whole] }],
    [
      "each type matches exactly one alternative",
      { type: ["string", "integer"] },
      { oneOf: [text, whole] },
    ],
    [
      "each type is rejected for a different reason",
      { type: ["string", "null"], minLength: 1 },
      { not: { type: ["string", "boolean"], maxLength: 0 } },
    ],
    [
      "each alternative is proven separately",
      { anyOf: [{ minimum: 1 }, { minimum: 2 }] },
      { minimum: 1 },
    ],
    ["identifiers have no effect", { type: "string", $id: "x:a" }, { $id: "x:b", $anchor: "c" }],
  ])("finds that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["false includes a schema", text, false],
    ["a dynamic reference is followed", text, { $dynamicRef: "#x" }],
    ["a dynamic anchor has no effect", text, { $dynamicAnchor: "x" }],
    ["an outdated keyword is understood", { type: "object" }, { dependencies: { a: ["b"] } }],
    ["each type matches an alternative", { type: ["string", "null"] }, { anyOf: [text, whole] }],
    [
      "one proven alternative is enough",
      { anyOf: [{ minimum: 1 }, { minimum: 0 }] },
      { minimum: 1 },
    ],
    ["an enum includes all strings", text, { enum: ["a"] }],
  ])("does not find that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it("compares recursive schemas with unrolled ones", () => {
    const components = { Node: node(whole), Wider: node({ type: "number" }) };
    const unrolled = (value: JsonSchema): JsonSchema => ({
      type: "object",
      properties: { value, next: node(value) },
    });
    const within = (inner: JsonSchema, outer: JsonSchema) => isProven(inner, outer, { components });
    expect(within({ $ref: "#/components/Node" }, unrolled({ type: "number" }))).toBe(true);
    expect(within(unrolled({ type: "number" }), { $ref: "#/components/Node" })).toBe(false);
  });

  it("proves that a schema that requires itself inside itself has no payload", () => {
    const components = {
      Endless: {
        type: "object",
        required: ["a"],
        properties: { a: { $ref: "#/components/Endless" } },
      },
      Ending: { type: "object", properties: { a: { $ref: "#/components/Ending" } } },
    };
    expect(isProvenEmpty({ $ref: "#/components/Endless" }, { components })).toBe(true);
    expect(isProvenEmpty({ $ref: "#/components/Ending" }, { components })).toBe(false);
  });

  it("resolves the references of each side in its own document", () => {
    const outer = { $ref: "#/components/A" };
    const prover = proverOver(
      [
        { schema: text, components: { A: text } },
        { schema: outer, components: { A: whole } },
      ],
      false,
      proofTools,
    );
    expect(prover.included(payloadsOf(text), atomOf(outer, 1))).toBe(false);
    expect(prover.included(payloadsOf(text), atomOf(outer, 0))).toBe(true);
  });

  it("decides whether a pattern matches, or returns undefined", () => {
    const { matches } = proverOf(true, true);
    expect([matches("^a", "ab"), matches("^a", "ba"), matches("(", "a")]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it("distinguishes schemas by content, not by location", () => {
    const { classOf } = proverOf(true, true);
    expect(classOf(atomOf({ const: "a" }))).toBe(classOf(atomOf({ enum: ["a"] }, 1)));
    expect(classOf(atomOf({ const: "a" }))).not.toBe(classOf(atomOf({ const: "b" }, 1)));
  });

  it("is its own strict prover unless it is aligned", () => {
    const strict = proverOf(true, true);
    const aligned = proverOf(true, true, true);
    expect([strict.aligned, strict.strict === strict]).toEqual([false, true]);
    expect([aligned.aligned, aligned.strict.aligned]).toEqual([true, false]);
  });

  it("reports that its limit is reached, also by its strict prover", () => {
    const deep = stacked(400);
    const asked = (schema: JsonSchema, aligned: boolean): boolean => {
      const prover = proverOf(long, schema, aligned);
      expect(prover.exhausted()).toBe(false);
      expect(prover.included(payloadsOf(long), atomOf(schema, 1))).toBe(false);
      return prover.exhausted();
    };
    expect(asked(deep, false)).toBe(true);
    expect(asked({ anyOf: [{ allOf: [deep], pattern: "^" }, false] }, true)).toBe(true);
    expect(asked({ maxLength: 1 }, true)).toBe(false);
  });

  it("continues when its limit is renewed, and so does its strict prover", () => {
    const long = { type: "string", minLength: 1 } as const;
    const sides = [{ schema: long }, { schema: text, other: whole }] as const;
    const prover = proverOver(sides, true, proofTools, () => 1);
    const other: Atom = { side: 1, pointer: "/other", schema: whole };
    for (const each of [prover, prover.strict]) {
      expect(each.included(payloadsOf(long), other)).toBe(false);
      expect(each.included(payloadsOf(long), atomOf(text, 1))).toBe(false);
    }
    prover.renew();
    for (const each of [prover, prover.strict]) {
      expect(each.included(payloadsOf(long), atomOf(text, 1))).toBe(true);
    }
  });
});
