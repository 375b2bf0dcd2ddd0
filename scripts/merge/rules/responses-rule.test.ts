import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const at = "/paths/~1x/get";
const response = (schema: JsonObject, part: JsonObject = {}): JsonObject => ({
  description: "An answer.",
  content: { "application/json": { schema } },
  ...part,
});
const bodies = (content: JsonObject): JsonObject => ({
  responses: { 200: { description: "", content } },
});
const text = { type: "string" };
const number = { type: "integer" };
const either = { type: ["string", "integer"] };

describe("a status that only one page lists", () => {
  it.each(["4XX", "default"])("is joined with the other's %s response", (wider) => {
    const merge = mergeDocuments([
      operationDocument({ responses: { 404: response(text) } }),
      operationDocument({ responses: { [wider]: response(number) } }),
    ]);
    expect(mergedAt(merge, `${at}/responses`)).toEqual({
      404: response(either),
      [wider]: response(number),
    });
  });

  it("is joined with the other's range rather than its default", () => {
    const merge = mergeDocuments([
      operationDocument({ responses: { 404: response(text) } }),
      operationDocument({ responses: { "4XX": response(number), default: response({}) } }),
    ]);
    expect(mergedAt(merge, `${at}/responses/404`)).toEqual(response(either));
  });

  it("is not joined with a range that does not contain it", () => {
    const merge = mergeDocuments([
      operationDocument({ responses: { 200: response(text) } }),
      operationDocument({ responses: { "4XX": response(number) } }),
    ]);
    expect(mergedAt(merge, `${at}/responses/200`)).toEqual(response(text));
  });

  it("requires no header that the other's default does not require", () => {
    const header = (name: string): JsonObject => ({
      headers: { [name]: { required: true, schema: text } },
    });
    const merge = mergeDocuments([
      operationDocument({ responses: { 200: response(text, header("Own")) } }),
      operationDocument({ responses: { default: response(text, header("Wide")) } }),
    ]);
    expect(mergedAt(merge, `${at}/responses/200/headers`)).toEqual({
      Own: { schema: text },
      Wide: { schema: text },
    });
  });

  it("keeps its own description, and records the value of the other's default", () => {
    const merge = mergeDocuments([
      operationDocument({ responses: { default: response(number, { description: "Error." }) } }),
      operationDocument({ responses: { 404: response(text, { description: "Gone." }) } }),
    ]);
    expect(mergedAt(merge, `${at}/responses/404/description`)).toBe("Gone.");
    const types = merge.decisions.filter(({ pointer }) => pointer.endsWith("/type"));
    expect(types).toMatchObject([
      {
        pointer: `${at}/responses/404/content/application~1json/schema/type`,
        values: [
          { source: "a.yaml", value: "integer" },
          { source: "b.yaml", value: "string" },
        ],
      },
    ]);
  });

  it("is joined through components, and stays a reference if both refer to the same one", () => {
    const ref = { $ref: "#/components/responses/R" };
    const merge = mergeDocuments([
      operationDocument({ responses: { 404: ref } }, { responses: { R: response(text) } }),
      operationDocument({ responses: { default: ref } }, { responses: { R: response(number) } }),
    ]);
    expect(mergedAt(merge, `${at}/responses`)).toEqual({ 404: ref, default: ref });
    expect(mergedAt(merge, "/components/responses/R")).toEqual(response(either));
  });

  it.each(["204", "304", "100"])("gets no body if it is %s, which cannot have one", (status) => {
    const failure = { responses: { R: response(number) } };
    const merge = mergeDocuments([
      operationDocument({ responses: { [status]: { description: "Nothing." } } }),
      operationDocument({ responses: { default: { $ref: "#/components/responses/R" } } }, failure),
    ]);
    expect(mergedAt(merge, `${at}/responses/${status}`)).toEqual({ description: "Nothing." });
  });
});

describe("a media type that only one page's response lists", () => {
  it.each(["application/*", "*/*"])("is joined with the other's range %s", (range) => {
    const merge = mergeDocuments([
      operationDocument(bodies({ "application/json": { schema: text } })),
      operationDocument(bodies({ [range]: { schema: number } })),
    ]);
    expect(mergedAt(merge, `${at}/responses/200/content`)).toEqual({
      "application/json": { schema: either },
      [range]: { schema: number },
    });
  });

  it("is joined with the other's type without parameters", () => {
    const merge = mergeDocuments([
      operationDocument(bodies({ "text/plain; charset=utf-8": { schema: text } })),
      operationDocument(bodies({ "text/plain": { schema: number } })),
    ]);
    expect(mergedAt(merge, `${at}/responses/200/content`)).toEqual({
      "text/plain; charset=utf-8": { schema: either },
      "text/plain": { schema: number },
    });
  });

  it("is matched regardless of case, and keeps the freshest page's spelling", () => {
    const merge = mergeDocuments([
      operationDocument(bodies({ "Application/JSON": { schema: text } })),
      operationDocument(bodies({ "application/json": { schema: number } })),
    ]);
    expect(mergedAt(merge, `${at}/responses/200/content`)).toEqual({
      "Application/JSON": { schema: either },
    });
  });
});
