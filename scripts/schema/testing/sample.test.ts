import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { judge } from "../judge/judge.ts";
import { sampleInvalid, sampler, sampleValid, seededRandom } from "./sample.ts";

const file: JsonValue = {
  type: "object",
  required: ["id", "purpose"],
  properties: {
    id: { type: "string", pattern: "^file-[a-z]{2,3}$" },
    purpose: { enum: ["a", "b", "c"] },
    size: { type: "integer", minimum: 1, maximum: 9 },
    tags: { type: "array", items: { type: "string", maxLength: 3 }, maxItems: 2 },
    parent: { anyOf: [{ $ref: "#/schema" }, { type: "null" }] },
  },
};
const at: Located = { document: { schema: file }, pointer: "/schema" };

describe("sample", () => {
  it("gives as many valid and invalid payloads as asked for", () => {
    const accepts = judge(at.document);
    const valid = sampleValid(at, seededRandom(1), 500);
    const invalid = sampleInvalid(at, seededRandom(2), 500);
    expect([valid.length, invalid.length]).toEqual([500, 500]);
    expect(valid.every((payload) => accepts(at.pointer, payload))).toBe(true);
    expect(invalid.some((payload) => accepts(at.pointer, payload))).toBe(false);
  });

  it("gives the same payloads for the same seed, and others for another", () => {
    const draw = (seed: number) => sampleValid(at, seededRandom(seed), 20);
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  it("reaches bounds, every value, optional names in and out, extra names and nesting", () => {
    const texts = sampleValid(at, seededRandom(5), 400).map((payload) => JSON.stringify(payload));
    for (const part of [
      '"size":1',
      '"size":9',
      '"a"',
      '"b"',
      '"c"',
      '"tags":[]',
      '"extra"',
      '"parent":null',
      '"parent":{"id"',
    ]) {
      expect(
        texts.some((text) => text.includes(part)),
        part,
      ).toBe(true);
    }
    expect(texts.some((text) => !text.includes("size"))).toBe(true);
  });

  it("has nothing to give where nothing is valid", () => {
    const nothing = { document: { schema: false }, pointer: "/schema" };
    expect(sampler(nothing)(seededRandom(1))).toBeUndefined();
    expect(sampleValid(nothing, seededRandom(1), 5)).toEqual([]);
  });
});
