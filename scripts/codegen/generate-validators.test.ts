import { brotliCompressSync } from "node:zlib";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { generateValidators } from "./generate-validators.ts";
import type { ValidateResponse, Violation } from "./runtime/validate-response.ts";
import { importValidators } from "./testing/import-validators.ts";
import { responseDocument } from "./testing/response-document.ts";

async function validatorOf(schema: JsonSchema, components: JsonObject = {}) {
  const { js } = await generateValidators(responseDocument([schema], components));
  const { body0200 } = await importValidators(js);
  if (body0200 === undefined) throw new Error("The validator is not there.");
  return body0200;
}

function tolerated(validate: ValidateResponse, payload: unknown) {
  const warnings: Violation[] = [];
  const violations = validate(payload, (mismatch) => warnings.push(mismatch));
  return { violations, warnings };
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
const purpose = { type: "string", enum: ["eval", "batch"] };
const list = { type: "array", items: file };

describe("a generated validator", () => {
  it("finds in strict mode every rule that is broken, with place, expectation and what stands there", async () => {
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

  it("refuses in tolerant mode what is missing, null or of a wrong type, and nothing else", async () => {
    const validate = await validatorOf(list, { Purpose: purpose });
    expect(tolerated(validate, [{ id: "a", purpose: "eval", more: 1 }]).violations).toEqual([]);
    const { violations } = tolerated(validate, [{ id: null, purpose: 1 }, { id: "a" }]);
    expect(violations.map(({ pointer }) => pointer)).toEqual(["/0/id", "/0/purpose", "/1/purpose"]);
  });

  it("warns of an enum's mismatch once per place and value, not once per item", async () => {
    const validate = await validatorOf(list, { Purpose: purpose });
    const payload = ["new", "new", "other", "eval"].map((value) => ({ id: "ab", purpose: value }));
    const { violations, warnings } = tolerated(validate, payload);
    expect(violations).toEqual([]);
    expect(warnings).toEqual([
      { pointer: "/0/purpose", keyword: "enum", expected: '"eval", "batch"', received: "new" },
      { pointer: "/2/purpose", keyword: "enum", expected: '"eval", "batch"', received: "other" },
    ]);
  });

  it("does not warn where the payload is refused anyway", async () => {
    const validate = await validatorOf(list, { Purpose: purpose });
    expect(tolerated(validate, [{ purpose: "new" }]).warnings).toEqual([]);
  });

  it("stops collecting soon, however much is wrong, and still finds a wrong type behind a million mismatches", async () => {
    const validate = await validatorOf(list, { Purpose: purpose });
    const wrong = Array.from({ length: 300_000 }, () => ({}));
    expect(validate(wrong)).toHaveLength(20);
    const unknown = Array.from({ length: 300_000 }, (_, i) => ({ id: "ab", purpose: `p${i}` }));
    expect(tolerated(validate, unknown).warnings).toHaveLength(20);
    expect(tolerated(validate, [...unknown, { id: 1, purpose: "eval" }]).violations).toHaveLength(
      1,
    );
  });

  it("lets pass in tolerant mode an unknown member of a union, with a warning", async () => {
    const variant = (kind: string) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: kind }, n: { type: "integer", minimum: 1 } },
    });
    const validate = await validatorOf({ oneOf: [variant("a"), variant("b")] });
    expect(tolerated(validate, { kind: "b" })).toEqual({ violations: [], warnings: [] });
    expect(tolerated(validate, { kind: "b", n: 0 }).violations).toEqual([]);
    const unknown = tolerated(validate, { kind: "c" });
    expect(unknown.violations).toEqual([]);
    expect(unknown.warnings.map(({ pointer }) => pointer)).toContain("/kind");
    expect(tolerated(validate, { kind: 1 }).violations).not.toEqual([]);
    expect(validate({ kind: "c" })).not.toEqual([]);
  });

  it("reads conditions in tolerant mode as they stand, and relaxes only what follows from them", async () => {
    const validate = await validatorOf({
      type: "object",
      properties: { n: { type: "integer", minimum: 1 } },
      if: { required: ["k"], properties: { k: { const: "a" } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ["x"] },
      not: { required: ["forbidden"] },
    });
    expect(tolerated(validate, { n: 0, k: "b" })).toEqual({ violations: [], warnings: [] });
    expect(tolerated(validate, { n: 0, forbidden: 1 })).toEqual({ violations: [], warnings: [] });
    expect(tolerated(validate, { n: 1, k: "a" }).violations).toMatchObject([{ pointer: "/x" }, {}]);
  });

  it("compares constants that are objects by value", async () => {
    const validate = await validatorOf({ const: { a: [1, { b: null }] } });
    expect(validate({ a: [1, { b: null }] })).toEqual([]);
    expect(validate({ a: [1, {}] })).toHaveLength(1);
    expect(tolerated(validate, { a: [1, {}] }).warnings).toHaveLength(1);
    expect(tolerated(validate, []).violations).toHaveLength(1);
  });

  it("counts what an array contains in strict mode, also where it is empty", async () => {
    const schema = { prefixItems: [{ if: {} }], contains: { type: "integer" } };
    const validate = await validatorOf(schema);
    expect(validate([])).toHaveLength(1);
    expect(validate(["a", 1])).toEqual([]);
    expect(tolerated(validate, []).violations).toEqual([]);
  });

  it("follows recursive schemas to the place that is wrong", async () => {
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

  it("does not take what every object inherits for a property", async () => {
    const schema = {
      type: "object",
      required: ["constructor"],
      properties: { toString: { type: "string" } },
    };
    const validate = await validatorOf(schema);
    expect(validate({})).toHaveLength(1);
    expect(validate({ constructor: 1 })).toEqual([]);
  });

  it("judges a property named __proto__ like any other", async () => {
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
    "reads the pattern %s with the u flag, or without it where that makes it valid",
    async (pattern, right, wrong) => {
      const validate = await validatorOf({ type: "string", pattern });
      expect(validate(right)).toEqual([]);
      expect(validate(wrong)).toHaveLength(1);
      const named = await validatorOf({ patternProperties: { [pattern]: { type: "integer" } } });
      expect(named({ [right]: 1, [wrong]: "a" })).toEqual([]);
      expect(named({ [right]: "a" })).toHaveLength(1);
    },
  );

  it("is refused where a pattern is no regular expression: it is never dropped", async () => {
    await expect(validatorOf({ type: "string", pattern: "(?i)a" })).rejects.toThrow(
      '"(?i)a" is not a regular expression',
    );
  });
});

describe("generated validators that track names", () => {
  it("survive a pattern beside a choice that allows every name", async () => {
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

  it("needs no require, no eval and no import, whatever the document uses", async () => {
    const { js } = await generateValidators(responseDocument(demanding));
    expect(js).not.toMatch(/\brequire\s*\(|\beval\s*\(|\bnew Function\b|\bimport\b|node_modules/);
    expect(Object.keys(await importValidators(js))).toHaveLength(demanding.length);
  });

  it("is the same whatever folder it is generated from", async () => {
    const { js } = await generateValidators(responseDocument(demanding));
    const here = process.cwd();
    try {
      process.chdir("..");
      expect((await generateValidators(responseDocument(demanding))).js).toBe(js);
    } finally {
      process.chdir(here);
    }
  });

  it("stays below 1 kB for a list of records, minified and compressed", async () => {
    const fields = (type: string, ...names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, { type }]));
    const properties = {
      ...fields("string", "id", "title", "object", "author"),
      ...fields("integer", "pages", "printed"),
      ...fields("boolean", "lent"),
      genre: { type: "string", enum: ["novel", "poems", "letters"] },
    };
    const book = { type: "object", required: Object.keys(properties), properties };
    const books = {
      type: "object",
      required: ["data"],
      properties: { data: { type: "array", items: book } },
    };
    const { js } = await generateValidators(responseDocument([books, book]));
    const { code } = await transform(js, { minify: true, format: "esm" });
    expect(brotliCompressSync(code).length).toBeLessThan(1000);
  });

  it("is not made of a schema that cannot be compiled: the error names the place", async () => {
    const dangling = responseDocument([{ $ref: "#/components/schemas/Nowhere" }]);
    await expect(generateValidators(dangling)).rejects.toMatchObject({
      name: "CodegenError",
      pointer: "/components/schemas/Nowhere",
    });
  });
});
