import { expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const having = (links: JsonObject, document = uploadsApi) =>
  editedDocument(document, "/paths/~1uploads/get/responses/200/links", () => links);

const changed = (was: JsonObject, is: JsonObject) => findingsBetween(having(was), having(is));
const toList = { operationId: "listUploads" };
const toOne = { operationId: "retrieveUpload" };

it("reports added and removed links, and links that refer to a different operation", () => {
  expect(changed({}, { next: toList })).toMatchObject([
    { id: "response-link-added", level: "info" },
  ]);
  expect(changed({ next: toList }, {})).toMatchObject([
    { id: "response-link-removed", level: "warning" },
  ]);
  expect(changed({ next: toList }, { next: toOne })).toMatchObject([
    {
      id: "response-link-changed",
      level: "warning",
      message: expect.stringContaining("refers to another operation"),
    },
  ]);
});

it("reports a link that passes different values", () => {
  const passing = (limit: string) => ({ next: { ...toList, parameters: { limit } } });
  expect(changed(passing("$response.body#/a"), passing("$response.body#/b"))).toMatchObject([
    { id: "response-link-changed", message: expect.stringContaining("another `parameters`") },
  ]);
});

it("finds no change in a link that names the same operation differently", () => {
  const byRef = { operationRef: "#/paths/~1uploads/get" };
  expect(changed({ next: toList }, { next: byRef })).toEqual([]);
  const renamed = editedDocument(uploadsApi, "/paths/~1uploads/get/operationId", () => "all");
  const findings = findingsBetween(
    having({ next: toList }),
    having({ next: { operationId: "all" } }, renamed),
  );
  expect(findings.map(({ id }) => id)).toEqual(["operation-id-changed"]);
});
