import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const list = "/paths/~1uploads/get/responses/200/headers";
const integer = { schema: { type: "integer" } };
const text = { schema: { type: "string" } };

const having = (headers: JsonObject, document = uploadsApi) =>
  editedDocument(document, list, () => headers);

/** The findings when one header replaces another; null for no header. */
function changed(was: JsonValue, is: JsonValue) {
  const [before, after] = [was, is].map((header) =>
    header === null ? uploadsApi : having({ "X-Cost": header }),
  );
  return findingsBetween(before ?? {}, after ?? {});
}

describe("a header of a response", () => {
  const rows: readonly (readonly [string, JsonValue, JsonValue, string, string, JsonValue])[] = [
    ["was added", null, integer, "response-header-added", "info", null],
    [
      "was required and was removed",
      { ...integer, required: true },
      null,
      "required-response-header-removed",
      "error",
      {},
    ],
    [
      "was optional and was removed",
      integer,
      null,
      "optional-response-header-removed",
      "warning",
      null,
    ],
    [
      "became optional",
      { ...integer, required: true },
      integer,
      "response-header-became-optional",
      "error",
      {},
    ],
    [
      "became required",
      integer,
      { ...integer, required: true },
      "response-header-became-required",
      "info",
      null,
    ],
    ["changed its type", integer, text, "response-property-type-changed", "error", "text"],
    [
      "became nullable",
      text,
      { schema: { type: ["string", "null"] } },
      "response-property-became-nullable",
      "error",
      null,
    ],
    ["lost its schema", integer, {}, "response-property-type-generalized", "error", "text"],
    [
      "is serialized differently",
      { schema: { type: "object" } },
      { schema: { type: "object" }, explode: true },
      "response-property-type-changed",
      "error",
      null,
    ],
  ];

  it.each(rows)(
    "that %s is reported with its id, level and witness",
    (_, was, is, id, level, witness) => {
      const findings = changed(was, is);
      expect(findings).toMatchObject([{ id, level, witness, operations: ["listUploads"] }]);
      expect(findings[0]?.message).toContain("header `X-Cost` of the 200 response of GET /uploads");
    },
  );

  it("that became optional is proved by headers without it, compared with headers with it", () => {
    const both = (required: boolean) =>
      having({ "X-Id": { ...text, required: true }, "X-Cost": { ...integer, required } });
    expect(findingsBetween(both(true), both(false))).toMatchObject([
      { witness: { "X-Id": "text" }, instead: { "X-Id": "text", "X-Cost": 0 } },
    ]);
  });

  it("is matched regardless of case, and ignored if it is Content-Type", () => {
    expect(findingsBetween(having({ "X-Cost": integer }), having({ "x-cost": integer }))).toEqual(
      [],
    );
    expect(findingsBetween(having({}), having({ "Content-Type": integer }))).toEqual([]);
  });

  it("has each changed annotation reported", () => {
    const worded = (words: JsonObject) => ({ ...integer, ...words });
    const was = worded({ description: "Cents", example: 1, deprecated: true });
    const is = worded({ description: "Euros", example: 2, "x-unit": "EUR" });
    expect(changed(was, is).map(({ id }) => id)).toEqual([
      "description-changed",
      "example-changed",
      "deprecated-changed",
      "extension-changed",
    ]);
  });

  it("that operations share causes one finding that lists them", () => {
    const shared = (header: JsonObject) =>
      [list, "/paths/~1uploads/post/responses/201/headers"].reduce(
        (document, pointer) =>
          editedDocument(document, pointer, () => ({
            "X-Limit": { $ref: "#/components/headers/Limit" },
          })),
        editedDocument(uploadsApi, "/components/headers", () => ({ Limit: header })),
      );
    expect(findingsBetween(shared({ ...integer, required: true }), shared(integer))).toMatchObject([
      {
        id: "response-header-became-optional",
        pointer: "/components/headers/Limit",
        operations: ["listUploads", "createUpload"],
      },
    ]);
  });
});
