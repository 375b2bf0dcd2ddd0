import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const at = "/paths/~1x/get";
const place = `${at}/requestBody/content/application~1json/example`;
const from = (minimum: number, part: JsonObject = {}): JsonObject => ({
  schema: { type: "integer", minimum },
  ...part,
});
const taking = (mediaType: JsonObject, components: JsonObject = {}) =>
  operationDocument({ requestBody: { content: { "application/json": mediaType } } }, components);
const chosen = { rule: "example-chosen" };

describe("an example beside a schema", () => {
  it("is the freshest that the merged schema accepts", () => {
    const merge = mergeDocuments([
      taking(from(1, { example: 2 })),
      taking(from(5, { example: 7 })),
    ]);
    expect(mergedAt(merge, place)).toBe(7);
    const values = [
      { source: "a.yaml", value: 2 },
      { source: "b.yaml", value: 7 },
    ];
    expect(merge.decisions.filter(({ pointer }) => pointer === place)).toMatchObject([
      { ...chosen, values, result: 7 },
    ]);
  });

  it("is dropped if the merged schema accepts none", () => {
    const merge = mergeDocuments([taking(from(1, { example: 2 })), taking(from(5))]);
    expect(mergedAt(merge, place)).toBeUndefined();
    expect(merge.decisions.filter(({ pointer }) => pointer === place)).toMatchObject([
      { ...chosen, values: [{ value: 2 }], result: null },
    ]);
  });

  it("is the freshest page's if several are valid", () => {
    const merge = mergeDocuments([
      taking(from(1, { example: 9 })),
      taking(from(5, { example: 7 })),
    ]);
    expect(mergedAt(merge, place)).toBe(9);
    expect(merge.decisions.filter(({ pointer }) => pointer === place)).toMatchObject([
      { ...chosen, result: 9 },
    ]);
  });

  it("stays without a decision if its own page's schema rejects it too", () => {
    const merge = mergeDocuments([
      taking(from(5, { example: 2 })),
      taking(from(5, { example: 2 })),
    ]);
    expect(mergedAt(merge, place)).toBe(2);
    expect(merge.decisions).toEqual([]);
  });

  it("replaces the examples of an older page, which is recorded", () => {
    const examples = { two: { value: 7 } };
    const merge = mergeDocuments([taking(from(1, { example: 2 })), taking(from(1, { examples }))]);
    expect(mergedAt(merge, place)).toBe(2);
    expect(merge.decisions).toMatchObject([
      { pointer: `${place}s`, values: [{ source: "b.yaml", value: examples }], result: null },
    ]);
  });

  it("comes from a resolution if there is one", () => {
    const merge = mergeDocuments(
      [taking(from(1, { example: 2 })), taking(from(5, { example: 7 }))],
      `  - pointer: ${place}\n    value: 8\n    because: it reads well\n`,
    );
    expect(mergedAt(merge, place)).toBe(8);
  });

  it("is validated against what the schema refers to", () => {
    const schema = { $ref: "#/components/schemas/S" };
    const named = (minimum: number): JsonObject => ({
      schemas: { S: { type: "integer", minimum } },
    });
    const merge = mergeDocuments([
      taking({ schema, example: 2 }, named(1)),
      taking({ schema, example: 7 }, named(5)),
    ]);
    expect(mergedAt(merge, place)).toBe(7);
  });

  it("is chosen for parameters, and for both variants of a component", () => {
    const header = (minimum: number, example: number): JsonObject => ({
      H: from(minimum, { example }),
    });
    const ref = { H: { $ref: "#/components/headers/H" } };
    const form = { schema: {}, encoding: { file: { headers: ref } } };
    const operation = {
      parameters: [{ name: "q", in: "query" }],
      requestBody: { content: { "multipart/form-data": form } },
      responses: { 200: { description: "", headers: ref } },
    };
    const page = (minimum: number, example: number) =>
      operationDocument(
        { ...operation, parameters: [{ name: "q", in: "query", ...from(minimum, { example }) }] },
        { headers: header(minimum, example) },
      );
    const merge = mergeDocuments([page(1, 2), page(5, 7)]);
    expect(mergedAt(merge, `${at}/parameters/0/example`)).toBe(7);
    expect(mergedAt(merge, "/components/headers")).toEqual({
      H: from(1, { example: 2 }),
      HInput: from(5, { example: 7 }),
    });
  });
});
