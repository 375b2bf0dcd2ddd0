import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const list = "/paths/~1uploads/get/responses/200/headers";
const integer = { schema: { type: "integer" } };
const text = { schema: { type: "string" } };

const having = (headers: JsonObject, document = uploadsApi) =>
  editedDocument(document, list, () => headers);

/** What is found on the way from one header to another; null if there is none. */
function changed(was: JsonValue, is: JsonValue) {
  const [before, after] = [was, is].map((header) =>
    header === null ? uploadsApi : having({ "X-Cost": header }),
  );
  return findingsBetween(before ?? {}, after ?? {});
}

describe("a header of a response", () => {
  const rows: readonly (readonly [string, JsonValue, JsonValue, string, string, JsonValue])[] = [
    ["is new", null, integer, "response-header-added", "info", null],
    [
      "is gone, and was promised",
      { ...integer, required: true },
      null,
      "required-response-header-removed",
      "error",
      {},
    ],
    ["is gone", integer, null, "optional-response-header-removed", "warning", null],
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
    ["has another type", integer, text, "response-property-type-changed", "error", "text"],
    [
      "may be null",
      text,
      { schema: { type: ["string", "null"] } },
      "response-property-became-nullable",
      "error",
      null,
    ],
    ["lost its schema", integer, {}, "response-property-type-generalized", "error", "text"],
    [
      "is written in another way",
      { schema: { type: "object" } },
      { schema: { type: "object" }, explode: true },
      "response-property-type-changed",
      "error",
      null,
    ],
  ];

  it.each(rows)("that %s is told as what it is, and proved", (_, was, is, id, level, witness) => {
    const findings = changed(was, is);
    expect(findings).toMatchObject([{ id, level, witness, operations: ["listUploads"] }]);
    expect(findings[0]?.message).toContain("header `X-Cost` of the 200 response of GET /uploads");
  });

  it("that became optional is proved by the headers without it, and with it", () => {
    const both = (required: boolean) =>
      having({ "X-Id": { ...text, required: true }, "X-Cost": { ...integer, required } });
    expect(findingsBetween(both(true), both(false))).toMatchObject([
      { witness: { "X-Id": "text" }, instead: { "X-Id": "text", "X-Cost": 0 } },
    ]);
  });

  it("is the same in other letters; a Content-Type says nothing in a response", () => {
    expect(findingsBetween(having({ "X-Cost": integer }), having({ "x-cost": integer }))).toEqual(
      [],
    );
    expect(findingsBetween(having({}), having({ "Content-Type": integer }))).toEqual([]);
  });

  it("has a wording of its own", () => {
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

  it("that operations share is one finding that lists them", () => {
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
