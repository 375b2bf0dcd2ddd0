import { expect, it } from "vitest";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const entry = (pointer: string, value: string): string =>
  `  - pointer: ${pointer}\n    value: ${value}\n    because: somebody knows\n`;

it.each([
  ["/paths/~1y/get/operationId", "''", "a name"],
  ["/paths/~1y/get/operationId", "list files!", 'found the string "list files!"'],
  ["/paths/~1y/get/operationId", "1st", "a name"],
  ["/paths/~1y/get/operationId", "7", "found the number 7"],
  ["/servers", "not a list", "a list of server mappings"],
  ["/servers", "[https://a.example]", "a mapping (server)"],
  ["/servers", "[{ur: https://a.example}]", "did you mean url?"],
  ["/servers", "[{url: ''}]", "at /servers/0/url"],
  ["/servers", "[{url: a.example/v1}]", "an absolute URL"],
  ["/servers", "[{url: not a url}]", "an absolute URL"],
  ["/info/summary", "[a]", "Expected a string at /info/summary, found a list"],
  ["/info/termsOfService", "{}", "Expected a string"],
  ["/info/contact", "{emial: x}", "did you mean email?"],
  ["/components/schemas/S", "{typ: object}", "did you mean type?"],
  ["/components/schemas/S", "{type: [object, strin]}", "a type name"],
  ["/paths/~1y/get/deprecated", "'yes'", "true or false"],
])("reports a resolution that gives %s the value %s", (pointer, value, found) => {
  const page = { paths: { "/y": { get: { responses: {} } } } };
  const merge = mergeDocuments([page], entry(pointer, value));
  expect(merge.document).toBeUndefined();
  expect(merge.problems[0]).toMatchObject({
    kind: "invalid-resolution",
    pointer,
    exitCode: 3,
    values: [{ source: "resolutions.yaml", line: 2 }],
  });
  expect(merge.problems.map(({ message }) => message).join()).toContain(found);
});

it.each(["https://{region}.a.example/v1", "/v1", "http://127.0.0.1:8080"])(
  "accepts %s as the URL of a server",
  (url) => {
    const merge = mergeDocuments([operationDocument({})], entry("/servers", `[{url: '${url}'}]`));
    expect(mergedAt(merge, "/servers/0/url")).toBe(url);
  },
);

it("accepts a resolution with a value that a page publishes, even if it is invalid", () => {
  const page = (url: string) => ({ ...operationDocument({}), servers: [{ url, note: "old" }] });
  const pages = [page("v1"), page("v2")];
  const open = mergeDocuments(pages);
  const settled = mergeDocuments(pages, open.problems.map(({ suggestion }) => suggestion).join(""));
  expect(mergedAt(settled, "/servers/0/url")).toBe("v1");
});

it("reports a resolution that gives an operation the name of one behind a reference", () => {
  const get = { responses: {} };
  const merge = mergeDocuments(
    [
      {
        paths: { "/a": { get }, "/b": { $ref: "#/components/pathItems/P" } },
        components: { pathItems: { P: { get: { ...get, operationId: "b" } } } },
      },
    ],
    entry("/paths/~1a/get/operationId", "b"),
  );
  expect(merge.problems).toMatchObject([
    { kind: "invalid-resolution", pointer: "/paths/~1a/get/operationId" },
  ]);
});

it("reports a resolution that gives an operation the name of a second one", () => {
  const get = { responses: {} };
  const merge = mergeDocuments(
    [{ paths: { "/a": { get }, "/b": { get: { ...get, operationId: "b" } } } }],
    entry("/paths/~1a/get/operationId", "b"),
  );
  expect(merge.problems).toMatchObject([
    { kind: "invalid-resolution", pointer: "/paths/~1a/get/operationId" },
  ]);
});

it.each([
  ["/components/schemas/New", '{$ref: "#/components/schemas/Gone"}', "#/components/schemas/Gone"],
  ["/components/schemas/New", '{not: {$ref: "#/components/schemas/New2"}}', "New2"],
  ["/paths/~1x/get/security", "[{nobody: []}]", "nobody"],
])(
  "reports a resolution that gives %s the value %s, which refers to nothing",
  (pointer, value, found) => {
    const merge = mergeDocuments([operationDocument({})], entry(pointer, value));
    expect(merge.problems).toMatchObject([
      {
        kind: "invalid-resolution",
        pointer,
        exitCode: 3,
        message: expect.stringContaining(found),
        values: [{ source: "resolutions.yaml", line: 2 }],
      },
    ]);
  },
);

it("reports a resolution that adds an operation without an operationId", () => {
  const merge = mergeDocuments(
    [operationDocument({})],
    entry("/paths/~1x/post", "{responses: {}}"),
  );
  expect(merge.problems).toMatchObject([
    { kind: "invalid-resolution", message: expect.stringContaining("has no operationId") },
  ]);
});
