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

it("writes OpenAPI 3.1 whatever mix of versions the pages have, and says so", () => {
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

it("merges a 3.0 page with a 3.1 page that says the same in its own way", () => {
  const parameters = (schema: JsonValue) => ({ parameters: [{ name: "q", in: "query", schema }] });
  const merge = mergeDocuments([
    { openapi: "3.0.3", ...operationDocument(parameters({ type: "string", nullable: true })) },
    operationDocument(parameters({ type: ["string", "null"] })),
  ]);
  expect(merge.problems).toEqual([]);
  expect(merge.decisions.map(({ pointer }) => pointer)).toEqual(["/openapi"]);
});

it("refuses pages of two APIs by their titles, with the entry that would merge them all the same", () => {
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

it("refuses pages whose fence lines name two documents, unless one of them names none", () => {
  const page = (documentPath: string | undefined): Slice => ({
    ...sliceOf(documentWith({}), `${documentPath}.md`),
    documentPath,
  });
  const kinds = (...paths: readonly (string | undefined)[]): readonly string[] =>
    mergeSlices(paths.map(page), [], proofTools).problems.map(({ kind }) => kind);
  expect(kinds("openapi.yaml", undefined, "/openapi.yaml")).toEqual([]);
  expect(kinds("openapi.yaml", "other.yaml")).toEqual(["different-apis"]);
});

it("follows the freshest page in the other fields of info, and records it", () => {
  const merge = mergeDocuments([info({ version: "2" }), info({ description: "Text." })]);
  expect(mergedAt(merge, "/info")).toEqual({ title: "API", version: "2", description: "Text." });
  expect(merge.decisions.map(({ pointer }) => pointer)).toEqual(["/info/version"]);
});

it("unites tags by name", () => {
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

it("sees no conflict in servers whose descriptions differ", () => {
  const servers = (description: string): Record<string, JsonValue> => ({
    servers: [{ url: "https://{r}.example", description, variables: { r: { default: "eu" } } }],
  });
  const merge = mergeDocuments([servers("New."), servers("Old."), {}]);
  expect(mergedAt(merge, "/servers/0/description")).toBe("New.");
  expect(merge.decisions).toMatchObject([{ pointer: "/servers", rule: "freshest-wins" }]);
});

it("asks a person when schemas are written in different dialects, or webhooks differ", () => {
  const merge = mergeDocuments([
    { jsonSchemaDialect: "https://a.example", webhooks: { w: { post: { responses: {} } } } },
    { jsonSchemaDialect: "https://b.example", webhooks: { w: { put: { responses: {} } } } },
  ]);
  expect(merge.problems.map(({ pointer }) => pointer)).toEqual([
    "/jsonSchemaDialect",
    "/webhooks/w",
  ]);
});

it("merges a page given twice into itself", () => {
  const page = operationDocument({ summary: "S" }, { schemas: { A: { type: "string" } } });
  const merge = mergeDocuments([page, page]);
  expect(merge.decisions).toEqual([]);
  expect(merge.document).toEqual(documentWith(page));
});
