import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const inResponse = "/components/schemas/Upload/properties/id";
const inRequest = "/components/schemas/NewUpload/properties/name";
const inQuery = "/paths/~1uploads/get/parameters/2/schema";

function changed(place: string, was: JsonObject, is: JsonObject) {
  const [before, after] = [was, is].map((schema) =>
    editedDocument(uploadsApi, place, () => ({ type: "string", ...schema })),
  );
  return findingsBetween(before ?? {}, after ?? {});
}

const upload = (id: string) => ({ data: [{ id, bytes: 0, purpose: "train" }] });
const created = (name: string) => ({ name, purpose: "train" });
const [date, time] = ["2026-01-01", "2026-01-01T00:00:00Z"];

describe("a changed format", () => {
  const rows: readonly (readonly [string, JsonObject, JsonObject, JsonValue, JsonValue])[] = [
    [inResponse, { format: "date" }, { format: "date-time" }, upload(time), upload(date)],
    [inRequest, { format: "date" }, { format: "date-time" }, created(date), created(time)],
    [inQuery, { format: "uuid" }, { format: "email" }, expect.anything(), "a@example.com"],
    [
      inResponse,
      { contentEncoding: "base64" },
      { contentEncoding: "base64url" },
      upload(date),
      expect.anything(),
    ],
    [
      inQuery,
      { type: "integer", format: "int64" },
      { type: "integer", format: "int32" },
      2147483648,
      0,
    ],
  ];

  it.each(rows)("at %s (%j to %j) is proved by a payload", (place, was, is, witness, instead) => {
    expect(changed(place, was, is)).toMatchObject([{ level: "warning", witness, instead }]);
  });

  it("has no proof if the formats are unknown", () => {
    expect(changed(inResponse, { format: "slug" }, { format: "handle" })).toMatchObject([
      {
        id: "response-property-format-changed",
        witness: null,
        witnessReason: "no value is known that only one of the two accepts",
      },
    ]);
  });

  it("is info if only one side states a format", () => {
    expect(changed(inResponse, {}, { format: "date" })).toMatchObject([{ level: "info" }]);
  });
});
