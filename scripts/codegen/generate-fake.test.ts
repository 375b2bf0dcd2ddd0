import { expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { generateFake } from "./generate-fake.ts";

function documentOf(schema: JsonObject, operationId?: string): JsonObject {
  const content = { "application/json": { schema } };
  const responses = { "200": { description: "", content }, "204": { description: "" } };
  const get = { ...(operationId !== undefined && { operationId }), responses };
  return { openapi: "3.1.0", paths: { "/things/{id}": { get } } };
}

const text: JsonObject = { type: "string", example: "x" };

it("lists each operation with its method, path, responses and an example of each body", () => {
  const code = generateFake(documentOf(text, "retrieveThing"), proofTools);
  expect(code).toContain(
    '  retrieveThing: { method: "GET", path: "/things/{id}", responses: { "200": { example: "x", validate: retrieveThing200 }, "204": {  } } },\n',
  );
  expect(code).toContain('export type OperationName = "retrieveThing";');
});

it("names an operation without an id after its method and path", () => {
  expect(generateFake(documentOf(text), proofTools)).toContain("  getThingsId: {");
});

it("makes minimal examples: required properties only, with the document's own values", () => {
  const schema: JsonObject = {
    type: "object",
    required: ["id", "kind", "at"],
    properties: {
      id: { type: "integer", minimum: 5 },
      kind: { enum: ["b", "a"] },
      at: { type: "string", format: "date-time" },
      note: { type: "string" },
    },
  };
  expect(generateFake(documentOf(schema), proofTools)).toContain(
    'example: {"id":5,"kind":"b","at":"2026-01-01T00:00:00Z"}',
  );
});

it("makes examples without writeOnly properties", () => {
  const schema: JsonObject = {
    type: "object",
    required: ["id", "password"],
    properties: { id: text, password: { type: "string", writeOnly: true } },
  };
  expect(generateFake(documentOf(schema), proofTools)).toContain('example: {"id":"x"}');
});

it("writes only ASCII", () => {
  const schema: JsonObject = { type: "string", example: "\u202egnp.é" };
  expect(generateFake(documentOf(schema), proofTools)).toContain(
    String.raw`example: "\u202egnp.\u00e9"`,
  );
});

it("omits the example of a schema that accepts nothing", () => {
  const schema: JsonObject = { type: "string", enum: [1] };
  expect(generateFake(documentOf(schema), proofTools)).toContain(
    '"200": { validate: getThingsId200 }',
  );
});
