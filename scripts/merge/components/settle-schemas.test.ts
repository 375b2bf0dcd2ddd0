import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, operationDocument } from "../testing/merge-documents.ts";

const ref = { $ref: "#/components/schemas/A" };
const B = { type: "object", properties: { p: { oneOf: [{ minLength: 0 }] } } };
const lists = {
  properties: { p: { maximum: 2 } },
  patternProperties: { "^x": { type: "array", items: ref } },
};
const value = { properties: { p: { enum: [""], $ref: "#/components/schemas/B" } } };
const page = (body: JsonObject, properties: JsonObject, part: JsonObject) => {
  const A: JsonObject = { type: "object", properties, ...part };
  const requestBody = { content: { "application/json": { schema: { type: "object", ...body } } } };
  return operationDocument({ requestBody }, { schemas: { A, B } });
};

it("asks once for a component that accepts nothing even after the decisions inside it", () => {
  const pages = [
    page(lists, { p: { exclusiveMaximum: 2 } }, { additionalProperties: ref }),
    page(value, { p: ref }, { additionalProperties: false }),
    page(
      lists,
      { q: { not: ref } },
      { required: ["q"], patternProperties: { "^x": { const: "" } } },
    ),
  ];
  const { problems } = mergeDocuments(pages);
  expect(problems.map(({ pointer }) => pointer)).toEqual(["/components/schemas/A"]);
  const entries = problems.map(({ suggestion }) => suggestion).join("");
  expect(mergeDocuments(pages, entries).problems).toEqual([]);
});
