import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, type PartialDocument } from "../testing/merge-documents.ts";

const entry = (pointer: string, value: string): string =>
  `  - pointer: ${pointer}\n    value: ${value}\n    because: somebody knows\n`;

/** `GET path` with an operationId, whose response links to operations by theirs. */
const page = (path: string, operationId: string, ...linked: string[]): PartialDocument => {
  const links: JsonObject = Object.fromEntries(
    linked.map((name, at) => [`link${at}`, { operationId: name }]),
  );
  const responses = { 200: { description: "", links } };
  return { paths: { [path]: { get: { operationId, responses } } } };
};

const links = (path: string): string => `/paths/~1${path}/get/responses/200/links`;

it("updates a page's link to its own operation, which a person renamed", () => {
  const merge = mergeDocuments(
    [page("/a", "get", "get"), page("/b", "get", "get")],
    entry("/paths/~1b/get/operationId", "getB"),
  );
  expect(mergedAt(merge, links("a"))).toEqual({ link0: { operationId: "get" } });
  expect(mergedAt(merge, links("b"))).toEqual({ link0: { operationId: "getB" } });
});

it("updates links by either name to the operation that a person named", () => {
  const merge = mergeDocuments(
    [page("/a", "new"), page("/a", "old", "old"), page("/b", "b", "old", "new", "b")],
    entry("/paths/~1a/get/operationId", "chosen"),
  );
  expect(mergedAt(merge, `${links("a")}/link0/operationId`)).toBe("chosen");
  expect(mergedAt(merge, links("b"))).toEqual({
    link0: { operationId: "chosen" },
    link1: { operationId: "chosen" },
    link2: { operationId: "b" },
  });
});

it("ignores what only looks like a link, and a link that could mean either of two operations", () => {
  const value = { links: { self: { operationId: "get" } } };
  const schema = {
    type: "object",
    properties: { links: { type: "object", properties: { operationId: { const: "get" } } } },
    example: value,
  };
  const content = { "application/json": { schema } };
  const merge = mergeDocuments(
    [
      page("/a", "get"),
      page("/b", "get"),
      page("/c", "c", "get"),
      {
        paths: {
          "/d": { get: { operationId: "d", responses: { 200: { description: "", content } } } },
        },
      },
    ],
    entry("/paths/~1b/get/operationId", "getB"),
  );
  expect(mergedAt(merge, links("c"))).toEqual({ link0: { operationId: "get" } });
  expect(mergedAt(merge, "/paths/~1d/get/responses/200/content")).toEqual(content);
});

it("asks a person if links with one name now refer to two operations", () => {
  const both: PartialDocument = {
    paths: {
      "/x": { get: { operationId: "x", responses: { 200: { $ref: "#/components/responses/R" } } } },
    },
    components: {
      responses: { R: { description: "", links: { next: { operationId: "get" } } } },
    },
  };
  const join = (own: PartialDocument): PartialDocument => ({
    ...both,
    paths: { ...Object(both.paths), ...Object(own.paths) },
  });
  const merge = mergeDocuments(
    [join(page("/a", "get")), join(page("/b", "get"))],
    entry("/paths/~1b/get/operationId", "getB"),
  );
  expect(merge.problems).toMatchObject([
    {
      kind: "conflict",
      values: [{ value: { operationId: "get" } }, { value: { operationId: "getB" } }],
    },
  ]);
});
