import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import type { Decision } from "../merge.ts";
import { mergeDocuments, op, type PartialDocument } from "../testing/merge-documents.ts";

const content = { "application/json": { schema: { $ref: "#/components/schemas/Note" } } };
const reads: JsonObject = { responses: { 200: { description: "", content } } };
const writes: JsonObject = { requestBody: { content } };

/** Two pages with the same two operations, which refer to a schema that the pages describe differently. */
function pages(
  operation: JsonObject,
  note: (text: string) => JsonObject,
): readonly PartialDocument[] {
  return ["new", "old"].map((text) => ({
    paths: { "/notes": { post: op("a", operation) }, "/drafts": { get: op("b", operation) } },
    components: { schemas: { Note: note(text) } },
  }));
}

const described = (description: string): JsonObject => ({ type: "string", description });
const limited = (text: string): JsonObject => ({
  type: "string",
  maxLength: text === "new" ? 9 : 5,
});

function decisionsOf(documents: readonly PartialDocument[]): readonly Decision[] {
  const { decisions, problems } = mergeDocuments(documents);
  expect(problems).toEqual([]);
  return decisions;
}

it.each([
  ["request", writes],
  ["response", reads],
  ["both", { ...reads, ...writes }],
])(
  "records a schema's decision once, with its direction (%s) and its operations",
  (direction, operation) => {
    const operations = ["POST /notes", "GET /drafts"];
    expect(decisionsOf(pages(operation, described))).toMatchObject([{ direction, operations }]);
  },
);

it("distinguishes decisions on a schema in requests from those in responses", () => {
  const decisions = decisionsOf(pages({ ...reads, ...writes }, limited));
  expect(decisions.map(({ direction }) => direction).sort()).toEqual([
    "both",
    "request",
    "response",
  ]);
});

it("lists all operations of a path for the path's decision, and none for the document's", () => {
  const page = (description: string): PartialDocument => ({
    info: { title: "API", version: "1", description },
    paths: { "/a": { summary: description, get: op("a"), put: op("b") } },
    webhooks: { w: { post: op("w", { summary: description }) } },
  });
  expect(decisionsOf([page("new"), page("old")])).toMatchObject([
    { pointer: "/info/description", operations: [] },
    { pointer: "/paths/~1a/summary", operations: ["GET /a", "PUT /a"] },
    { pointer: "/webhooks/w/post/summary", operations: ["POST webhook w"] },
  ]);
});

it("treats the request of a callback as sent by the server", () => {
  const page = (description: string): PartialDocument => {
    const called = op("called", { requestBody: { description, content: {} } });
    const callbacks = { done: { "{$url}": { post: called } } };
    return { paths: { "/a": { get: op("a", { callbacks }) } } };
  };
  expect(decisionsOf([page("new"), page("old")])).toMatchObject([{ direction: "response" }]);
});
