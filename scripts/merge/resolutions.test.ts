import { expect, it } from "vitest";
import { mergeDocuments, mergedAt, operationDocument } from "./testing/merge-documents.ts";

const entry = (pointer: string, value: string): string =>
  `  - pointer: ${pointer}\n    value: ${value}\n    because: somebody knows\n`;

it("fills a place that every page leaves empty", () => {
  const merge = mergeDocuments([operationDocument({})], entry("/info/summary", "An API."));
  expect(mergedAt(merge, "/info/summary")).toBe("An API.");
  expect(merge.decisions).toEqual([
    {
      pointer: "/info/summary",
      resolution: { because: "somebody knows" },
      values: [],
      result: "An API.",
    },
  ]);
});

it("fills an item of a list, and a component nobody defines", () => {
  const user = {
    200: {
      description: "",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Lost" } } },
    },
  };
  const merge = mergeDocuments(
    [operationDocument({ parameters: [{ name: "q", in: "query", schema: {} }], responses: user })],
    entry("/paths/~1x/get/parameters/0/description", "What for.") +
      entry("/components/schemas/Lost", "{type: object}"),
  );
  expect(mergedAt(merge, "/paths/~1x/get/parameters/0/description")).toBe("What for.");
  expect(mergedAt(merge, "/components/schemas/Lost")).toEqual({ type: "object" });
});

it("overrules a rule where the pages disagree", () => {
  const merge = mergeDocuments(
    [{ info: { title: "API", version: "2" } }, { info: { title: "API", version: "1" } }],
    entry("/info/version", "'1'"),
  );
  expect(mergedAt(merge, "/info/version")).toBe("1");
  expect(merge.decisions).toMatchObject([{ pointer: "/info/version", result: "1" }]);
});

it.each([
  ["its conflict is gone", entry("/servers", "[{url: https://b.example}]"), "/servers", 2],
  [
    "a page brings the value",
    entry("/paths/~1x/get/operationId", "y"),
    "/paths/~1x/get/operationId",
    2,
  ],
])("has expired when %s", (_, resolutions, pointer, line) => {
  const merge = mergeDocuments(
    [{ ...operationDocument({}), servers: [{ url: "https://a.example" }] }],
    resolutions,
  );
  expect(merge.document).toBeUndefined();
  expect(merge.problems).toMatchObject([
    {
      kind: "expired-resolution",
      pointer,
      exitCode: 3,
      values: [{ source: "resolutions.yaml", line }],
    },
  ]);
});

it("is a problem when it matches nothing", () => {
  const merge = mergeDocuments([operationDocument({})], entry("/paths/~1y/get/operationId", "y"));
  expect(merge.problems).toMatchObject([
    {
      kind: "unmatched-resolution",
      exitCode: 3,
      values: [{ source: "resolutions.yaml", line: 2 }],
    },
  ]);
  expect(merge.problems[0]?.message).toContain("/paths/~1y/get");
});

it("is a problem when it misspells a field of an operation", () => {
  const merge = mergeDocuments([operationDocument({})], entry("/paths/~1x/get/operationID", "y"));
  expect(merge.problems).toMatchObject([{ kind: "unmatched-resolution", exitCode: 3 }]);
});

it("is a problem when its value makes the document invalid", () => {
  const merge = mergeDocuments([operationDocument({})], entry("/servers", "not a list"));
  expect(merge.problems).toMatchObject([
    { kind: "invalid-resolution", pointer: "/servers", exitCode: 3 },
  ]);
});

it("reports every bad resolution and every open conflict of a run at once", () => {
  const merge = mergeDocuments(
    [
      { ...operationDocument({ operationId: "x" }), servers: [{ url: "https://a.example" }] },
      { ...operationDocument({ operationId: "y" }), servers: [{ url: "https://b.example" }] },
    ],
    entry("/info/title", "API") + entry("/nowhere/at/all", "1"),
  );
  expect(merge.problems.map(({ kind }) => kind)).toEqual([
    "conflicting-operation-ids",
    "different-servers",
    "expired-resolution",
    "unmatched-resolution",
  ]);
});

it("is a problem when it names an operation as another is named", () => {
  const get = { responses: {} };
  const merge = mergeDocuments(
    [{ paths: { "/a": { get }, "/b": { get: { ...get, operationId: "b" } } } }],
    entry("/paths/~1a/get/operationId", "b"),
  );
  expect(merge.problems).toMatchObject([
    { kind: "invalid-resolution", pointer: "/paths/~1a/get/operationId" },
  ]);
});

it("settles what requests cannot satisfy without a word about what responses hold", () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/S" } } };
  const both = { requestBody: { content }, responses: { 200: { description: "", content } } };
  const page = (type: string) =>
    operationDocument(both, {
      schemas: { S: { type: "object", required: ["p"], properties: { p: { type } } } },
    });
  const pages = [page("string"), page("boolean")];
  const open = mergeDocuments(pages);
  expect(open.problems.map(({ kind, pointer }) => ({ kind, pointer }))).toEqual([
    { kind: "empty-meet", pointer: expect.stringMatching(/^\/components\/schemas\/SInput/) },
  ]);
  const settled = mergeDocuments(pages, open.problems.map(({ suggestion }) => suggestion).join(""));
  expect(mergedAt(settled, "/components/schemas/S/properties/p/type")).toEqual([
    "string",
    "boolean",
  ]);
  expect(mergedAt(settled, "/components/schemas/SInput/properties/p/type")).toBe("string");
});
