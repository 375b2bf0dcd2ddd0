import { describe, expect, it } from "vitest";
import { member, refPointer, valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { mergeDocuments, op, type PartialDocument } from "../testing/merge-documents.ts";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const limit = (maximum: number): JsonObject => ({ Limit: { type: "integer", maximum } });

/** A page of one operation, `GET` of a path, with a parameter of a shared schema. */
function page(path: string, schemas: JsonObject, schema = ref("Limit")): PartialDocument {
  const parameters = [{ name: "limit", in: "query", schema }];
  return {
    paths: { [path]: { get: op(path.slice(1), { parameters }) } },
    components: { schemas },
  };
}

/** The schema of the only parameter of `GET` of a path, with its `$ref` followed. */
function schemaOf(pages: readonly PartialDocument[], path: string): JsonValue | undefined {
  const { document = {}, problems } = mergeDocuments(pages);
  expect(problems).toEqual([]);
  let schema = valueAt(document, `/paths/~1${path.slice(1)}/get/parameters/0/schema`);
  while (refPointer(schema) !== undefined) schema = valueAt(document, refPointer(schema) ?? "");
  return schema;
}

const maximumOf = (pages: readonly PartialDocument[], path: string) =>
  member(schemaOf(pages, path), "maximum");

describe("a schema that only parameters reach", () => {
  it("stays as each operation's own pages state it, in any order", () => {
    const pages = [page("/a", limit(100)), page("/b", limit(10)), page("/c", limit(100))];
    for (const order of [pages, pages.toReversed()])
      expect(["/a", "/b", "/c"].map((path) => maximumOf(order, path))).toEqual([100, 10, 100]);
  });

  it("is split together with what it refers to, and reported", () => {
    const schemas = (maximum: number) => ({ Outer: { allOf: [ref("Limit")] }, ...limit(maximum) });
    const pages = [page("/a", schemas(9), ref("Outer")), page("/b", schemas(5), ref("Outer"))];
    expect(schemaOf(pages, "/b")).toEqual({ allOf: [ref("Limit2")] });
    const { document = {}, decisions } = mergeDocuments(pages);
    expect(valueAt(document, "/components/schemas")).toMatchObject({
      ...{ ...limit(9), Limit2: { maximum: 5 } },
      ...{ Outer: { allOf: [ref("Limit")] }, Outer2: { allOf: [ref("Limit2")] } },
    });
    expect(decisions).toMatchObject(
      ["Limit", "Limit2", "Outer", "Outer2"].map((name) => ({
        pointer: `/components/schemas/${name}`,
        rule: "split-by-operation",
        direction: "request",
        values: [{ source: "a.yaml" }, { source: "b.yaml" }],
      })),
    );
  });

  it("is met if pages state the same operation", () => {
    const pages = [page("/a", limit(100)), page("/a", limit(50)), page("/b", limit(10))];
    expect(["/a", "/b"].map((path) => maximumOf(pages, path))).toEqual([50, 10]);
  });

  it("is not split if pages differ only in wording", () => {
    const schemas = (title: string) => ({ Limit: { type: "integer", title } });
    const { document = {} } = mergeDocuments([page("/a", schemas("A")), page("/b", schemas("B"))]);
    expect(Object.keys(valueAt(document, "/components/schemas") ?? {})).toEqual(["Limit"]);
  });

  it("is split inside shared parameters, but not in responses that refer to it too", () => {
    const shared = (path: string, maximum: number): PartialDocument => {
      const parameters = [{ $ref: "#/components/parameters/Limit" }];
      const content = { "application/json": { schema: ref("Limit") } };
      const responses = { "200": { description: "Done.", content } };
      const parameter = { name: "limit", in: "query", schema: ref("Limit") };
      return {
        paths: { [path]: { get: op(path.slice(1), { parameters, responses }) } },
        components: { parameters: { Limit: parameter }, schemas: limit(maximum) },
      };
    };
    const { document = {} } = mergeDocuments([shared("/a", 100), shared("/b", 10)]);
    const maximum = (path: string): JsonValue | undefined => {
      const parameter = valueAt(document, `/paths/~1${path}/get/parameters/0`);
      const target = `${refPointer(parameter)}/schema`;
      return valueAt(document, `${refPointer(valueAt(document, target))}/maximum`);
    };
    expect([maximum("a"), maximum("b")]).toEqual([100, 10]);
    const body = valueAt(document, "/paths/~1b/get/responses/200/content/application~1json/schema");
    expect(valueAt(document, `${refPointer(body)}/maximum`)).toBe(100);
  });
});

it("meets a schema that request bodies reach as well", () => {
  const content = { "application/json": { schema: ref("Limit") } };
  const body: PartialDocument = {
    paths: { "/c": { post: op("c", { requestBody: { content } }) } },
    components: { schemas: limit(20) },
  };
  expect(maximumOf([page("/a", limit(100)), page("/b", limit(10)), body], "/a")).toBe(10);
});
