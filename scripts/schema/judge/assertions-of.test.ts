import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { assertionsOf, UnjudgeableSchema } from "./assertions-of.ts";
import { judge } from "./judge.ts";

const refOf = (target: string): string => `to ${target}`;
const ref = { $ref: "#/a" };
const followed = { $ref: "to /a" };

describe("assertionsOf", () => {
  it.each<[string, JsonValue]>([
    ["true", true],
    ["false", false],
    [
      "all keywords that constrain payloads",
      {
        type: ["number", "string", "array", "object"],
        enum: [1],
        const: 1,
        multipleOf: 1,
        maximum: 1,
        exclusiveMaximum: 2,
        minimum: 1,
        exclusiveMinimum: 0,
        maxLength: 1,
        minLength: 1,
        pattern: "a",
        maxItems: 1,
        minItems: 1,
        uniqueItems: true,
        maxContains: 1,
        minContains: 1,
        maxProperties: 1,
        minProperties: 1,
        required: ["a"],
        dependentRequired: { a: ["b"] },
        format: "date",
      },
    ],
  ])("keeps %s", (_, schema) => {
    expect(assertionsOf(schema, "/s", refOf)).toEqual(schema);
  });

  it.each(["$id", "id", "title", "default", "example", "examples", "nullable", "x-any", "$defs"])(
    "drops %s, which does not constrain payloads, without reading it",
    (keyword) => {
      expect(assertionsOf({ [keyword]: { $ref: 1 }, type: "null" }, "/s", refOf)).toEqual({
        type: "null",
      });
    },
  );

  it.each([
    "additionalProperties",
    "propertyNames",
    "items",
    "contains",
    "not",
    "if",
    "then",
    "else",
    "unevaluatedItems",
    "unevaluatedProperties",
  ])("reads the schema under %s", (keyword) => {
    expect(assertionsOf({ [keyword]: ref }, "/s", refOf)).toEqual({ [keyword]: followed });
  });

  it.each(["allOf", "anyOf", "oneOf", "prefixItems"])("reads each schema in %s", (keyword) => {
    expect(assertionsOf({ [keyword]: [ref, true] }, "/s", refOf)).toEqual({
      [keyword]: [followed, true],
    });
    expect(assertionsOf({ [keyword]: [] }, "/s", refOf)).toEqual({});
  });

  it.each(["properties", "patternProperties", "dependentSchemas"])(
    "reads each schema in %s, whatever its name",
    (keyword) => {
      expect(assertionsOf({ [keyword]: { title: ref, b: false } }, "/s", refOf)).toEqual({
        [keyword]: { title: followed, b: false },
      });
    },
  );

  it("replaces a reference by a different keyword beside the others", () => {
    const rewritten = assertionsOf({ ...ref, type: "null" }, "/s", (to) => ["follow", to]);
    expect(rewritten).toEqual({ follow: "/a", type: "null" });
  });

  it.each([
    ["#", ""],
    ["#/a~1b%20%25", "/a~1b %"],
  ])("reads the reference %s as the pointer %j", ($ref, pointer) => {
    expect(assertionsOf({ $ref }, "/s", (target) => target)).toEqual({ $ref: pointer });
  });

  it.each<[string, JsonValue]>([
    ["enum", { enum: [], type: "null" }],
    ["type", { type: [] }],
  ])("treats an empty %s as a schema that accepts nothing", (_, schema) => {
    expect(assertionsOf(schema, "/s", refOf)).toBe(false);
  });

  it.each<[string, JsonValue | undefined, string, string]>([
    ["nothing", undefined, "/s", "there is no schema"],
    ["a text", "string", "/s", "there is no schema"],
    ["a list", [], "/s", "there is no schema"],
    ["a list of items", { items: [{}] }, "/s/items", "there is no schema"],
    ["a branch", { allOf: [true, 1] }, "/s/allOf/1", "there is no schema"],
    ["a property", { properties: { "a/b": 5 } }, "/s/properties/a~1b", "there is no schema"],
    ["a map instead of a list", { anyOf: {} }, "/s/anyOf", "it is not a list of schemas"],
    ["a list instead of a map", { properties: [] }, "/s/properties", "it is not a map of schemas"],
    ["$dynamicRef", { $dynamicRef: "#a" }, "/s", "$dynamicRef is not supported"],
    ["$recursiveRef", { $recursiveRef: "#" }, "/s", "$recursiveRef is not supported"],
    ["a file", { $ref: "a.json" }, "/s/$ref", '"a.json" is not a pointer into the document'],
    ["a file's part", { $ref: "a#/b" }, "/s/$ref", '"a#/b" is not a pointer into the document'],
    ["an anchor", { $ref: "#a" }, "/s/$ref", '"#a" is not a pointer into the document'],
    ["a list of one", { $ref: ["#/a"] }, "/s/$ref", '["#/a"] is not a pointer into the document'],
    [
      "a reference that is not a string",
      { not: { $ref: 1 } },
      "/s/not/$ref",
      "1 is not a pointer into the document",
    ],
    ["bad encoding", { $ref: "#/%E0" }, "/s/$ref", '"#/%E0" is badly encoded'],
  ])("rejects %s and reports its place", (_, schema, pointer, reason) => {
    const read = () => assertionsOf(schema, "/s", refOf);
    expect(read).toThrow(UnjudgeableSchema);
    expect(read).toThrow(
      expect.objectContaining({
        name: "UnjudgeableSchema",
        pointer,
        message: `The schema at "${pointer}" cannot be used to judge payloads: ${reason}.`,
      }),
    );
  });

  it("keeps the encoding error as the cause", () => {
    const read = () => assertionsOf({ $ref: "#/%E0" }, "/s", refOf);
    expect(read).toThrow(expect.objectContaining({ cause: expect.any(URIError) }));
  });
});

describe("a schema that the judge cannot use", () => {
  const document = {
    gone: { properties: { a: { $ref: "#/nowhere" } } },
    type: { type: "strng" },
    bound: { minLength: "3" },
    loop: { $ref: "#/circle" },
    circle: { anyOf: [{ type: "null" }, { $ref: "#/loop" }] },
    open: { $ref: "https://example.com/" },
  };

  it.each([
    ["gone", { a: 1 }, "/nowhere", "there is no schema."],
    ["type", 1, "/type", "type must be JSONType or JSONType[]: strng."],
    ["bound", "a", "/bound", 'minLength value must be ["number"].'],
    ["loop", 1, "/loop", "it refers directly back to itself."],
    ["circle", 1, "/circle", "it refers directly back to itself."],
    ["open", 1, "/open/$ref", '"https://example.com/" is not a pointer into the document.'],
  ])("is reported with its place and reason: %s", (name, payload, pointer, reason) => {
    const judged = judge(document, proofTools);
    const told = expect.objectContaining({
      pointer,
      message: `The schema at "${pointer}" cannot be used to judge payloads: ${reason}`,
    });
    expect(() => judged(`/${name}`, payload)).toThrow(told);
    expect(() => judged(`/${name}`, payload)).toThrow(told);
  });

  it("keeps the validator's error as the cause", () => {
    const cause = expect.objectContaining({ message: 'minLength value must be ["number"]' });
    expect(() => judge(document, proofTools)("/bound", "a")).toThrow(
      expect.objectContaining({ cause }),
    );
  });

  it("is not an error if no payload reaches it", () => {
    expect(judge(document, proofTools)("/gone", { b: 1 })).toBe(true);
  });
});
