import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const at = "/paths/~1x/get";
const headers = (named: JsonObject): JsonObject => ({
  responses: { 200: { description: "", headers: named } },
});
const plain = { schema: { type: "string" } };

describe("the content of a parameter", () => {
  const parameter = (content: JsonObject): JsonObject => ({
    parameters: [{ name: "q", in: "query", content }],
  });

  it("has the media type that every page accepts", () => {
    const merge = mergeDocuments([
      operationDocument(parameter({ "text/*": { schema: { type: "string", maxLength: 3 } } })),
      operationDocument(parameter({ "text/plain": plain })),
    ]);
    expect(mergedAt(merge, `${at}/parameters/0/content`)).toEqual({
      "text/plain": { schema: { type: "string", maxLength: 3 } },
    });
  });

  it("requires a decision if the pages have no common media type", () => {
    const merge = mergeDocuments([
      operationDocument(parameter({ "application/json": plain })),
      operationDocument(parameter({ "text/plain": plain })),
    ]);
    expect(merge.problems).toMatchObject([
      { kind: "no-common-media-type", pointer: `${at}/parameters/0/content` },
    ]);
  });
});

describe("a header of a response", () => {
  it("requires a decision if one page has a schema and another has content", () => {
    const merge = mergeDocuments([
      operationDocument(headers({ H: plain })),
      operationDocument(headers({ H: { content: { "text/plain": plain } } })),
    ]);
    expect(merge.problems).toMatchObject([
      { kind: "conflict", pointer: `${at}/responses/200/headers/H` },
    ]);
  });

  it("requires a decision if pages use different media types", () => {
    const pages = ["application/json", "text/plain"].map((mediaType) =>
      operationDocument(headers({ H: { content: { [mediaType]: plain } } })),
    );
    const merge = mergeDocuments(pages);
    const pointer = `${at}/responses/200/headers/H/content`;
    expect(merge.problems).toMatchObject([{ kind: "conflict", pointer }]);
    const settled = mergeDocuments(pages, merge.problems[0]?.suggestion);
    expect(mergedAt(settled, pointer)).toEqual({ "application/json": plain });
  });

  it("has its media type once if pages use the same one", () => {
    const content = (maxLength: number): JsonObject => ({
      H: { content: { "text/plain": { schema: { type: "string", maxLength } } } },
    });
    const merge = mergeDocuments([
      operationDocument(headers(content(3))),
      operationDocument(headers(content(5))),
    ]);
    expect(mergedAt(merge, `${at}/responses/200/headers`)).toEqual(content(5));
  });

  it("is matched regardless of case, and keeps the freshest page's spelling", () => {
    const required = (schema: JsonObject): JsonObject => ({ required: true, schema });
    const merge = mergeDocuments([
      operationDocument(headers({ "X-Foo": required({ type: "integer" }) })),
      operationDocument(headers({ "x-foo": required({ type: "string" }) })),
    ]);
    expect(mergedAt(merge, `${at}/responses/200/headers`)).toEqual({
      "X-Foo": required({ type: ["integer", "string"] }),
    });
  });
});

describe("the serialization of a form's part", () => {
  const form = (encoding: JsonObject | undefined): JsonObject => ({
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": {
          schema: { type: "object", properties: { a: { type: "array" } } },
          ...(encoding === undefined ? {} : { encoding: { a: encoding } }),
        },
      },
    },
  });
  const place = `${at}/requestBody/content/application~1x-www-form-urlencoded/encoding/a`;

  it.each([
    ["style", "form"],
    ["explode", true],
    ["allowReserved", false],
  ])("is equal if one page states the default %s", (key, value) => {
    const merge = mergeDocuments([
      operationDocument(form({ [key]: value })),
      operationDocument(form({ contentType: "text/plain" })),
    ]);
    expect(merge.problems).toEqual([]);
  });

  it.each([
    ["style", "spaceDelimited", "form"],
    ["explode", false, true],
  ])("requires a decision if its %s is not the default", (key, value, implied) => {
    const merge = mergeDocuments([
      operationDocument(form({ [key]: value })),
      operationDocument(form({ contentType: "text/plain" })),
    ]);
    const problem = merge.problems.find(({ pointer }) => pointer === `${place}/${key}`);
    expect(problem?.values.map(({ value: stated }) => stated)).toEqual([value, implied]);
  });
});
