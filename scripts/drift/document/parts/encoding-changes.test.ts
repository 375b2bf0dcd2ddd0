import { expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const form = (encoding: JsonObject): JsonObject =>
  editedDocument(uploadsApi, "/paths/~1uploads/post/requestBody/content", () => ({
    "multipart/form-data": {
      schema: { type: "object", properties: { name: { type: "string" }, tags: { type: "array" } } },
      encoding,
    },
  }));

const ids = (was: JsonObject, is: JsonObject) =>
  findingsBetween(form(was), form(is)).map(({ id }) => id);

it("reports a body part whose media type changed", () => {
  const typed = (contentType: string) => ({ name: { contentType } });
  expect(ids(typed("text/plain"), typed("text/html"))).toEqual(["request-property-type-changed"]);
  expect(ids(typed("text/html"), typed("text/html, text/plain"))).toEqual([
    "request-property-type-generalized",
  ]);
  expect(ids({}, typed("text/html"))).toEqual(["request-property-type-changed"]);
});

it("ignores a stated media type that is the default of the part", () => {
  expect(ids({}, { name: { contentType: "text/plain" } })).toEqual([]);
});

it("reports a list that is serialized differently, and a part's header that became required", () => {
  expect(ids({ tags: { style: "form" } }, { tags: { style: "pipeDelimited" } })).toEqual([
    "request-property-type-changed",
  ]);
  const needing = (required: boolean) => ({
    name: { headers: { "X-Id": { required, schema: { type: "string" } } } },
  });
  expect(ids(needing(false), needing(true))).toEqual(["request-parameter-became-required"]);
});
