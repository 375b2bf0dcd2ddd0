import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const text = (schema: JsonObject): JsonObject => ({ "text/plain": { schema } });
const query = (part: JsonObject): JsonObject => ({
  parameters: [{ name: "q", in: "query", schema: { type: "string" }, ...part }],
});
const at = "/paths/~1x/get";

it("merges the parameters of one operation: required if any page requires it, schemas met", () => {
  const limit = (maximum: number): JsonObject => ({
    name: "limit",
    in: "query",
    schema: { type: "integer", maximum },
  });
  const merge = mergeDocuments([
    operationDocument({ parameters: [limit(10)] }),
    operationDocument({
      parameters: [
        { name: "after", in: "query", schema: {} },
        { ...limit(20), required: true },
      ],
    }),
  ]);
  expect(mergedAt(merge, `${at}/parameters`)).toEqual([
    { ...limit(10), required: true },
    { name: "after", in: "query", schema: {} },
  ]);
});

it("distinguishes a query parameter and a header of one name, and ignores the case of header names", () => {
  const named = (name: string, place: string): JsonObject => ({ name, in: place, schema: {} });
  const merge = mergeDocuments([
    operationDocument({ parameters: [named("trace", "header")] }),
    operationDocument({ parameters: [named("Trace", "header"), named("trace", "query")] }),
  ]);
  expect(mergedAt(merge, `${at}/parameters`)).toEqual([
    named("trace", "header"),
    named("trace", "query"),
  ]);
});

it.each([
  ["style", { style: "spaceDelimited" }, "form"],
  ["explode", { explode: false }, true],
  ["allowReserved", { allowReserved: true }, false],
])("asks a person if pages state a different %s for a parameter", (key, stated, implied) => {
  const merge = mergeDocuments([operationDocument(query(stated)), operationDocument(query({}))]);
  const pointer = `${at}/parameters/0/${key}`;
  const problem = merge.problems.find((candidate) => candidate.pointer === pointer);
  expect(problem?.values.map(({ value }) => value)).toEqual([Object.values(stated)[0], implied]);
});

it.each([
  ["query", "form", true],
  ["header", "simple", false],
])("treats a stated default style of a %s parameter as equal to none", (place, style, explode) => {
  const parameter: JsonObject = { name: "p", in: place, schema: { type: "string" } };
  const merge = mergeDocuments([
    operationDocument({ parameters: [{ ...parameter, style, explode }] }),
    operationDocument({ parameters: [parameter] }),
    operationDocument({ parameters: [{ ...parameter, style }] }),
  ]);
  expect(merge.problems).toEqual([]);
});

it("asks a person if one page has a schema and another has content", () => {
  const merge = mergeDocuments([
    operationDocument({ parameters: [{ name: "q", in: "query", schema: {} }] }),
    operationDocument({ parameters: [{ name: "q", in: "query", content: text({}) }] }),
  ]);
  expect(merge.problems).toMatchObject([{ kind: "conflict", pointer: `${at}/parameters/0` }]);
});

it("keeps only the media types that every page's request body has", () => {
  const merge = mergeDocuments([
    operationDocument({ requestBody: { content: { ...text({}), "text/csv": { schema: {} } } } }),
    operationDocument({ requestBody: { content: text({}), required: true } }),
  ]);
  expect(mergedAt(merge, `${at}/requestBody`)).toEqual({ content: text({}), required: true });
  expect(merge.decisions.map(({ rule }) => rule)).toEqual(["intersection", "required-if-any"]);
});

it("treats a media type as common if a range on a different page contains it", () => {
  const merge = mergeDocuments([
    operationDocument({ requestBody: { content: { "text/*": { schema: { maxLength: 3 } } } } }),
    operationDocument({ requestBody: { content: text({ type: "string" }) } }),
  ]);
  expect(mergedAt(merge, `${at}/requestBody/content`)).toEqual(
    text({ type: "string", maxLength: 3 }),
  );
});

it("asks a person if request bodies have no common media type", () => {
  const merge = mergeDocuments([
    operationDocument({ requestBody: { content: text({ type: "string" }) } }),
    operationDocument({ requestBody: { content: { "text/csv": { schema: {} } } } }),
  ]);
  expect(merge.problems).toMatchObject([
    { kind: "no-common-media-type", pointer: `${at}/requestBody/content` },
  ]);
});

it("asks a person if no request can satisfy every page", () => {
  const merge = mergeDocuments([
    operationDocument(query({ required: true, schema: { type: "string" } })),
    operationDocument(query({ required: true, schema: { type: "integer" } })),
  ]);
  expect(merge.problems).toMatchObject([{ kind: "empty-meet", exitCode: 3 }]);
});

it("merges statuses, media types and headers of responses; a header not on every page is optional", () => {
  const header = { required: true, schema: { type: "integer" } };
  const merge = mergeDocuments([
    operationDocument({
      responses: {
        200: { description: "New.", headers: { Both: header, One: header }, content: text({}) },
      },
    }),
    operationDocument({
      responses: {
        200: {
          description: "Old.",
          headers: { Both: header },
          content: { "text/csv": { schema: {} } },
        },
        404: { description: "Gone." },
      },
    }),
  ]);
  expect(mergedAt(merge, `${at}/responses`)).toEqual({
    200: {
      description: "New.",
      headers: { Both: header, One: { schema: { type: "integer" } } },
      content: { ...text({}), "text/csv": { schema: {} } },
    },
    404: { description: "Gone." },
  });
  expect(merge.decisions).toContainEqual(
    expect.objectContaining({
      pointer: `${at}/responses/200/headers/One/required`,
      rule: "required-if-all",
      result: null,
    }),
  );
});

it("makes a header required that only one page has if a resolution says so", () => {
  const answer = (headers: JsonObject): JsonObject => ({
    responses: { 200: { description: "", headers } },
  });
  const header = { required: true, schema: { type: "integer" } };
  const pointer = `${at}/responses/200/headers/H/required`;
  const merge = mergeDocuments(
    [operationDocument(answer({ H: header })), operationDocument(answer({}))],
    `  - pointer: ${pointer}\n    value: true\n    because: the vendor says so\n`,
  );
  expect(mergedAt(merge, pointer)).toBe(true);
  expect(merge.decisions.filter((decision) => decision.pointer === pointer)).toMatchObject([
    { resolution: { because: "the vendor says so" }, result: true },
  ]);
});

it("makes a header required only if every page does", () => {
  const answer = (required: boolean): JsonObject => ({
    responses: { 200: { description: "", headers: { H: { required, schema: {} } } } },
  });
  const merge = mergeDocuments([operationDocument(answer(true)), operationDocument(answer(false))]);
  expect(mergedAt(merge, `${at}/responses/200/headers/H/required`)).toBe(false);
});

it("deprecates an operation if any page does, and collects the tags of all", () => {
  const merge = mergeDocuments([
    operationDocument({ deprecated: false, tags: ["A", "A"] }),
    operationDocument({ deprecated: true, tags: ["B", "A"] }),
  ]);
  expect(mergedAt(merge, `${at}/deprecated`)).toBe(true);
  expect(mergedAt(merge, `${at}/tags`)).toEqual(["A", "A", "B"]);
});

it("takes extensions and texts from the freshest page that states them", () => {
  const merge = mergeDocuments([
    operationDocument({ summary: "New", "x-own": 1 }),
    operationDocument({ summary: "Old", description: "Long.", "x-own": { deep: 2 } }),
  ]);
  expect(mergedAt(merge, at)).toMatchObject({ summary: "New", description: "Long.", "x-own": 1 });
});

it("keeps the freshest page's `example` or `examples`, which are mutually exclusive", () => {
  const body = (part: JsonObject): JsonObject => ({
    responses: { 200: { description: "", content: { "text/plain": part } } },
  });
  const merge = mergeDocuments([
    operationDocument(body({ example: "a" })),
    operationDocument(body({ examples: { b: { value: "b" } } })),
  ]);
  expect(mergedAt(merge, `${at}/responses/200/content`)).toEqual({
    "text/plain": { example: "a" },
  });
});

it.each([
  [
    "callbacks",
    { done: { "{$url}": { post: { responses: {} } } } },
    { done: { "{$url}": { put: { responses: {} } } } },
    "callbacks/done",
  ],
  [
    "responses",
    { 200: { description: "", links: { next: { operationId: "x" } } } },
    { 200: { description: "", links: { next: { operationId: "y" } } } },
    "responses/200/links/next",
  ],
])("asks a person if pages differ in %s", (key, one, other, place) => {
  const merge = mergeDocuments([
    operationDocument({ [key]: one }),
    operationDocument({ [key]: other }),
  ]);
  expect(merge.problems).toMatchObject([{ kind: "conflict", pointer: `${at}/${place}` }]);
});

it("keeps a link if pages differ only in wording", () => {
  const link = (description: string): JsonObject => ({
    responses: { 200: { description: "", links: { next: { operationId: "x", description } } } },
  });
  const merge = mergeDocuments([operationDocument(link("New.")), operationDocument(link("Old."))]);
  expect(mergedAt(merge, `${at}/responses/200/links/next/description`)).toBe("New.");
});
