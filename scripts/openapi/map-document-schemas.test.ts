import { expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { mapDocumentSchemas } from "./map-document-schemas.ts";

/** The titles of the schemas that are in a document directly, each with its direction. */
function directions(document: JsonObject): readonly string[] {
  const found: string[] = [];
  mapDocumentSchemas(document, (schema, direction) => {
    found.push(`${direction} ${typeof schema === "boolean" ? schema : schema.title}`);
    return schema;
  });
  return found;
}

const content = (title: string): JsonObject => ({
  content: { "application/json": { schema: { title } } },
});

const operation = (name: string): JsonObject => ({
  parameters: [{ name: "q", in: "query", schema: { title: `${name} parameter` } }],
  requestBody: content(`${name} body`),
  responses: { 200: content(`${name} answer`), default: content(`${name} fallback`) },
});

const sent = (name: string): readonly string[] => [
  `request ${name} parameter`,
  `request ${name} body`,
  `response ${name} answer`,
  `response ${name} fallback`,
];

/** What the server sends and the client answers. */
const called = (name: string): readonly string[] => [
  `response ${name} parameter`,
  `response ${name} body`,
  `request ${name} answer`,
  `request ${name} fallback`,
];

it("passes the direction of each schema of an operation and its path", () => {
  const shared = { in: "header", name: "h", ...content("shared") };
  const paths = { "/x": { parameters: [shared], get: operation("get"), post: operation("post") } };
  expect(directions({ paths })).toEqual(["request shared", ...sent("get"), ...sent("post")]);
});

it("reverses directions in callbacks and webhooks, and again in a callback's own callbacks", () => {
  const inner = { done: { "{$url}": { post: operation("inner") } } };
  const outer = { done: { "{$url}": { post: { ...operation("outer"), callbacks: inner } } } };
  const webhooks = { event: { post: operation("event") } };
  expect(directions({ paths: { "/x": { get: { callbacks: outer } } }, webhooks })).toEqual([
    ...called("outer"),
    ...sent("inner"),
    ...called("event"),
  ]);
});

it("gives headers the direction of their part or response", () => {
  const headers = (title: string): JsonObject => ({ H: { schema: { title } } });
  const form = { "multipart/form-data": { encoding: { part: { headers: headers("part") } } } };
  const post = {
    requestBody: { content: form },
    responses: { 200: { headers: headers("answer") } },
  };
  expect(directions({ paths: { "/x": { post } } })).toEqual(["request part", "response answer"]);
});

it("identifies components by their place, whatever their names", () => {
  const components = {
    schemas: { A: { title: "a schema of its own" } },
    responses: { schema: content("schema"), schemas: content("schemas"), example: content("ex") },
    parameters: { default: { schema: { title: "default" } } },
    requestBodies: { responses: content("responses") },
    callbacks: { webhooks: { "{$url}": { post: operation("call") } } },
    pathItems: { webhooks: { get: operation("item") } },
  };
  expect(directions({ components })).toEqual([
    "response schema",
    "response schemas",
    "response ex",
    "request default",
    "request responses",
    ...called("call"),
    ...sent("item"),
  ]);
});

it("ignores values, extensions and references", () => {
  const schema = { title: "none" };
  const document = {
    "x-more": content("none"),
    paths: {
      "x-note": { get: operation("none") },
      "/x": {
        get: {
          callbacks: { done: { "x-note": { get: operation("none") } } },
          parameters: [{ example: { schema }, examples: { a: { value: { schema } } } }, "odd"],
          responses: { 200: { $ref: "#/components/responses/A" }, 404: null },
        },
      },
    },
  };
  expect(directions(document)).toEqual([]);
  expect(mapDocumentSchemas(document, () => true)).toEqual(document);
});

it("replaces each schema by its result, even a boolean", () => {
  const document = (schema: boolean): JsonObject => ({
    paths: { "/x": { get: { responses: { 200: { content: { "text/plain": { schema } } } } } } },
  });
  expect(mapDocumentSchemas(document(true), (schema) => schema !== true)).toEqual(document(false));
});
