import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { sizeOf } from "../witness/size-of.ts";
import { sampleInvalid, sampler, sampleValid, seededRandom } from "./sample.ts";

const one: JsonObject = { const: 1 };
const closed = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  additionalProperties: false,
  ...more,
});

const twenty = (items: JsonValue): JsonObject => ({ type: "array", items, maxItems: 20 });

function at(schema: JsonValue): Located {
  const components: JsonObject = {
    Tree: closed({ kid: { $ref: "#/components/Tree" } }),
    Part: closed(
      { large: twenty(twenty(twenty(one))), leaf: one },
      { required: ["large", "leaf"] },
    ),
  };
  return { document: { schema, components }, pointer: "/schema" };
}

/** How often each payload is drawn in a thousand times. */
function draws(schema: JsonValue): ReadonlyMap<string, number> {
  const [draw, random] = [sampler(at(schema)), seededRandom(1)];
  const texts = Array.from({ length: 1000 }, () => {
    const payload = draw(random);
    return payload === undefined ? "none" : canonicalJson(payload);
  });
  return new Map(
    [...new Set(texts)].map((text) => [text, texts.filter((other) => other === text).length]),
  );
}

describe("seededRandom", () => {
  it.each([
    [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
    [0, [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]],
  ])("gives by the seed %d the numbers of mulberry32", (seed, expected) => {
    const random = seededRandom(seed);
    expect([random(), random(), random()]).toEqual(expected);
  });

  it("reads a seed as a whole number of 32 bits", () => {
    expect(seededRandom(2 ** 32 + 1)()).toBe(seededRandom(1)());
    expect(seededRandom(1.5)()).toBe(seededRandom(1)());
  });
});

describe("sampler", () => {
  it.each<[JsonValue, readonly JsonValue[]]>([
    [{ type: "integer", minimum: 3, maximum: 5 }, [3, 4, 5]],
    [{ type: "integer", minimum: 3 }, [3, 4]],
    [{ type: "integer", multipleOf: 3, maximum: 0 }, [0, -3]],
    [{ type: "string", minLength: 2, maxLength: 3 }, ["aa", "aaa"]],
    [{ type: "string", not: { enum: ["text"] } }, ["", "é", "😀", "0"]],
    [{ type: "string", maxLength: -1 }, ["text", "", "é", "😀", "0"]],
    [{ type: ["null", "boolean"] }, [null, true, false]],
    [{ enum: ["a", 1, null] }, ["a", 1, null]],
    [{ enum: [1, 2, 3], minimum: 2 }, [1, 2, 3]],
    [{ anyOf: [one, { type: "null" }] }, [1, null]],
    [{ oneOf: [one, { enum: [2, 3] }] }, [1, 2, 3]],
    [{ allOf: [{ anyOf: [one, { const: 2 }] }, { anyOf: [{ type: "integer" }] }] }, [1, 2]],
    [closed({}), [{}]],
    [closed({ a: one, b: { const: 2 } }), [{}, { a: 1 }, { b: 2 }, { a: 1, b: 2 }]],
    [closed({ a: one, b: one }, { required: ["b"] }), [{ b: 1 }, { a: 1, b: 1 }]],
    [closed({ a: false, b: one }), [{}, { b: 1 }]],
    [{ type: "object", additionalProperties: one }, [{}, { extra: 1 }]],
    [
      { type: "object", required: ["a"], additionalProperties: one },
      [{ a: 1 }, { a: 1, extra: 1 }],
    ],
    [{ type: "array", items: one }, [[], [1], [1, 1, 1]]],
    [{ type: "array", items: one, minItems: 2 }, [[], [1, 1], [1, 1, 1]]],
    [{ type: "array", items: one, maxItems: 5 }, [[], [1], [1, 1, 1], [1, 1, 1, 1, 1]]],
    [{ type: "array", items: one, minItems: -1, maxItems: 21 }, [[], [1], [1, 1, 1]]],
    [
      { type: "array", items: one, maxItems: 20 },
      [[], [1], [1, 1, 1], Array.from({ length: 20 }, () => 1)],
    ],
    [{ type: "array", contains: one, minContains: 2, items: one }, [[1, 1], [1, 1, 1], []]],
    [
      { type: "array", prefixItems: [one, { const: 2 }], items: { const: 3 } },
      [[], [1], [1, 2], [1, 2, 3]],
    ],
    [{ type: "array", items: false }, [[]]],
    [{ $ref: "#/components/Gone", const: 1 }, [1]],
  ])("draws under %j all of its boundaries", (schema, expected) => {
    expect([...draws(schema).keys()].sort()).toEqual(expected.map(canonicalJson).sort());
  });

  it.each<[string, JsonValue]>([
    ["nothing is valid", false],
    ["bounds leave nothing", { enum: [] }],
    ["types leave nothing", { allOf: [{ type: "null" }, { type: "string" }] }],
    ["an alternative leaves nothing", { anyOf: [false] }],
  ])("draws none where %s", (_, schema) => {
    expect([...draws(schema).keys()]).toEqual(["none"]);
  });

  it("draws none where the schema is missing", () => {
    expect(sampler({ document: {}, pointer: "/schema" })(seededRandom(1))).toBeUndefined();
  });

  it("draws an optional member half of the time, and an extra one three times in ten", () => {
    const optional = draws(closed({ a: one }));
    expect(Math.abs((optional.get('{"a":1}') ?? 0) - 500)).toBeLessThan(50);
    const extra = draws({ type: "object", additionalProperties: one });
    expect(Math.abs((extra.get('{"extra":1}') ?? 0) - 300)).toBeLessThan(50);
  });

  it("draws recursive schemas six deep, and then ends them as soon as it can", () => {
    const depths = [...draws({ $ref: "#/components/Tree" }).keys()].map(
      (text) => text.split("kid").length - 1,
    );
    expect(depths.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("takes two thousand steps for a payload, and as many for the next", () => {
    const draw = sampler(at(twenty(twenty(twenty(one)))));
    const sizes = [0, 0].map((number) => sizeOf(draw(() => number) ?? null));
    expect(sizes).toEqual([1999, 1999]);
  });

  it("ends a payload even after one that took too many steps to end", () => {
    const part = { $ref: "#/components/Part" };
    const deep = Array.from({ length: 7 }).reduce<JsonObject>(
      (inner) => closed({ d: inner }, { required: ["d"] }),
      part,
    );
    const draw = sampler(at({ anyOf: [part, deep] }));
    const [first, last] = [() => 0, () => 0.99];
    expect(Object.keys(Object(draw(first)))).toEqual(["large"]);
    const plain = { large: [], leaf: 1 };
    expect(draw(last)).toEqual({ d: { d: { d: { d: { d: { d: { d: plain } } } } } } });
  });
});

describe("sampleValid and sampleInvalid", () => {
  it("draw twenty times per payload asked for, and no more", () => {
    const counted = (schema: JsonValue, count: number): number => {
      const random = seededRandom(1);
      const taken: number[] = [];
      sampleValid(at(schema), () => taken.push(0) && random(), count);
      return taken.length;
    };
    expect(counted({ enum: [1, 2], minimum: 3 }, 1)).toBe(20 * counted({ enum: [1, 2] }, 1));
    expect(counted({ enum: [1, 2], minimum: 3 }, 4)).toBe(80 * counted({ enum: [1, 2] }, 1));
    expect(counted({ enum: [1, 2] }, 4)).toBe(4 * counted({ enum: [1, 2] }, 1));
  });

  it("give nothing where nothing is asked for", () => {
    expect(sampleValid(at(true), seededRandom(1), 0)).toEqual([]);
    expect(sampleInvalid(at({ const: 1 }), seededRandom(1), 0)).toEqual([]);
  });

  it("give invalid payloads that are one edit away from a valid one", () => {
    const given = sampleInvalid(at({ const: true }), seededRandom(1), 200).map(canonicalJson);
    expect([...new Set(given)].sort()).toEqual(
      ["null", "0", "0.5", '"text"', "[]", "{}", "false"].sort(),
    );
  });
});
