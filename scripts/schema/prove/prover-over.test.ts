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

/** Bounds inside each other, all about the same payload. */
function stacked(height: number): JsonSchema {
  return Array.from({ length: height }, (_, index) => index).reduce<JsonSchema>(
    (inner, minLength) => ({ minLength, allOf: [inner] }),
    { minLength: 1 },
  );
}

describe("the prover", () => {
  it.each<[string, JsonSchema, JsonSchema]>([
    ["true holds all", { minLength: 1 }, true],
    ["false is part of all", false, { minLength: 1 }],
    ["nothing is part of all", { type: "string", minLength: 2, maxLength: 1 }, { pattern: "a" }],
    ["a schema is part of itself", { pattern: "a" }, { pattern: "a" }],
    [
      "a part is what it is a part of",
      { pattern: "a", allOf: [{ $dynamicRef: "#x" }] },
      { $dynamicRef: "#x" },
    ],
    [
      "a type that bounds leave empty does not count",
      { type: ["string", "integer"], minLength: 2, maxLength: 1 },
      whole,
    ],
    ["a schema wrapped once", text, { allOf: [{ anyOf: [{ oneOf: [text] }] }] }],
    [
      "what is part of a schema is part of it wrapped once",
      { type: "string", minLength: 3 },
      { allOf: [{ anyOf: [{ oneOf: [{ type: "string", minLength: 2 }] }] }] },
    ],
    ["each type is one alternative", { type: ["string", "integer"] }, { anyOf: [text, whole] }],
    [
      "each type is one alternative alone",
      { type: ["string", "integer"] },
      { oneOf: [text, whole] },
    ],
    [
      "each type is rejected for a reason of its own",
      { type: ["string", "null"], minLength: 1 },
      { not: { type: ["string", "boolean"], maxLength: 0 } },
    ],
    [
      "an alternative each is proven by itself",
      { anyOf: [{ minimum: 1 }, { minimum: 2 }] },
      { minimum: 1 },
    ],
    ["the same identifiers", { type: "string", $id: "x:a" }, { $id: "x:b", $anchor: "c" }],
  ])("finds that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(true);
  });

  it.each<[string, JsonSchema, JsonSchema]>([
    ["something is part of false", text, false],
    ["a dynamic reference is followed", text, { $dynamicRef: "#x" }],
    ["a dynamic anchor says nothing", text, { $dynamicAnchor: "x" }],
    ["an old keyword is understood", { type: "object" }, { dependencies: { a: ["b"] } }],
    ["each type is one alternative", { type: ["string", "null"] }, { anyOf: [text, whole] }],
    [
      "an alternative is part of what another is",
      { anyOf: [{ minimum: 1 }, { minimum: 0 }] },
      { minimum: 1 },
    ],
    ["free texts are values", text, { enum: ["a"] }],
  ])("does not find that %s", (_, inner, outer) => {
    expect(isProven(inner, outer)).toBe(false);
  });

  it("follows recursive schemas to their difference, if there is any", () => {
    const components = { Node: node(whole), Wider: node({ type: "number" }) };
    const unrolled = (value: JsonSchema): JsonSchema => ({
      type: "object",
      properties: { value, next: node(value) },
    });
    const within = (inner: JsonSchema, outer: JsonSchema) => isProven(inner, outer, { components });
    expect(within({ $ref: "#/components/Node" }, unrolled({ type: "number" }))).toBe(true);
    expect(within(unrolled({ type: "number" }), { $ref: "#/components/Node" })).toBe(false);
  });

  it("finds no payload of a schema that asks for itself inside itself", () => {
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

  it("looks at each side in its own document", () => {
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

  it("says whether a pattern matches, or that it is unknown", () => {
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

  it("is its own strict one, unless it is aligned", () => {
    const strict = proverOf(true, true);
    const aligned = proverOf(true, true, true);
    expect([strict.aligned, strict.strict === strict]).toEqual([false, true]);
    expect([aligned.aligned, aligned.strict.aligned]).toEqual([true, false]);
  });

  it("says when the work ran out, in strict statements too", () => {
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

  it("goes on, in strict statements too, when the work is renewed", () => {
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
