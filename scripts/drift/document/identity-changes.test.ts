import { expect, it } from "vitest";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const named = (name: string | undefined) =>
  editedDocument(uploadsApi, "/paths/~1uploads/get/operationId", () => name);
const told = (before: string | undefined, after: string | undefined) =>
  findingsBetween(named(before), named(after)).map(({ id, level, message }) => [
    id,
    level,
    message,
  ]);

it("reports the first name of an operation as new, not as a change from nothing", () => {
  expect(told(undefined, "all")).toEqual([
    ["api-operation-id-added", "info", "GET /uploads now has the operationId `all`."],
  ]);
});

it("reports a changed or removed name, and who is affected", () => {
  expect(told("all", "list")).toEqual([
    ["operation-id-changed", "warning", expect.stringContaining("changed from `all` to `list`: ")],
  ]);
  expect(told("all", undefined)).toEqual([
    [
      "operation-id-changed",
      "warning",
      expect.stringContaining("GET /uploads no longer has the operationId `all`: "),
    ],
  ]);
});
