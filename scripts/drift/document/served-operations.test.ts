import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const body = (schema: JsonObject, required = true): JsonObject => ({
  requestBody: { required, content: { "application/json": { schema } } },
});
const answers = (schema: JsonObject): JsonObject => ({
  responses: { "200": { description: "OK", content: { "application/json": { schema } } } },
});
const event = (required: readonly string[], properties: JsonObject): JsonObject => ({
  type: "object",
  required: [...required],
  properties,
});
const text = { type: "string" };
const integer = { type: "integer" };
const header = (required: boolean): JsonObject => ({
  parameters: [{ name: "X-Signature", in: "header", required, schema: text }],
});

const webhook = (post: JsonObject): JsonObject =>
  editedDocument(uploadsApi, "/webhooks", () => ({ done: { post } }));
const callback = (post: JsonObject): JsonObject =>
  editedDocument(uploadsApi, "/paths/~1uploads/post/callbacks", () => ({
    done: { "{$request.body#/url}": { post } },
  }));

/** A change to the operation, and its findings in both directions, with level and witness. */
type Row = readonly [string, JsonObject, JsonObject, readonly Told[], readonly Told[]];
type Told = readonly [id: string, level: string, witness: JsonValue];

const rows: readonly Row[] = [
  [
    "a property of the body became optional",
    body(event(["id"], { id: text })),
    body(event([], { id: text })),
    [["response-property-became-optional", "error", {}]],
    [["response-property-became-required", "info", {}]],
  ],
  [
    "a property of the body changed its type",
    body(event([], { id: text })),
    body(event([], { id: integer })),
    [["response-property-type-changed", "error", { id: 0 }]],
    [["response-property-type-changed", "error", { id: "text" }]],
  ],
  [
    "a body became optional",
    body(text),
    body(text, false),
    [["response-property-became-optional", "error", {}]],
    [["response-property-became-required", "info", null]],
  ],
  [
    "a header became optional",
    header(true),
    header(false),
    [["response-property-became-optional", "error", {}]],
    [["response-property-became-required", "info", null]],
  ],
  [
    "a property of the response became required",
    answers(event([], { ok: text })),
    answers(event(["ok"], { ok: text })),
    [["request-property-became-required", "error", {}]],
    [["request-property-became-optional", "info", {}]],
  ],
  [
    "a response is no longer accepted",
    { responses: { "200": { description: "OK" }, "202": { description: "Later" } } },
    { responses: { "200": { description: "OK" } } },
    [["response-success-status-removed", "error", null]],
    [["response-success-status-added", "info", null]],
  ],
  [
    "a range of statuses became one of them",
    { responses: { "2XX": { description: "OK" } } },
    { responses: { "200": { description: "OK" } } },
    [["response-success-status-removed", "error", null]],
    [["response-success-status-added", "info", null]],
  ],
  [
    "credentials are no longer sent",
    { security: [{ key: [] }] },
    { security: [] },
    [["security-requirement-added", "error", null]],
    [["security-requirement-removed", "info", null]],
  ],
];

describe.each([
  ["a webhook", webhook, "webhook done", "of the webhook `done`"],
  ["a callback", callback, "createUpload", "of the callback `done` of POST /uploads"],
] as const)("%s, whose requests the API sends", (_, having, operation, place) => {
  it.each(rows)("is compared in the opposite direction: %s", (_name, was, is, there, back) => {
    const told = (before: JsonObject, after: JsonObject) => {
      const findings = findingsBetween(having(before), having(after));
      for (const finding of findings) expect(finding.operations).toEqual([operation]);
      return findings.map(({ id, level, witness }) => [id, level, witness]);
    };
    expect(told(was, is)).toEqual(there);
    expect(told(is, was)).toEqual(back);
  });

  it("is named in messages", () => {
    const [finding] = findingsBetween(having(body(text)), having(body(integer)));
    expect(finding?.message).toContain(`the request body ${place} is`.slice(4));
  });

  it("is reported when it, or one of its methods, is added or removed", () => {
    const kind = operation === "createUpload" ? "callback" : "webhook";
    const ids = (before: JsonObject, after: JsonObject) =>
      findingsBetween(before, after).map(({ id, level }) => [id, level]);
    expect(ids(uploadsApi, having({}))).toEqual([[`${kind}-added`, "info"]]);
    expect(ids(having({}), uploadsApi)).toEqual([[`${kind}-removed`, "warning"]]);
    const put = JSON.parse(JSON.stringify(having({})).replace('"post":{}}', '"put":{}}'));
    expect(ids(having({}), put)).toEqual([
      [`${kind}-removed`, "warning"],
      [`${kind}-added`, "info"],
    ]);
  });
});

describe("callbacks", () => {
  it("inside callbacks are compared, even if they refer to themselves", () => {
    const nested = (schema: JsonObject): JsonObject =>
      editedDocument(
        callback({ callbacks: { again: { $ref: "#/components/callbacks/Again" } } }),
        "/components/callbacks",
        () => ({
          Again: {
            "{$url}": {
              post: {
                ...body(schema),
                callbacks: { more: { $ref: "#/components/callbacks/Again" } },
              },
            },
          },
        }),
      );
    expect(findingsBetween(nested(text), nested(integer)).map(({ id }) => id)).toEqual([
      "response-body-type-changed",
    ]);
    expect(findingsBetween(nested(text), nested(text))).toEqual([]);
  });
});
