import { expect, it } from "vitest";
import { member, valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { mergeDocuments, op, type PartialDocument } from "../testing/merge-documents.ts";

const limit = (maximum: number, text = "How many."): JsonObject => ({
  ...{ name: "limit", in: "query", description: text },
  schema: { type: "integer", maximum },
});

/** A page of one operation, `GET` of a path, that refers to a shared parameter. */
function page(path: string, parameter: JsonObject, name = "Limit"): PartialDocument {
  const parameters = [{ $ref: `#/components/parameters/${name}` }];
  return {
    paths: { [path]: { get: op(path.slice(1), { parameters }) } },
    components: { parameters: { [name]: parameter } },
  };
}

/** The maximum of the only parameter of `GET` of a path in the merged document. */
function maximumOf(pages: readonly PartialDocument[], path: string): JsonValue | undefined {
  const { document = {}, problems } = mergeDocuments(pages);
  expect(problems).toEqual([]);
  const parameter = valueAt(document, `/paths/~1${path.slice(1)}/get/parameters/0`) ?? null;
  const target = String(member(parameter, "$ref") ?? "").slice(1);
  return (
    valueAt(document, `${target}/schema/maximum`) ?? member(member(parameter, "schema"), "maximum")
  );
}

it("keeps a shared parameter as each operation's own pages state it, in any order", () => {
  const pages = [page("/a", limit(100)), page("/b", limit(100)), page("/c", limit(10))];
  for (const order of [pages, pages.toReversed()]) {
    expect(["/a", "/b", "/c"].map((path) => maximumOf(order, path))).toEqual([100, 100, 10]);
  }
});

it("gives the name to the variant that most operations share, and records which operation has which", () => {
  const merge = mergeDocuments([
    page("/c", limit(10)),
    page("/a", limit(100)),
    page("/b", limit(100)),
  ]);
  const result = { Limit: ["GET /a", "GET /b"], Limit2: ["GET /c"] };
  const decision = {
    ...{ rule: "split-by-operation", direction: "request", result },
    values: [{ source: "a.yaml" }, { source: "b.yaml" }, { source: "c.yaml" }],
  };
  expect(merge.decisions).toMatchObject([
    { ...decision, pointer: "/components/parameters/Limit", operations: result.Limit },
    { ...decision, pointer: "/components/parameters/Limit2", operations: result.Limit2 },
  ]);
});

it("also splits what a shared parameter refers to", () => {
  const referring = (path: string, maximum: number): PartialDocument => ({
    ...page(path, {}),
    components: {
      parameters: { Limit: { $ref: "#/components/parameters/Count" }, Count: limit(maximum) },
    },
  });
  const { document = {} } = mergeDocuments([referring("/a", 100), referring("/b", 10)]);
  const named = (path: string): string =>
    String(valueAt(document, `/paths/~1${path}/get/parameters/0/$ref`)).slice(1);
  const maximum = (path: string): JsonValue | undefined =>
    valueAt(
      document,
      `${String(valueAt(document, `${named(path)}/$ref`)).slice(1)}/schema/maximum`,
    );
  expect([maximum("a"), maximum("b")]).toEqual([100, 10]);
});

it("meets what pages of the same operation state", () => {
  const pages = [page("/a", limit(100)), page("/a", limit(50)), page("/b", limit(10))];
  expect(["/a", "/b"].map((path) => maximumOf(pages, path))).toEqual([50, 10]);
});

it("keeps one parameter if pages differ only in wording", () => {
  const { document = {} } = mergeDocuments([
    page("/a", limit(10, "How many.")),
    page("/b", limit(10, "The number.")),
  ]);
  expect(Object.keys(member(member(document, "components"), "parameters") ?? {})).toEqual([
    "Limit",
  ]);
});

it("uses no name that a page uses", () => {
  const pages = [page("/a", limit(100)), page("/b", limit(10)), page("/c", limit(5), "Limit2")];
  expect(["/a", "/b", "/c"].map((path) => maximumOf(pages, path))).toEqual([100, 10, 5]);
});

it("keeps a parameter of a whole path as each method's own pages state it", () => {
  const path = (method: string, maximum: number): PartialDocument => ({
    paths: { "/a": { parameters: [limit(maximum)], [method]: op(method) } },
  });
  const { document = {}, decisions } = mergeDocuments([path("get", 100), path("post", 10)]);
  const maximum = (method: string): JsonValue | undefined =>
    valueAt(document, `/paths/~1a/${method}/parameters/0/schema/maximum`);
  expect([maximum("get"), maximum("post")]).toEqual([100, 10]);
  expect(decisions).toMatchObject([
    { pointer: "/paths/~1a/parameters", rule: "split-by-operation", values: [{}, {}] },
  ]);
});
