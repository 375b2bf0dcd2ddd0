import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, op, type PartialDocument } from "../testing/merge-documents.ts";

const servers = [{ url: "https://api.example" }];
const page = (
  path: string,
  part: PartialDocument,
  operation: JsonObject = {},
): PartialDocument => ({
  paths: { [path]: { get: op(path.slice(1), operation) } },
  ...part,
});

it("asks a person if the servers of one page would apply to the operations of another", () => {
  const pages = [page("/a", { servers }), page("/b", {})];
  for (const order of [pages, pages.toReversed()]) {
    const { problems } = mergeDocuments(order);
    expect(problems).toMatchObject([{ kind: "different-servers", pointer: "/servers" }]);
    expect(problems[0]?.values.map(({ value }) => value)).toContain(null);
    expect(problems[0]?.message).toContain("Only some pages state servers");
    expect(mergedAt(mergeDocuments(order, problems[0]?.suggestion), "/servers")).toEqual(servers);
  }
});

it.each<[string, PartialDocument]>([
  ["an operation with its own servers", page("/b", {}, { servers })],
  ["a path with servers", { paths: { "/b": { servers, get: op("b") } } }],
  ["only components", { components: { schemas: { S: {} } } }],
  ["only webhooks", { webhooks: { w: { post: op("w") } } }],
])("asks nothing if the page without servers has %s", (_, silent) => {
  const merge = mergeDocuments([page("/a", { servers }), silent]);
  expect(mergedAt(merge, "/servers")).toEqual(servers);
});
