import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { samplingOf } from "../testing/sampling-of.ts";
import {
  objectWith,
  otherNames,
  plainObject,
  plainObjectWith,
  withDemanded,
} from "./plain-object.ts";

const integer: JsonObject = { type: "integer" };
const text: JsonObject = { type: "string" };

/** The members of an object in their order. */
const members = (payload: JsonValue | undefined) => payload && Object.entries(payload);

describe("plainObject", () => {
  it.each<[JsonObject, JsonObject]>([
    [{}, {}],
    [{ required: ["b", "a"] }, { b: "text", a: "text" }],
    [{ required: ["a"], properties: { a: integer, b: text } }, { a: 0 }],
    [{ required: ["a"], patternProperties: { "^a": integer } }, { a: 0 }],
    [{ required: ["a"], additionalProperties: integer }, { a: 0 }],
    [
      { required: ["a"], dependentRequired: { a: ["b"], b: ["c"], d: ["e"] } },
      { a: "text", b: "text", c: "text" },
    ],
    [{ minProperties: 2 }, { extra: "text", extra1: "text" }],
    [
      { minProperties: 2, properties: { a: integer, b: integer, c: integer } },
      { a: 0, b: 0 },
    ],
    [
      { minProperties: 2, required: ["c"], properties: { a: integer, c: integer } },
      { c: 0, a: 0 },
    ],
    [
      { minProperties: 3, properties: { a: integer } },
      { a: 0, extra: "text", extra1: "text" },
    ],
    [
      { minProperties: 1, required: ["a", "b"] },
      { a: "text", b: "text" },
    ],
    [{ minProperties: 1, additionalProperties: integer }, { extra: 0 }],
    [
      { minProperties: 2, propertyNames: { enum: ["x", "y", "z"] } },
      { x: "text", y: "text" },
    ],
    [{ minProperties: 2, properties: { a: integer }, additionalProperties: false }, { a: 0 }],
  ])("of %j has what is required, in its order, and no more", (schema, expected) => {
    const { sampling, facts } = samplingOf({ type: "object", ...schema });
    expect(members(plainObject(sampling, facts))).toEqual(members(expected));
  });

  it.each<JsonObject>([
    { required: ["a"], properties: { a: false } },
    { required: ["a"], additionalProperties: false },
    { minProperties: 1, properties: { a: false }, additionalProperties: false },
  ])("of %j is none", (schema) => {
    const { sampling, facts } = samplingOf({ type: "object", ...schema });
    expect(plainObject(sampling, facts)).toBeUndefined();
  });

  it("has two hundred members at most", () => {
    const { sampling, facts } = samplingOf({ type: "object", minProperties: 300 });
    expect(Object.keys(Object(plainObject(sampling, facts)))).toHaveLength(200);
  });
});

describe("plainObjectWith", () => {
  it("has one more name, and what that demands", () => {
    const { sampling, facts } = samplingOf({ required: ["a"], dependentRequired: { b: ["c"] } });
    expect(plainObjectWith(sampling, facts, "b")).toEqual({ a: "text", b: "text", c: "text" });
    expect(plainObjectWith(sampling, facts, "a")).toEqual({ a: "text" });
  });

  it("is none where a payload is no object, or may not have the name", () => {
    const noObject = samplingOf(text);
    expect(plainObjectWith(noObject.sampling, noObject.facts, "a")).toBeUndefined();
    const closed = samplingOf({ additionalProperties: false });
    expect(plainObjectWith(closed.sampling, closed.facts, "a")).toBeUndefined();
  });
});

describe("withDemanded", () => {
  it.each<[JsonObject, string[], string[]]>([
    [{ dependentRequired: { a: ["b"] } }, ["a"], ["a", "b"]],
    [{ dependentRequired: { a: ["b"] } }, ["c"], ["c"]],
    [{ dependentRequired: { a: ["b"], b: ["a", "c"] } }, ["b"], ["b", "a", "c"]],
    [{ dependentRequired: { a: "b" } }, ["a"], ["a"]],
    [{ dependentRequired: [["b"]] }, ["0"], ["0"]],
    [{ dependentRequired: {} }, ["constructor"], ["constructor"]],
    [{ dependentRequired: { a: [1] } }, ["a"], ["a", "1"]],
    [
      { allOf: [{ dependentRequired: { a: ["b"] } }, { dependentRequired: { a: ["c"] } }] },
      ["a"],
      ["a", "b", "c"],
    ],
    [{}, [], []],
  ])("by %j adds to %j what they ask for", (schema, names, expected) => {
    expect(withDemanded(samplingOf(schema).facts, names)).toEqual(expected);
  });
});

describe("objectWith", () => {
  it("has these members in their order, each as its schemas ask", () => {
    const { sampling, facts } = samplingOf({
      properties: { a: integer },
      additionalProperties: { const: 1 },
    });
    expect(members(objectWith(sampling, facts, ["b", "a"]))).toEqual([
      ["b", 1],
      ["a", 0],
    ]);
    expect(objectWith(sampling, facts, [])).toEqual({});
  });

  it("is none where a member cannot be made", () => {
    const { sampling, facts } = samplingOf({ properties: { a: false } });
    expect(objectWith(sampling, facts, ["b", "a"])).toBeUndefined();
  });
});

describe("otherNames", () => {
  it.each<[JsonValue, number, string[]]>([
    [{}, 1, ["extra"]],
    [{}, 3, ["extra", "extra1", "extra2"]],
    [{}, 0, []],
    [{}, -1, []],
    [{ additionalProperties: integer }, 1, ["extra"]],
    [{ additionalProperties: false }, 1, []],
    [{ additionalProperties: { enum: [] } }, 1, []],
    [{ propertyNames: { enum: ["x", "y"] } }, 1, ["x", "y"]],
    [{ propertyNames: { maxLength: 3 } }, 1, ["", "aaa", "aa", "é", "😀", "0"]],
    [{ propertyNames: { pattern: "^ab$" } }, 1, ["ab"]],
    [{ propertyNames: false }, 1, []],
    [{ propertyNames: { type: "integer" } }, 1, []],
    [
      { allOf: [{ propertyNames: { maxLength: 1 } }, { propertyNames: { minLength: 1 } }] },
      1,
      ["a", "é", "😀", "0"],
    ],
  ])("under %j, %i asked for, are those that an object may have", (schema, count, expected) => {
    const { sampling, facts } = samplingOf(schema);
    expect(otherNames(sampling, facts, count)).toEqual(expected);
  });

  it("are two hundred at most", () => {
    const { sampling, facts } = samplingOf({});
    expect(otherNames(sampling, facts, 300)).toHaveLength(200);
  });
});
