import { expect, it } from "vitest";
import { documentOperations } from "./document-operations.ts";

const operation = { responses: {} };

it("finds the operations of paths, webhooks and callbacks once each, including those behind references", () => {
  const callback = { "{$url}": { put: operation }, "x-own": { get: operation } };
  const callbacks = {
    own: { "{$url}": { post: operation } },
    shared: { $ref: "#/components/callbacks/C" },
  };
  const document = {
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
  };
  expect(documentOperations(document).map(({ pointer }) => pointer)).toEqual([
    "/paths/~1a/get",
    "/webhooks/v/head",
    "/components/pathItems/P/post",
    "/paths/~1a/get/callbacks/own/{$url}/post",
    "/components/callbacks/C/{$url}/put",
  ]);
});

it("ends for circular references", () => {
  const circle = { $ref: "#/paths/~1a", callbacks: {} };
  expect(documentOperations({ paths: { "/a": circle } })).toEqual([]);
});
