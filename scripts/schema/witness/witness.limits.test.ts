import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { atomAt, type Term } from "../prove/atom.ts";
import { at } from "../testing/located.ts";
import { termWitness, witness } from "./witness.ts";

/** The schemas of a document by name, all in one term. */
function termOf(document: JsonObject, ...names: readonly string[]): Term {
  const atoms = names.flatMap((name) => atomAt({ document, pointer: `/${name}` }, 0) ?? []);
  return { atoms, depth: 0 };
}

describe("witness", () => {
  it("has none where a schema is missing", () => {
    const gone = { document: {}, pointer: "/schema" };
    expect(witness(gone, at(false))).toBeUndefined();
    expect(witness(at(true), gone)).toBeUndefined();
    expect(witness(gone, gone)).toBeUndefined();
  });

  it("is the same every time", () => {
    const [a, b] = [at({ type: "object" }), at({ maxProperties: 2 })];
    expect(witness(a, b)).toEqual(witness(a, b));
  });

  /** Accepts as many texts as given, which are tried first, and those of three letters at most. */
  const accepting = (count: number): JsonObject => {
    const texts = Array.from({ length: count }, (_, index) => `text ${index}`);
    const lists = Array.from({ length: Math.ceil(count / 200) }, (_, index) => ({
      enum: texts.slice(index * 200, (index + 1) * 200),
    }));
    return { anyOf: [...lists, { maxLength: 3 }] };
  };

  it.each([
    [999, "text"],
    [1000, undefined],
  ])("is looked for everywhere among a thousand payloads, after %i in vain", (count, expected) => {
    expect(witness(at({ type: "string" }), at(accepting(count)))).toBe(expected);
  });

  it.each([
    [299, { a: "text" }],
    [300, undefined],
  ])("is looked for at one place among three hundred, after %i in vain", (count, expected) => {
    const a = at({ type: "object", properties: { a: { type: "string" } } });
    const b = at({ properties: { a: accepting(count) } });
    expect(witness(a, b, { reasons: [{ path: "/a" }], focused: true })).toEqual(expected);
    expect(witness(a, b, { reasons: [{ path: "/a" }] })).toEqual({ a: "text" });
  });

  /** Null, after so many alternatives that nothing is one of. */
  const afterNothing = (count: number): JsonObject => ({
    anyOf: [...Array.from({ length: count }, () => false), { type: "null" }],
  });

  it.each([
    [246, { a: null }],
    [247, undefined],
  ])("is looked for at one place in 250 steps, after %i in vain", (count, expected) => {
    const a = at({ type: "object", properties: { a: afterNothing(count) } });
    const b = at({ type: "object", properties: { a: { type: "integer" } } });
    expect(witness(a, b, { reasons: [{ path: "/a" }], focused: true })).toEqual(expected);
    expect(witness(a, b, { reasons: [{ path: "/a" }] })).toEqual({ a: null });
  });
});

describe("termWitness", () => {
  const document = {
    low: { type: "integer", maximum: 20 },
    high: { type: "integer", minimum: 10 },
    most: { maximum: 30 },
    even: { multipleOf: 2 },
  };
  const shown = (accepting: readonly string[], refusing: readonly string[]) =>
    termWitness(
      [document, document],
      termOf(document, ...accepting),
      termOf(document, ...refusing),
    );

  it("is valid under all that accept", () => {
    expect(shown(["low", "high"], ["even"])).toBe(11);
    expect(shown(["high", "low"], ["even"])).toBe(11);
    expect(shown(["low", "high"], ["most"])).toBeUndefined();
  });

  it("is invalid under one of those that refuse", () => {
    expect(shown(["low"], ["most", "even"])).toBe(1);
    expect(shown(["low"], ["even", "most"])).toBe(1);
    expect(shown(["high"], ["low", "most"])).toBe(21);
  });

  it("is looked for as deep as if the schemas stood at the top", () => {
    const deep = { ...termOf(document, "high"), depth: 12 };
    expect(
      termWitness([document, document], deep, { ...deep, atoms: termOf(document, "low").atoms }),
    ).toBe(21);
  });
});
