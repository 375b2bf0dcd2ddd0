import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, type PartialDocument } from "../testing/merge-documents.ts";

const path = (name: string, operation: JsonObject): PartialDocument => ({
  paths: { [name]: { get: { responses: {}, ...operation } } },
});

it.each([
  ["/files", "getFiles"],
  ["/files/{id}/content", "getFilesByIdContent"],
  ["/fine-tunes/{fine_tune}", "getFineTunesByFineTune"],
  ["/", "getRoot"],
])("makes an operationId for GET %s if no page has one", (name, expected) => {
  const merge = mergeDocuments([path(name, {})]);
  const pointer = `/paths/${name.replaceAll("/", "~1")}/get/operationId`;
  expect(mergedAt(merge, pointer)).toBe(expected);
  expect(merge.decisions).toMatchObject([{ pointer, rule: "made-from-method-and-path" }]);
});

it("makes unique names that no page uses, in any order of pages", () => {
  const pages = [path("/a-b", {}), path("/a/b", {}), path("/c", { operationId: "getAB" })];
  const names = (order: readonly PartialDocument[]): readonly unknown[] => {
    const merge = mergeDocuments(order);
    return ["/a-b", "/a~1b"].map((name) =>
      mergedAt(merge, `/paths/${name.replace("/", "~1")}/get/operationId`),
    );
  };
  expect(names(pages)).toEqual(["getAB2", "getAB3"]);
  expect(names(pages.toReversed())).toEqual(["getAB2", "getAB3"]);
});

it("uses the name of the page that states one", () => {
  const merge = mergeDocuments([path("/a", {}), path("/a", { operationId: "named" })]);
  expect(mergedAt(merge, "/paths/~1a/get/operationId")).toBe("named");
  expect(merge.decisions).toEqual([]);
});

it("asks a person if pages name one operation differently", () => {
  const merge = mergeDocuments([
    path("/a", { operationId: "a" }),
    path("/a", { operationId: "b" }),
  ]);
  expect(merge.problems).toMatchObject([
    { kind: "conflicting-operation-ids", values: [{ value: "a" }, { value: "b" }] },
  ]);
});

it("asks a person if two operations have one name, and uses the name that the person gives", () => {
  const pages = [path("/a", { operationId: "same" }), path("/b", { operationId: "same" })];
  const merge = mergeDocuments(pages);
  expect(merge.problems).toMatchObject([
    {
      kind: "conflicting-operation-ids",
      pointer: "/paths/~1b/get/operationId",
      values: [{ source: "a.yaml" }, { source: "b.yaml" }],
    },
  ]);
  const settled = mergeDocuments(pages, merge.problems[0]?.suggestion);
  expect(mergedAt(settled, "/paths/~1b/get/operationId")).toBe("getB");
});

it("asks once for all operations of one name, with an entry for each that must be renamed", () => {
  const pages = ["/a", "/b", "/c"].map((name) => path(name, { operationId: "same" }));
  const merge = mergeDocuments(pages);
  expect(merge.problems).toMatchObject([
    {
      pointer: "/paths/~1b/get/operationId",
      values: [{ source: "a.yaml" }, { source: "b.yaml" }, { source: "c.yaml" }],
    },
  ]);
  const settled = mergeDocuments(pages, merge.problems[0]?.suggestion);
  expect(mergedAt(settled, "/paths/~1c/get/operationId")).toBe("getC");
});

it("proposes no name that it makes for a different operation", () => {
  const pages = [
    path("/a", { operationId: "same" }),
    path("/a/b", { operationId: "same" }),
    path("/a-b", {}),
  ];
  const merge = mergeDocuments(pages);
  const settled = mergeDocuments(pages, merge.problems[0]?.suggestion);
  expect(settled.problems).toEqual([]);
  const names = ["/a-b", "/a~1b"].map((name) =>
    mergedAt(settled, `/paths/${name.replace("/", "~1")}/get/operationId`),
  );
  expect(names).toEqual(["getAB", "getAB2"]);
});

it("takes less than quadratic time in the number of operations with one name", () => {
  const paths = Object.fromEntries(
    Array.from({ length: 2_500 }, (_, at) => [
      `/p${at}`,
      { get: { operationId: "same", responses: {} } },
    ]),
  );
  const start = process.cpuUsage();
  const { problems } = mergeDocuments([{ paths }]);
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(8_000_000);
  expect(problems.map(({ values }) => values.length)).toEqual([2_500]);
});

it("puts the name after the operation's summary and tags", () => {
  const merge = mergeDocuments([path("/a", { summary: "S", tags: [] })]);
  expect(Object.keys(mergedAt(merge, "/paths/~1a/get") as JsonObject)).toEqual([
    "tags",
    "summary",
    "operationId",
    "responses",
  ]);
});

it("reports that an operation may have moved if no page states both paths of one name", () => {
  const [newer, older] = [{ operationId: "listTrades" }, { operationId: "listTrades" }];
  const { problems } = mergeDocuments([path("/data/trades", newer), path("/trades", older)]);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain("GET /data/trades (a.yaml:7) and GET /trades (b.yaml:7)");
  expect(problems[0]?.message).toContain("the older page, b.yaml:7, may be out of date");
});

it("does not report that an operation may have moved if one page states both paths", () => {
  const operation = { responses: {}, operationId: "same" };
  const both = { paths: { "/a": { get: operation }, "/b": { get: operation } } };
  const [problem] = mergeDocuments([both, path("/a", operation)]).problems;
  expect(problem?.message).toContain("GET /b (a.yaml:11)");
  expect(problem?.message).not.toContain("moved");
});
