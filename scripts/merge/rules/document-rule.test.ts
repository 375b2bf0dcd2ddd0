import { expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { mergeSlices } from "../merge-slices.ts";
import {
  documentWith,
  mergeDocuments,
  mergedAt,
  operationDocument,
  sliceOf,
} from "../testing/merge-documents.ts";

const info = (part: Record<string, JsonValue>): Record<string, JsonValue> => ({
  info: { title: "API", version: "1", ...part },
});

it("writes OpenAPI 3.1 for any mix of versions, and records it", () => {
  const merge = mergeDocuments([{ openapi: "3.0.3" }, { openapi: "3.1.1" }]);
  expect(mergedAt(merge, "/openapi")).toBe("3.1.1");
  expect(merge.decisions).toMatchObject([
    {
      pointer: "/openapi",
      rule: "highest-version",
      values: [{ value: "3.0.3" }, { value: "3.1.1" }],
    },
  ]);
});

it("merges a 3.0 page with an equivalent 3.1 page", () => {
  const parameters = (schema: JsonValue) => ({ parameters: [{ name: "q", in: "query", schema }] });
  const merge = mergeDocuments([
    { openapi: "3.0.3", ...operationDocument(parameters({ type: "string", nullable: true })) },
    operationDocument(parameters({ type: ["string", "null"] })),
  ]);
  expect(merge.problems).toEqual([]);
  expect(merge.decisions.map(({ pointer }) => pointer)).toEqual(["/openapi"]);
});

it("rejects pages whose titles name two APIs, with their lines", () => {
  const merge = mergeDocuments([info({ title: "One" }), info({ title: "Two" })]);
  expect(merge.problems).toMatchObject([
    {
      kind: "different-apis",
      pointer: "/info/title",
      values: [
        { source: "a.yaml", line: 3, value: "One" },
        { source: "b.yaml", line: 3, value: "Two" },
      ],
    },
  ]);
});

it("rejects pages whose fence lines name two documents, but allows pages that name none", () => {
  const page = (documentPath: string | undefined): Slice => ({
    ...sliceOf(documentWith({}), `${documentPath}.md`),
    documentPath,
  });
  const kinds = (...paths: readonly (string | undefined)[]): readonly string[] =>
    mergeSlices(paths.map(page), [], proofTools).problems.map(({ kind }) => kind);
  expect(kinds("openapi.yaml", undefined, "/openapi.yaml")).toEqual([]);
  expect(kinds("openapi.yaml", "other.yaml")).toEqual(["different-apis"]);
});

it("takes the other fields of info from the freshest page, and records it", () => {
  const merge = mergeDocuments([info({ version: "2" }), info({ description: "Text." })]);
  expect(mergedAt(merge, "/info")).toEqual({ title: "API", version: "2", description: "Text." });
  expect(merge.decisions.map(({ pointer }) => pointer)).toEqual(["/info/version"]);
});

it("merges tags by name", () => {
  const merge = mergeDocuments([
    { tags: [{ name: "A", description: "New." }] },
    {
      tags: [
        { name: "B" },
        { name: "A", description: "Old.", externalDocs: { url: "https://d.example" } },
      ],
    },
  ]);
  expect(mergedAt(merge, "/tags")).toEqual([
    { name: "A", description: "New.", externalDocs: { url: "https://d.example" } },
    { name: "B" },
  ]);
});

it("keeps extensions at every level", () => {
  const merge = mergeDocuments([
    { "x-a": 1, components: { "x-c": { deep: [1] } }, paths: { "x-p": true } },
    { "x-b": null },
  ]);
  expect(mergedAt(merge, "")).toMatchObject({
    "x-a": 1,
    "x-b": null,
    components: { "x-c": { deep: [1] } },
    paths: { "x-p": true },
  });
});

it("finds no conflict in servers whose descriptions differ", () => {
  const servers = (description: string): Record<string, JsonValue> => ({
    servers: [{ url: "https://{r}.example", description, variables: { r: { default: "eu" } } }],
  });
  const merge = mergeDocuments([servers("New."), servers("Old."), {}]);
  expect(mergedAt(merge, "/servers/0/description")).toBe("New.");
  expect(merge.decisions).toMatchObject([{ pointer: "/servers", rule: "freshest-wins" }]);
});

it("asks a person if the schemas' dialects or the webhooks differ", () => {
  const merge = mergeDocuments([
    { jsonSchemaDialect: "https://a.example", webhooks: { w: { post: { responses: {} } } } },
    { jsonSchemaDialect: "https://b.example", webhooks: { w: { put: { responses: {} } } } },
  ]);
  expect(merge.problems.map(({ pointer }) => pointer)).toEqual([
    "/jsonSchemaDialect",
    "/webhooks/w",
  ]);
});

it("merges two copies of a page into the same document", () => {
  const page = operationDocument({ summary: "S" }, { schemas: { A: { type: "string" } } });
  const merge = mergeDocuments([page, page]);
  expect(merge.decisions).toEqual([]);
  expect(merge.document).toEqual(documentWith(page));
});
