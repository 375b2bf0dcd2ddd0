import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { samplingOf } from "../testing/sampling-of.ts";
import { plainOfKind, plainPayload } from "./plain-payload.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/${name}` });
const object = (properties: JsonObject): JsonObject => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});
const components: JsonObject = {
  Tree: object({ kids: { type: "array", items: ref("Tree") } }),
  Chain: object({ next: { anyOf: [ref("Chain"), { type: "null" }] } }),
  Text: { ...object({ next: ref("Text") }), type: ["object", "string"] },
  Endless: object({ next: ref("Endless") }),
  There: object({ back: { anyOf: [ref("Endless"), ref("Back")] } }),
  Back: object({ there: { anyOf: [ref("There"), { const: 1 }] } }),
};

function plain(schema: JsonValue): JsonValue | undefined {
  const { sampling, term } = samplingOf(schema, components);
  return plainPayload(sampling, term);
}

/** A schema at the end of so many objects or arrays within each other. */
function within(
  levels: number,
  end: JsonValue,
  around: (inner: JsonValue) => JsonValue,
): JsonValue {
  return levels === 0 ? end : around(within(levels - 1, end, around));
}
const inObjects = (levels: number, end: JsonValue) => within(levels, end, (d) => object({ d }));
const payloadInObjects = (levels: number, end: JsonValue) => within(levels, end, (d) => ({ d }));
const inTens = (levels: number) =>
  within(levels, { const: 0 }, (items) => ({ type: "array", minItems: 10, items }));

describe("plainPayload", () => {
  it.each<[JsonValue, JsonValue]>([
    [true, "text"],
    [{ type: "number", minimum: 1.5 }, 2],
    [{ type: "number", exclusiveMinimum: 0, maximum: 0.5 }, 0.5],
    [{ type: ["null", "boolean"] }, true],
    [{ type: ["null", "integer", "string"] }, "text"],
    [{ type: ["string", "array"] }, []],
    [{ type: ["array", "object"] }, {}],
    [{ enum: [3, 1] }, 3],
    [{ enum: ["a", 3, 5], type: "integer", minimum: 4 }, 5],
    [{ enum: ["a", 3], pattern: "(" }, "a"],
    [{ not: { type: "string" } }, 0],
    [{ type: "string", not: { enum: ["text"] } }, ""],
    [{ anyOf: [false, { type: "null" }] }, null],
    [{ oneOf: [{ type: "integer" }, { type: "integer", minimum: 1 }] }, 0],
    [{ allOf: [{ type: "integer" }, { minimum: 7 }] }, 7],
    [{ type: "string", minLength: 5 }, "aaaaa"],
    [{ required: ["a"] }, "text"],
    [ref("Gone"), "text"],
    [{ type: "array", minItems: 200, items: { const: 1 } }, Array.from({ length: 200 }, () => 1)],
  ])("of %j is %j", (schema, expected) => {
    expect(plain(schema)).toEqual(expected);
  });

  it.each<[string, JsonValue]>([
    ["nothing is valid", false],
    ["no value of the enum is", { enum: [3, 1], minimum: 5 }],
    ["no branch can be made", { anyOf: [false, { enum: [] }] }],
    ["bounds leave no multiple", { type: "integer", multipleOf: 7, minimum: 1, maximum: 6 }],
    ["the text would be too long", { type: "string", minLength: 2001 }],
    ["the array would be too long", { type: "array", minItems: 201 }],
    ["it would be too large", inTens(4)],
    ["a payload would have no end", ref("Endless")],
    ["it would nest too deep", inObjects(13, { type: "integer" })],
  ])("is none where %s", (_, schema) => {
    expect(plain(schema)).toBeUndefined();
  });

  it.each<[string, JsonValue]>([
    ["Tree", { kids: [] }],
    ["Chain", { next: null }],
    ["Text", { next: "text" }],
    ["There", { back: { there: 1 } }],
  ])("ends in the recursive schema %s as soon as it can", (name, expected) => {
    expect(plain(ref(name))).toEqual(expected);
  });

  it("nests up to twelve deep", () => {
    expect(plain(inObjects(12, { type: "integer" }))).toEqual(payloadInObjects(12, 0));
  });

  it("prefers objects and arrays at the top, and what ends a payload from the fifth level on", () => {
    const either = { type: ["object", "array", "null"] };
    expect(plain(inObjects(4, either))).toEqual(payloadInObjects(4, {}));
    expect(plain(inObjects(5, either))).toEqual(payloadInObjects(5, null));
    expect(plain(inObjects(5, { type: ["array", "object"] }))).toEqual(payloadInObjects(5, {}));
  });

  it("makes up to two thousand values", () => {
    expect(plain(inTens(3))).toHaveLength(10);
    expect(plain(inTens(4))).toBeUndefined();
  });

  it("is made once, and failed at once", () => {
    const { sampling, term } = samplingOf(ref("Tree"), components);
    expect(plainPayload(sampling, term)).toBe(plainPayload(sampling, term));
    expect([...sampling.made.values()]).toEqual([[], { kids: [] }]);
    expect(sampling.failed.size).toBe(0);
  });

  it("is tried again only nearer to the top, where it failed", () => {
    const { sampling, term } = samplingOf(inObjects(12, { const: 1 }), components);
    expect(plainPayload(sampling, { ...term, depth: 1 })).toBeUndefined();
    expect([...sampling.failed.values()]).toContain(1);
    expect(plainPayload(sampling, { ...term, depth: 1 })).toBeUndefined();
    expect(plainPayload(sampling, term)).toEqual(payloadInObjects(12, 1));
    expect(sampling.failed.size).toBe(0);
  });

  it("is none once the work allowed is spent", () => {
    const spent = samplingOf(inObjects(3, { const: 1 }), {}, undefined, 3);
    expect(plainPayload(spent.sampling, spent.term)).toBeUndefined();
    const enough = samplingOf(inObjects(3, { const: 1 }), {}, undefined, 4);
    expect(plainPayload(enough.sampling, enough.term)).toEqual(payloadInObjects(3, 1));
  });
});

describe("plainOfKind", () => {
  it.each<["object" | "array" | "string" | "integer" | "fraction" | "boolean" | "null", JsonValue]>(
    [
      ["object", { a: 7 }],
      ["array", [0, 0]],
      ["string", "tex"],
      ["integer", 7],
      ["fraction", 7.5],
      ["boolean", true],
      ["null", null],
    ],
  )("makes the plainest %s", (kind, expected) => {
    const { sampling, facts } = samplingOf({
      required: ["a"],
      properties: { a: { type: "integer", minimum: 7 } },
      minItems: 2,
      items: { type: "integer" },
      minimum: 7,
      default: "tex",
      maxLength: 3,
    });
    expect(plainOfKind(sampling, facts, kind)).toEqual(expected);
  });
});
