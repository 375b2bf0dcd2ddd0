import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { findingsBetween } from "../testing/edited-document.ts";

/** An API with one response, its schema, and the components that it refers to. */
function apiOf(schema: JsonObject, schemas: JsonObject = {}): JsonObject {
  const content = { "application/json": { schema } };
  const get = { operationId: "getX", responses: { "200": { description: "An x.", content } } };
  return {
    openapi: "3.1.0",
    info: { title: "X", version: "1" },
    servers: [{ url: "https://x.example" }],
    paths: { "/x": { get } },
    components: { schemas },
  };
}

const told = (before: JsonObject, after: JsonObject): readonly string[] =>
  findingsBetween(before, after)
    .map(({ message }) => message)
    .toSorted();

const text = (annotations: JsonObject = {}): JsonObject => ({ type: "string", ...annotations });
const response = "the 200 response of GET /x";

describe("the message about changed wording", () => {
  it("names the property of an inline schema", () => {
    const before = apiOf({ type: "object", properties: { a: text(), b: text() } });
    const properties = { a: text({ deprecated: true }), b: text({ description: "B." }) };
    expect(told(before, apiOf({ type: "object", properties }))).toEqual([
      `\`a\` in ${response} is now deprecated.`,
      `\`b\` in ${response} now has \`description\`.`,
    ]);
  });

  it("names the place in items, alternatives and additional properties", () => {
    const at = (inner: JsonObject): JsonObject => {
      const rows = { type: "array", items: { type: "object", properties: { row: inner } } };
      const open = { type: "object", additionalProperties: { anyOf: [inner, { type: "null" }] } };
      const pair = { type: "array", prefixItems: [text(), inner] };
      return apiOf({ type: "object", properties: { rows, open, pair } });
    };
    expect(told(at(text()), at(text({ title: "T" })))).toEqual([
      `\`open[]\` in ${response} now has \`title\`.`,
      `\`pair[1]\` in ${response} now has \`title\`.`,
      `\`rows[].row\` in ${response} now has \`title\`.`,
    ]);
  });

  it("names the schema if it describes the whole body", () => {
    expect(told(apiOf(text()), apiOf(text({ title: "T" })))).toEqual([
      `The schema of ${response} now has \`title\`.`,
    ]);
  });

  it("names the path from the body if a reference leads to something other than a component schema", () => {
    const $ref = "#/components/headers/X-Text/schema";
    const schema = { type: "object", properties: { a: { type: "array", items: { $ref } } } };
    const at = (inner: JsonObject): JsonObject => ({
      ...apiOf(schema),
      components: { headers: { "X-Text": { schema: inner } } },
    });
    expect(told(at(text()), at(text({ title: "T" })))).toEqual([
      `\`a[]\` in ${response} now has \`title\`.`,
    ]);
  });
});

describe("the name of a place", () => {
  it("does not mistake a pattern for a keyword of the same name", () => {
    const at = (inner: JsonObject): JsonObject => {
      const patterned = { type: "object", properties: { y: inner } };
      const R = { type: "object", patternProperties: { properties: patterned } };
      return apiOf({ type: "array", items: { $ref: "#/components/schemas/R" } }, { R });
    };
    expect(told(at(text()), at(text({ title: "T" })))).toEqual(["`R[].y` now has `title`."]);
  });

  it("distinguishes a property named * from any item, and one named items from all items", () => {
    const at = (inner: JsonObject): JsonObject =>
      apiOf({ type: "object", properties: { "*": inner, items: inner } });
    expect(told(at(text()), at(text({ title: "T" })))).toEqual([
      `\`*\` in ${response} now has \`title\`.`,
      `\`items\` in ${response} now has \`title\`.`,
    ]);
    const retyped = told(at(text()), at({ type: "integer" }));
    expect(retyped).toEqual([
      expect.stringMatching(/^`\*` in the 200 response of GET \/x /),
      expect.stringMatching(/^`items` in the 200 response of GET \/x /),
    ]);
  });
});
