import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../json/json-value.ts";
import { condition } from "../schema/testing/condition.ts";
import { generateValidators } from "./generate-validators.ts";
import { importValidators } from "./testing/import-module.ts";
import { responseDocument } from "./testing/response-document.ts";

/** The strict validator of a schema. */
async function validatorOf(schema: JsonSchema, components: JsonObject = {}) {
  const { js } = await generateValidators(responseDocument([schema], components));
  const { body0200 } = await importValidators(js);
  if (body0200 === undefined) throw new Error("The validator is not there.");
  return (payload: unknown) =>
    body0200(payload, true).map(({ pointer, keyword, expected, received }) => ({
      pointer,
      keyword,
      expected,
      received,
    }));
}

const file = {
  type: "object",
  required: ["id", "purpose"],
  properties: {
    id: { type: "string", minLength: 2 },
    purpose: { $ref: "#/components/schemas/Purpose" },
    size: { type: "integer" },
  },
};
const many = (item: JsonValue): JsonValue[] => Array.from({ length: 30 }, () => item);
const purpose = { type: "string", enum: ["eval", "batch"] };
const list = { type: "array", items: file };

describe("a generated validator", () => {
  it("reports every violation with its place, what was expected and what was found", async () => {
    const validate = await validatorOf(list, { Purpose: purpose });
    expect(validate([{ id: "ab", purpose: "eval" }])).toEqual([]);
    expect(validate([{ id: "a", purpose: "new", size: 1.5 }, {}, null])).toEqual([
      { pointer: "/0/id", keyword: "minLength", expected: "minLength 2", received: "a" },
      { pointer: "/0/purpose", keyword: "enum", expected: '"eval", "batch"', received: "new" },
      { pointer: "/0/size", keyword: "integer", expected: "integer", received: 1.5 },
      { pointer: "/1/id", keyword: "required", expected: "a value", received: undefined },
      { pointer: "/1/purpose", keyword: "required", expected: "a value", received: undefined },
      { pointer: "/2", keyword: "type", expected: "object", received: null },
    ]);
  });

  it("reports at most 20 violations", async () => {
    const validate = await validatorOf(list, { Purpose: purpose });
    const wrong = Array.from({ length: 300_000 }, () => ({}));
    expect(validate(wrong)).toHaveLength(20);
  });

  it("compares constants that are objects by value", async () => {
    const validate = await validatorOf({ const: { a: [1, { b: null }] } });
    expect(validate({ a: [1, { b: null }] })).toEqual([]);
    expect(validate({ a: [1, {}] })).toHaveLength(1);
    const validateEmpty = await validatorOf({ const: [] });
    expect(validateEmpty([])).toEqual([]);
    expect(validateEmpty([1])).toHaveLength(1);
  });

  it("checks contains in strict mode, even for an empty array", async () => {
    const schema = { prefixItems: [{ if: {} }], contains: { type: "integer" } };
    const validate = await validatorOf(schema);
    expect(validate([])).toHaveLength(1);
    expect(validate(["a", 1])).toEqual([]);
  });

  it.each<[string, JsonObject, JsonValue[], JsonValue[]]>([
    [
      "anyOf",
      { anyOf: [{ items: { type: "null" } }, { items: { type: "number" } }] },
      [many(null), many(1)],
      [many(true), [...many(1), true]],
    ],
    [
      "oneOf",
      { oneOf: [{ items: { type: "null" } }, { items: { type: "number" } }] },
      [many(null), many(1)],
      [many(true), []],
    ],
    ["contains", { contains: { type: "null" } }, [[...many(1), null]], [many(1)]],
  ])(
    "validates a long array to its end, even if one branch of %s has many errors",
    async (_, schema, valid, invalid) => {
      const validate = await validatorOf({ type: "array", ...schema });
      expect(valid.filter((payload) => validate(payload).length > 0)).toEqual([]);
      expect(invalid.filter((payload) => validate(payload).length === 0)).toEqual([]);
    },
  );

  it("reports the place of a violation in a recursive schema", async () => {
    const tree = {
      type: "object",
      properties: { "a/b~c": { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    };
    const validate = await validatorOf({ $ref: "#/components/schemas/Tree" }, { Tree: tree });
    const payload = { "a/b~c": [{}, { "a/b~c": [{}, 5] }] };
    expect(validate(payload)).toEqual([
      { pointer: "/a~1b~0c/1/a~1b~0c/1", keyword: "type", expected: "object", received: 5 },
    ]);
  });

  it("does not treat inherited members as properties", async () => {
    const schema = {
      type: "object",
      required: ["constructor"],
      properties: { toString: { type: "string" } },
    };
    const validate = await validatorOf(schema);
    expect(validate({})).toHaveLength(1);
    expect(validate({ constructor: 1 })).toEqual([]);
  });

  it("validates a property named __proto__ like any other", async () => {
    const schema = JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}');
    const validate = await validatorOf(schema);
    expect(validate(JSON.parse('{"__proto__":"a"}'))).toEqual([]);
    expect(validate(JSON.parse('{"__proto__":1}'))).toMatchObject([{ pointer: "/__proto__" }]);
    expect(validate({})).toEqual([]);
  });

  it.each([
    ["^[\\w\\-]+\\@x$", "a-b@x", "a b@x"],
    ["^[\\w-.]+$", "a-b.c", "a b"],
    ["^{id}$", "{id}", "id"],
    ["^[\\d-x]+$", "1-x", "1-y"],
    ["^]$", "]", "["],
    ["^\\p{L}$", "é", "1"],
    ["^.$", "😀", "ab"],
  ])(
    "uses the pattern %s with the u flag, or without it if only that is valid",
    async (pattern, right, wrong) => {
      const validate = await validatorOf({ type: "string", pattern });
      expect(validate(right)).toEqual([]);
      expect(validate(wrong)).toHaveLength(1);
      const named = await validatorOf({ patternProperties: { [pattern]: { type: "integer" } } });
      expect(named({ [right]: 1, [wrong]: "a" })).toEqual([]);
      expect(named({ [right]: "a" })).toHaveLength(1);
    },
  );

  it("is not generated if a pattern is not a regular expression", async () => {
    await expect(validatorOf({ type: "string", pattern: "(?i)a" })).rejects.toThrow(
      '"(?i)a" is not a regular expression',
    );
  });
});

describe("generated validators with unevaluatedProperties or unevaluatedItems", () => {
  const one = { const: 1 };
  const test = { properties: { a: one }, required: ["a"] };
  const closed = { unevaluatedProperties: false };
  it.each<[string, JsonObject, JsonValue[], JsonValue[]]>([
    [
      "all items that an alternative evaluates",
      {
        oneOf: [{ type: "number" }, { prefixItems: [one], items: { type: "string" } }],
        unevaluatedItems: false,
      },
      [[1, "a", "b"]],
      [[1, 2]],
    ],
    [
      "only the items that contains matches",
      { $ref: "#/components/schemas/One", unevaluatedItems: { type: "null" } },
      [[1, null, 1]],
      [[1, 2], [null]],
    ],
    [
      "the properties of an if that matches, and of its then or else",
      { ...closed, ...condition(test, { properties: { b: true } }, { properties: { c: true } }) },
      [{ a: 1, b: 1 }, { c: 1 }],
      [{ a: 2 }, { a: 1, c: 1 }, { b: 1 }],
    ],
    [
      "the properties of an if alone",
      { ...closed, if: test },
      [{ a: 1 }, {}],
      [{ a: 2 }, { b: 1 }],
    ],
    [
      "no properties with names that every object inherits",
      { ...closed, anyOf: [{ properties: { a: true } }, { minProperties: 2 }] },
      [{ a: 1 }],
      [{ a: 1, toString: 1 }],
    ],
  ])("treat as evaluated %s", async (_, schema, valid, invalid) => {
    const validate = await validatorOf(schema, { One: { contains: one } });
    expect(valid.filter((payload) => validate(payload).length > 0)).toEqual([]);
    expect(invalid.filter((payload) => validate(payload).length === 0)).toEqual([]);
  });

  it("are not generated if it depends on the payload whether contains evaluates items", async () => {
    const anyOf = [{ contains: one }, { minItems: 2 }];
    await expect(validatorOf({ anyOf, unevaluatedItems: false })).rejects.toMatchObject({
      name: "CodegenError",
      pointer: expect.stringMatching(/\/schema\/anyOf\/0$/),
      message: expect.stringContaining("contains"),
    });
  });

  it("work with a pattern beside alternatives that allow every name", async () => {
    const validate = await validatorOf({
      patternProperties: { "^a": { type: "string" } },
      anyOf: [{ additionalProperties: true, unevaluatedProperties: false }, { type: "integer" }],
      unevaluatedProperties: false,
    });
    expect(validate({ a: "a", b: 1 })).toEqual([]);
    expect(validate({ a: 1 })).toHaveLength(1);
  });
});

describe("generated code", () => {
  const demanding: readonly JsonSchema[] = [
    { type: "string", format: "date-time", minLength: 3, maxLength: 40 },
    { type: "string", format: "uri" },
    { type: "array", uniqueItems: true, items: { type: "object" } },
    { enum: [{ a: 1 }, ["b"]] },
    { const: { require: "x", eval: ["y"] } },
    { type: "string", pattern: "^\\p{L}\\u{1F600}$" },
    { type: "object", unevaluatedProperties: false, anyOf: [{ properties: { a: true } }] },
    { type: "number", multipleOf: 0.01 },
    { type: "object", patternProperties: { "^x-": { type: "string" } }, minProperties: 1 },
  ];

  it("contains no require, eval or import, whatever the document uses", async () => {
    const { js } = await generateValidators(responseDocument(demanding));
    expect(js).not.toMatch(/\brequire\s*\(|\beval\s*\(|\bnew Function\b|\bimport\b|node_modules/);
    expect(Object.keys(await importValidators(js))).toHaveLength(demanding.length);
  });

  it("names its declaration file, which Deno and JSR need", async () => {
    const { js } = await generateValidators(responseDocument([{ type: "string" }]));
    expect(js).toMatch(/^(?:\/\/.*\n)*\/\/ @ts-self-types="\.\/validators\.d\.ts"\n/);
  });

  it("does not depend on the working directory", async () => {
    const { js } = await generateValidators(responseDocument(demanding));
    const here = process.cwd();
    try {
      process.chdir("..");
      expect((await generateValidators(responseDocument(demanding))).js).toBe(js);
    } finally {
      process.chdir(here);
    }
  });

  it("is not generated from a schema that cannot be compiled, and the error names the place", async () => {
    const dangling = responseDocument([{ $ref: "#/components/schemas/Nowhere" }]);
    await expect(generateValidators(dangling)).rejects.toMatchObject({
      name: "CodegenError",
      pointer: "/components/schemas/Nowhere",
    });
  });
});
