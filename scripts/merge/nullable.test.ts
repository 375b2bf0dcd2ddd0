import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { judge } from "../schema/judge/judge.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import {
  mergeDocuments,
  operationDocument,
  type PartialDocument,
} from "./testing/merge-documents.ts";

const content = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const components = {
  schemas: { Size: { type: "object", properties: { width: { type: "number" } } } },
};
const size = { $ref: "#/components/schemas/Size" };

/** A page whose operation has the schema in its response and in its request. */
function page(openapi: string, schema: JsonObject): PartialDocument {
  const body = { requestBody: { content: content(schema) } };
  const responses = { 200: { description: "", content: content(schema) } };
  return { openapi, ...operationDocument({ ...body, responses }, components) };
}

/** Whether the merged document allows null in the response and in the request. */
function allowsNull(pages: readonly PartialDocument[]): readonly boolean[] {
  const { document = {}, problems } = mergeDocuments(pages);
  expect(problems).toEqual([]);
  const at = (place: string): boolean =>
    judge(document, proofTools)(`/paths/~1x/get/${place}/content/application~1json/schema`, null);
  return [at("responses/200"), at("requestBody")];
}

const forms: readonly (readonly [string, JsonObject])[] = [
  ["a reference", size],
  ["an allOf", { allOf: [size] }],
  ["an enum without null", { type: "string", enum: ["s", "m"] }],
  ["a oneOf", { oneOf: [size, { type: "string" }] }],
  ["an anyOf", { anyOf: [size, { type: "string" }] }],
];
const versions = ["3.0.3", "3.1.0"];

it.each(versions.flatMap((version) => forms.map(([name, form]) => [name, version, form] as const)))(
  "allows null if nullable is beside %s, in %s",
  (_, version, form) => {
    expect(allowsNull([page(version, { ...form, nullable: true })])).toEqual([true, true]);
    expect(allowsNull([page(version, form)])).toEqual([false, false]);
  },
);

it.each(forms)(
  "allows null in responses if one page does, in requests if all do: %s",
  (_, form) => {
    const nullable: JsonValue = { ...form, nullable: true };
    const pages = [page("3.1.0", form), page("3.0.3", nullable)];
    expect(allowsNull(pages)).toEqual([true, false]);
    expect(allowsNull(pages.toReversed())).toEqual([true, false]);
  },
);
