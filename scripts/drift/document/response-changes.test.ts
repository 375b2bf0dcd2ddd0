import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const json = (schema: JsonObject): JsonObject => ({
  description: "An answer",
  content: { "application/json": { schema } },
});
const withName = (name: string): JsonObject =>
  json({ type: "object", required: [name], properties: { [name]: { type: "string" } } });

const found = (before: JsonObject, after: JsonObject) => {
  const answering = (responses: JsonObject) =>
    editedDocument(uploadsApi, "/paths/~1uploads/get/responses", () => responses);
  return findingsBetween(answering(before), answering(after)).map(({ id }) => id);
};

describe("a default response", () => {
  const fault = withName("error");

  it("does not cover success statuses: they are reported as added or removed", () => {
    const before = { "200": withName("id"), default: fault };
    const after = { ...before, "201": withName("id") };
    expect(found(before, after)).toEqual(["response-success-status-added"]);
    expect(found(after, before)).toEqual(["response-success-status-removed"]);
  });

  it("does not replace a success without a body, or one with the same schema", () => {
    for (const success of [{ description: "Done" }, fault]) {
      const before = { "204": success, default: fault };
      expect(found(before, { default: fault })).toEqual(["response-success-status-removed"]);
      expect(found({ default: fault }, before)).toEqual(["response-success-status-added"]);
    }
  });

  it("that is the only response is compared with the success that replaces it", () => {
    expect(found({ default: fault }, { "200": fault })).toEqual(["response-status-range-narrowed"]);
    expect(found({ default: fault }, { "200": withName("id") })).toContain(
      "response-required-property-removed",
    );
    expect(found({ "200": withName("id") }, { default: fault })).toContain(
      "response-required-property-removed",
    );
  });

  it("covers the errors that are not listed, as a range covers its statuses", () => {
    const change = ["response-required-property-removed", "response-property-added"];
    expect(found({ default: fault }, { "404": fault, default: fault })).toEqual([]);
    expect(found({ default: fault }, { "404": withName("reason"), default: fault })).toEqual(
      change,
    );
    expect(found({ "2XX": fault }, { "201": fault, "2XX": fault })).toEqual([]);
    expect(found({ "2XX": fault }, { "201": withName("id"), "2XX": fault })).toEqual(change);
  });

  it("is compared with the other side's default", () => {
    const change = ["response-required-property-removed", "response-property-added"];
    expect(found({ default: fault }, { default: withName("reason") })).toEqual(change);
  });
});

describe("a range of statuses", () => {
  it("is narrowed when members replace it, and their bodies are compared with its body", () => {
    const before = { "2XX": withName("id"), "4XX": withName("error") };
    const after = { "200": withName("id"), "404": withName("error") };
    expect(found(before, after)).toEqual([
      "response-status-range-narrowed",
      "response-status-range-narrowed",
    ]);
    const other = { ...after, "200": withName("name") };
    expect(found(before, other)).toContain("response-required-property-removed");
  });

  it("is wider than a member that it replaces", () => {
    expect(found({ "200": withName("id") }, { "2XX": withName("id") })).toEqual([
      "response-success-status-added",
    ]);
  });
});
