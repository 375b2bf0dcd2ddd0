import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const entry = (pointer: string, value: string): string =>
  `  - pointer: ${pointer}\n    value: ${value}\n    because: somebody knows\n`;

it("fills a place that is empty on every page", () => {
  const merge = mergeDocuments([operationDocument({})], entry("/info/summary", "An API."));
  expect(mergedAt(merge, "/info/summary")).toBe("An API.");
  expect(merge.decisions).toEqual([
    {
      pointer: "/info/summary",
      operations: [],
      resolution: { because: "somebody knows" },
      values: [],
      result: "An API.",
    },
  ]);
});

it("fills a field of a list item, and a component that no page defines", () => {
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

it("overrides a rule if the pages disagree", () => {
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
    "a page adds the value",
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

it("has expired if no operation uses what the pages disagree on", () => {
  const page = (style: string, type: string) =>
    operationDocument(
      {},
      {
        parameters: { P: { name: "p", in: "query", style, schema: {} } },
        schemas: { S: { type } },
      },
    );
  const pages = [page("form", "string"), page("spaceDelimited", "integer")];
  const pointers = ["/components/parameters/P/style", "/components/schemas/S/type"];
  const merge = mergeDocuments(
    pages,
    pointers.map((pointer) => entry(pointer, "spaceDelimited")).join(""),
  );
  expect(merge.problems).toMatchObject(
    pointers.map((pointer) => ({
      kind: "expired-resolution",
      message: `The resolution for ${pointer} has no effect: no operation uses what the pages disagree on there.`,
    })),
  );
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

it.each([
  ["union", "/paths/~1x/get/responses", "{}"],
  ["highest-version", "/openapi", "3.0.3"],
  ["freshest-path-variables", "/paths/~1files~1{id}", "{}"],
])("is a problem if the rule %s always applies there", (rule, pointer, value) => {
  const page = (openapi: string, status: string, variable: string): JsonObject => {
    const get = { operationId: "x", responses: { [status]: { description: "" } } };
    return { openapi, paths: { "/x": { get }, [`/files/{${variable}}`]: {} } };
  };
  const pages = [page("3.1.0", "200", "id"), page("3.0.3", "201", "file")];
  expect(mergeDocuments(pages, entry(pointer, value)).problems).toMatchObject([
    {
      kind: "unmatched-resolution",
      pointer,
      exitCode: 3,
      message: `The resolution for ${pointer} has no effect: the rule ${rule} always applies there.`,
    },
  ]);
});

const whole = {
  ...operationDocument(
    { parameters: [{ $ref: "#/components/parameters/Limit" }], security: [{ bearer: [] }] },
    {
      schemas: { S: { type: "object", properties: { size: { type: "integer" } } } },
      parameters: { Limit: { name: "limit", in: "query", schema: {} } },
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  ),
  servers: [{ url: "https://a.example" }],
};

it.each([
  ["/info/tittle", "did you mean title?"],
  ["/info/contact/emial", "did you mean email?"],
  ["/servers/0/ur", "did you mean url?"],
  ["/paths/~1x/gett", "did you mean get?"],
  ["/paths/~1x/get/operationID", "did you mean operationId?"],
  ["/paths/~1x/get/responses/2000", "a status such as 200"],
  ["/paths/x", "a path, which starts with /"],
  ["/components/schema", "did you mean schemas?"],
  ["/components/schemas/S/typ", "did you mean type?"],
  ["/components/schemas/S/properties/size/maximun", "did you mean maximum?"],
  ["/paths/~1x/get/parameters/0/required", "a $ref"],
])("is a problem when it fills %s, which OpenAPI does not define", (pointer, hint) => {
  const value = pointer.endsWith("contact/emial") ? "x" : "{}";
  const page = { ...whole, info: { title: "API", version: "1", contact: {} } };
  const merge = mergeDocuments([page], entry(pointer, value));
  expect(merge.document).toBeUndefined();
  expect(merge.problems).toMatchObject([
    {
      kind: "unknown-field",
      pointer,
      exitCode: 3,
      message: expect.stringContaining(hint),
      suggestion: expect.stringContaining("resolutions.yaml:2"),
    },
  ]);
});

it.each([
  ["/paths/~1y/get/operationId", "did you mean /paths/~1x?"],
  ["/paths/~1x/gett/summary", "did you mean /paths/~1x/get?"],
  ["/components/schema/S/title", "did you mean /components/schemas?"],
  ["/components/schemas/S/properties/sise/title", "did you mean"],
])("suggests the nearest place if %s does not exist", (pointer, hint) => {
  const merge = mergeDocuments([whole], entry(pointer, "y"));
  expect(merge.problems).toMatchObject([
    { kind: "unmatched-resolution", exitCode: 3, message: expect.stringContaining(hint) },
  ]);
});

it.each([
  ["/info/x-owner", "{any: thing}"],
  ["/paths/~1x/get/x-internal", "true"],
  ["/paths/~1x/get/responses/4XX", "{description: No.}"],
  ["/components/schemas/S/properties/name", "{type: string, example: n, xml: {name: n}}"],
  ["/components/schemas/T", "true"],
  ["/info/contact", "{name: N, url: https://c.example, x-more: 1}"],
  ["/externalDocs", "{url: https://d.example}"],
  ["/paths/~1x/get/parameters/0/description", "How many."],
  ["/components/securitySchemes/bearer/bearerFormat", "JWT"],
])("fills %s with %s", (pointer, value) => {
  const merge = mergeDocuments([whole], entry(pointer, value));
  expect(merge.problems).toEqual([]);
  expect(mergedAt(merge, pointer)).toBeDefined();
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

it.each([
  ["/servers", "/servers/0/url"],
  ["/servers", "/servers/0/description"],
  ["/info/contact", "/info/contact/email"],
])("is a problem when one for %s contains the place of one for %s", (outer, inner) => {
  const value = outer === "/servers" ? "[{url: https://a.example}]" : "{name: N}";
  const both = [entry(outer, value), entry(inner, "x")];
  for (const resolutions of [both, both.toReversed()]) {
    const merge = mergeDocuments([operationDocument({})], resolutions.join(""));
    const line = resolutions === both ? 2 : 5;
    expect(merge.problems).toMatchObject([
      {
        kind: "nested-resolution",
        pointer: inner,
        exitCode: 3,
        message: expect.stringContaining(`${outer} at resolutions.yaml:${line}`),
      },
    ]);
  }
});

it.each([
  ["/servers/1", "{url: /v2}", "the list at /servers has no item 1"],
  ["/servers/-", "{url: /v2}", "the list at /servers has no item -"],
  ["/info/title/x", "1", "the value at /info/title cannot have members"],
  ["/", "1", 'no ""'],
])("is a problem that explains why %s cannot be set", (pointer, value, reason) => {
  const merge = mergeDocuments([whole], entry(pointer, value));
  expect(merge.problems).toMatchObject([{ exitCode: 3, message: expect.stringContaining(reason) }]);
});

it("settles an empty meet of requests without affecting responses", () => {
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
