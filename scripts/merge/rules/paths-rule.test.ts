import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import {
  mergeDocuments,
  mergedAt,
  op,
  type PartialDocument,
  variable,
} from "../testing/merge-documents.ts";

const query = (name: string): JsonObject => ({ name, in: "query", schema: {} });
const paths = (items: JsonObject, components: JsonObject = {}): PartialDocument => ({
  paths: items,
  components,
});

it("treats templates that differ only in variable names as one path, and renames the parameters", () => {
  const merge = mergeDocuments([
    paths({
      "/f/{id}/{part}": { get: op("a", { parameters: [variable("id"), variable("part")] }) },
    }),
    paths(
      {
        "/f/{fileId}/{id}": {
          parameters: [{ $ref: "#/components/parameters/File" }],
          delete: op("b", { parameters: [variable("id")] }),
        },
      },
      { parameters: { File: variable("fileId") } },
    ),
  ]);
  expect(mergedAt(merge, "/paths")).toEqual({
    "/f/{id}/{part}": {
      get: op("a", { parameters: [variable("id"), variable("part")] }),
      delete: op("b", { parameters: [variable("part"), variable("id")] }),
    },
  });
  expect(merge.decisions).toMatchObject([
    {
      rule: "freshest-path-variables",
      values: [{ value: "/f/{id}/{part}" }, { value: "/f/{fileId}/{id}" }],
    },
  ]);
});

it("merges the same operation under two templates of its path", () => {
  const merge = mergeDocuments([
    paths({ "/f/{id}": { get: op("a", { parameters: [variable("id")] }) } }),
    paths({ "/f/{fileId}": { get: op("a", { parameters: [variable("fileId")] }) } }),
  ]);
  expect(mergedAt(merge, "/paths")).toEqual({
    "/f/{id}": { get: op("a", { parameters: [variable("id")] }) },
  });
});

it("keeps a path's parameters on the path if every page states them there", () => {
  const shared = { parameters: [variable("id")] };
  const merge = mergeDocuments([
    paths({ "/f/{id}": { ...shared, get: op("a") } }),
    paths({ "/f/{id}": { ...shared, put: op("b") } }),
  ]);
  expect(mergedAt(merge, "/paths/~1f~1{id}")).toEqual({ ...shared, get: op("a"), put: op("b") });
});

it("moves a path's parameter to the operations of the only page that states it", () => {
  const merge = mergeDocuments([
    paths({ "/f": { parameters: [query("p")], get: op("a") } }),
    paths({ "/f": { put: op("b") } }),
  ]);
  expect(mergedAt(merge, "/paths/~1f")).toEqual({
    get: op("a", { parameters: [query("p")] }),
    put: op("b"),
  });
});

it("meets an operation's own parameter with a different page's parameter of the path", () => {
  const p = (maximum: number): JsonObject => ({
    ...query("p"),
    schema: { type: "integer", maximum },
  });
  const merge = mergeDocuments([
    paths({ "/f": { parameters: [p(3)], get: op("a", { parameters: [p(9)] }) } }),
    paths({ "/f": { parameters: [p(3)], get: op("a", { parameters: [] }) } }),
  ]);
  expect(mergedAt(merge, "/paths/~1f")).toEqual({
    parameters: [p(3)],
    get: op("a", { parameters: [p(3)] }),
  });
});

it("moves a path's servers to the operations of the only page that states them", () => {
  const servers: JsonValue = [{ url: "https://files.example" }];
  const merge = mergeDocuments([
    paths({ "/f": { servers, get: op("a") } }),
    paths({ "/f": { put: op("b") } }),
  ]);
  expect(mergedAt(merge, "/paths/~1f")).toEqual({ get: op("a", { servers }), put: op("b") });
});

it("keeps a path's servers if all pages state the same, and asks a person if they differ", () => {
  const on = (url: string, item: JsonObject): PartialDocument =>
    paths({ "/f": { servers: [{ url }], ...item } });
  const same = mergeDocuments([on("/v1", { get: op("a") }), on("/v1", { put: op("b") })]);
  expect(mergedAt(same, "/paths/~1f")).toEqual({
    servers: [{ url: "/v1" }],
    get: op("a"),
    put: op("b"),
  });
  const differing = mergeDocuments([on("/v1", { get: op("a") }), on("/v2", { put: op("b") })]);
  expect(differing.problems).toMatchObject([
    { kind: "different-servers", pointer: "/paths/~1f/servers" },
  ]);
});

it("asks a person if the servers of one operation differ between pages", () => {
  const merge = mergeDocuments([
    paths({ "/f": { get: op("a", { servers: [{ url: "/v1" }] }) } }),
    { ...paths({ "/f": { get: op("a") } }), servers: [{ url: "/v2" }] },
  ]);
  expect(merge.problems).toMatchObject([
    { kind: "different-servers", pointer: "/paths/~1f/get/servers" },
  ]);
});

it("keeps a path item's $ref and merges its targets", () => {
  const item = (method: string, id: string): PartialDocument =>
    paths(
      { "/f": { $ref: "#/components/pathItems/F" } },
      { pathItems: { F: { [method]: op(id) } } },
    );
  const merge = mergeDocuments([item("get", "a"), item("put", "b")]);
  expect(mergedAt(merge, "/paths")).toEqual({ "/f": { $ref: "#/components/pathItems/F" } });
  expect(mergedAt(merge, "/components/pathItems/F")).toEqual({ get: op("a"), put: op("b") });
});

it("loses no operation beside a path item's $ref", () => {
  const merge = mergeDocuments([
    paths(
      { "/f": { $ref: "#/components/pathItems/F", put: op("b") } },
      { pathItems: { F: { get: op("a") } } },
    ),
  ]);
  expect(mergedAt(merge, "/paths/~1f")).toEqual({ put: op("b"), get: op("a") });
});
