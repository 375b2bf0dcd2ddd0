import { expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { cutPages } from "../merge/testing/cut-pages.ts";
import {
  documentWith,
  mergeDocuments,
  type PartialDocument,
} from "../merge/testing/merge-documents.ts";
import { documentOperations } from "./document-operations.ts";

const operation = { responses: {} };
const sharedPath = (get: JsonObject): Record<"paths" | "components", JsonObject> => ({
  paths: { "/b": { $ref: "#/components/pathItems/P" } },
  components: { pathItems: { P: { get: { operationId: "b", responses: {}, ...get } } } },
});
const scheme = { securitySchemes: { key: { type: "http", scheme: "bearer" } } };
const closed: PartialDocument = {
  security: [{ key: [] }],
  paths: { "/a": { get: { operationId: "a", responses: {} } } },
  components: scheme,
};

it("finds the operations of paths, webhooks and callbacks, behind references too, each once", () => {
  const callback = { "{$url}": { put: operation }, "x-own": { get: operation } };
  const callbacks = {
    own: { "{$url}": { post: operation } },
    shared: { $ref: "#/components/callbacks/C" },
  };
  const document = documentWith({
    paths: {
      "/a": { $ref: "#/components/pathItems/P", get: { ...operation, callbacks } },
      "/b": { $ref: "#/components/pathItems/P" },
      "x-own": { get: operation },
    },
    webhooks: { w: { $ref: "#/components/pathItems/P" }, v: { head: operation } },
    components: {
      pathItems: {
        P: { post: operation },
        Circle: { $ref: "#/components/pathItems/Circle" },
        Unreached: { get: operation },
      },
      callbacks: { C: callback },
    },
  });
  expect(documentOperations(document).map(({ pointer }) => pointer)).toEqual([
    "/paths/~1a/get",
    "/webhooks/v/head",
    "/components/pathItems/P/post",
    "/paths/~1a/get/callbacks/own/{$url}/post",
    "/components/callbacks/C/{$url}/put",
  ]);
});

it("comes to an end where references run in a circle", () => {
  const circle = { $ref: "#/paths/~1a", callbacks: {} };
  expect(documentOperations(documentWith({ paths: { "/a": circle } }))).toEqual([]);
});

it.each<[string, PartialDocument]>([
  ["a path item's reference", sharedPath({})],
  ["a webhook", { webhooks: { w: { post: { operationId: "w", responses: {} } } } }],
])(
  "asks a person where an operation behind %s would fall under another page's security",
  (_, open) => {
    expect(mergeDocuments([closed, open]).problems).toMatchObject([
      { kind: "different-security", pointer: "/security" },
    ]);
    expect(mergeDocuments([closed, sharedPath({ security: [] })]).problems).toEqual([]);
  },
);

it("asks a person about security where the path item is another page's", () => {
  const { paths, components } = sharedPath({});
  const merge = mergeDocuments([
    { ...closed, components: { ...scheme, ...components } },
    { paths },
  ]);
  expect(merge.problems).toMatchObject([{ kind: "different-security", pointer: "/security" }]);
});

it("names a scheme that nobody defines and an operation behind a reference requires", () => {
  const lost = sharedPath({ security: [{ lost: [] }] });
  expect(mergeDocuments([lost]).problems).toMatchObject([
    { kind: "undefined-security-scheme", values: [{ source: "a.yaml" }] },
  ]);
  const { paths, components } = lost;
  expect(mergeDocuments([{ paths }, { components }]).problems).toMatchObject([
    {
      kind: "undefined-security-scheme",
      message: expect.stringContaining("/components/pathItems/P/get/security/0/lost"),
    },
  ]);
});

it("cuts a page together with the scheme that an operation behind a reference requires", () => {
  const { paths, components } = sharedPath({ security: [{ key: [] }] });
  const whole = documentWith({ paths, components: { ...scheme, ...components } });
  expect(cutPages(whole).map(({ text }) => text)).toEqual([
    expect.stringContaining("securitySchemes"),
  ]);
});
