import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import {
  mergeDocuments,
  mergedAt,
  op,
  type PartialDocument,
  variable,
} from "../testing/merge-documents.ts";

const query = (name: string, part: JsonObject = {}): JsonObject => ({
  name,
  in: "query",
  schema: { type: "integer", ...part },
});
const shared: JsonObject = { $ref: "#/components/pathItems/P" };
const page = (path: string, item: JsonObject, behind?: JsonObject): PartialDocument => ({
  paths: { [path]: item },
  components: behind === undefined ? {} : { pathItems: { P: behind } },
});

describe("variables of a path item behind a shared $ref", () => {
  const own = (name: string): PartialDocument =>
    page(`/f/{${name}}`, shared, { get: op("a", { parameters: [variable(name)] }) });

  it("get the name that they have in the merged path", () => {
    const merge = mergeDocuments([own("id"), own("file_id")]);
    expect(mergedAt(merge, "/paths")).toEqual({
      "/f/{id}": { get: op("a", { parameters: [variable("id")] }) },
    });
  });

  it("leave the $ref unchanged if all pages name them the same", () => {
    const merge = mergeDocuments([own("id"), own("id")]);
    expect(mergedAt(merge, "/paths")).toEqual({ "/f/{id}": shared });
  });
});

describe("an operation beside a path item's $ref", () => {
  it("has the parameters of the target", () => {
    const merge = mergeDocuments([
      page("/a/{id}", { ...shared, get: op("a") }, { parameters: [variable("id")], post: op("b") }),
    ]);
    expect(mergedAt(merge, "/paths/~1a~1{id}")).toEqual({
      get: op("a"),
      parameters: [variable("id")],
      post: op("b"),
    });
  });

  it("applies its path item's parameters to the target's operations, overriding those of the same name", () => {
    const merge = mergeDocuments([
      page(
        "/a",
        { ...shared, parameters: [query("q", { maximum: 3 })] },
        { parameters: [query("q"), query("r")], get: op("a") },
      ),
    ]);
    expect(mergedAt(merge, "/paths/~1a")).toEqual({
      parameters: [query("q", { maximum: 3 }), query("r")],
      get: op("a"),
    });
  });

  it("applies the target's parameters only to the operations of its own page", () => {
    const merge = mergeDocuments([
      page("/a", { ...shared, get: op("a") }, { parameters: [query("q")], post: op("b") }),
      page("/a", { put: op("c") }),
    ]);
    expect(mergedAt(merge, "/paths/~1a")).toEqual({
      get: op("a", { parameters: [query("q")] }),
      post: op("b", { parameters: [query("q")] }),
      put: op("c"),
    });
  });

  it("has the servers of the target", () => {
    const servers: JsonValue = [{ url: "https://files.example" }];
    const merge = mergeDocuments([
      page("/a", { ...shared, get: op("a") }, { servers, post: op("b") }),
      page("/a", { put: op("c") }),
    ]);
    expect(mergedAt(merge, "/paths/~1a")).toEqual({
      get: op("a", { servers }),
      post: op("b", { servers }),
      put: op("c"),
    });
  });

  it("keeps those servers on the path if every page states them", () => {
    const servers: JsonValue = [{ url: "https://files.example" }];
    const merge = mergeDocuments([
      page("/a", { ...shared, get: op("a") }, { servers, post: op("b") }),
      page("/a", { servers, put: op("c") }),
    ]);
    expect(mergedAt(merge, "/paths/~1a")).toEqual({
      get: op("a"),
      servers,
      post: op("b"),
      put: op("c"),
    });
  });
});
