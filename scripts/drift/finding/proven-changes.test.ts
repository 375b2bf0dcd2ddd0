import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const text = { type: "string" };
const object = (more: JsonObject): JsonObject => ({
  type: "object",
  properties: { a: text },
  ...more,
});
const array = (more: JsonObject): JsonObject => ({ type: "array", items: text, ...more });
const patterned = (schema: JsonObject) => object({ patternProperties: { "^x-": schema } });
const wholeOrMore = [{ type: "integer" }, { type: "number", minimum: 3 }];

const conditional = (keyword: string): JsonObject => ({
  if: { required: ["a"] },
  [keyword]: { properties: { b: { type: "integer" } } },
});

/** What changed, the schema that accepts more, the one that accepts less. */
const narrowings: readonly (readonly [string, JsonObject, JsonObject])[] = [
  ["patternProperties of an open object", object({}), patterned(text)],
  ["the schema of a pattern", patterned(text), patterned({ ...text, maxLength: 3 })],
  [
    "a second pattern",
    patterned(text),
    object({ patternProperties: { "^x-": text, "^y-": { type: "integer" } } }),
  ],
  [
    "a pattern of a closed object",
    object({ patternProperties: { "^x-": text }, additionalProperties: false }),
    object({ additionalProperties: false }),
  ],
  ["propertyNames", object({}), object({ propertyNames: { pattern: "^[a-z]+$" } })],
  ["additionalProperties", object({}), object({ additionalProperties: text })],
  [
    "dependentRequired of an undeclared property",
    object({}),
    object({ dependentRequired: { z: ["a"] } }),
  ],
  [
    "a second name in dependentRequired",
    object({ dependentRequired: { a: ["b"] } }),
    object({ dependentRequired: { a: ["b", "c"] } }),
  ],
  [
    "dependentSchemas",
    object({}),
    object({ dependentSchemas: { a: { properties: { b: { type: "integer" } } } } }),
  ],
  ["then", object({}), object(conditional("then"))],
  ["else", object({}), object(conditional("else"))],
  ["contains", array({}), array({ contains: { const: "q" } })],
  [
    "minContains",
    array({ contains: { const: "q" } }),
    array({ contains: { const: "q" }, minContains: 2 }),
  ],
  ["uniqueItems", array({}), array({ uniqueItems: true })],
  ["not", text, { ...text, not: { pattern: "^x" } }],
  ["a fractional multipleOf", { type: "number" }, { type: "number", multipleOf: 0.01 }],
  ["anyOf to oneOf", { anyOf: wholeOrMore }, { oneOf: wholeOrMore }],
];

const places = {
  "what is sent": "/components/schemas/NewUpload/properties/name",
  "what is answered": "/components/schemas/Upload/properties/id",
};

function findings(place: keyof typeof places, was: JsonObject, is: JsonObject) {
  const before = editedDocument(uploadsApi, places[place], () => was);
  const after = editedDocument(uploadsApi, places[place], () => is);
  return findingsBetween(before, after).map(({ id, level, witness }) => ({
    id,
    level,
    isProven: witness !== null,
  }));
}

const nullable = (schema: JsonObject): JsonObject => ({ anyOf: [schema, { type: "null" }] });

describe.each(narrowings)("a change (%s)", (_, wider, narrower) => {
  const good = { level: "info", isProven: true };

  it.each([
    ["", (schema: JsonObject) => schema],
    [" in an alternative", nullable],
  ])("breaks senders if it narrows a request%s, and is proven by a payload", (__, around) => {
    const [w, n] = [around(wider), around(narrower)];
    expect(findings("what is sent", w, n)).toMatchObject([{ level: "error", isProven: true }]);
    expect(findings("what is sent", n, w)).toMatchObject([good]);
  });

  it("may break readers if it widens a response, and is proven by a payload", () => {
    expect(findings("what is answered", wider, narrower)).toMatchObject([good]);
    const [finding, ...more] = findings("what is answered", narrower, wider);
    expect(more).toEqual([]);
    expect(finding?.isProven).toBe(true);
    expect(["error", "warning"]).toContain(finding?.level);
    expect(finding?.id).not.toBe("change-undecided");
  });
});

describe("names and patterns", () => {
  const declared = { properties: { a: text, "x-b": { type: "integer" } } };
  const ids = (was: JsonObject, is: JsonObject) =>
    findings("what is sent", was, is).map(({ id }) => id);

  it("a new property is not reported if a pattern already described it", () => {
    const pattern = { patternProperties: { "^x-b$": { type: "integer" } } };
    expect(ids(object({}), object(declared))).toEqual(["new-optional-request-property"]);
    expect(ids(object(pattern), object({ ...pattern, ...declared }))).toEqual([]);
  });

  it("a pattern that accepts everything is not reported", () => {
    expect(ids(object({}), patterned({}))).toEqual([]);
    expect(ids(patterned({}), object({}))).toEqual([]);
  });
});
