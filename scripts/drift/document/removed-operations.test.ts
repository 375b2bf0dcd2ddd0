import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const remove = "/paths/~1uploads~1{id}/delete";
const announced = (sunset: string): JsonObject =>
  editedDocument(uploadsApi, `${remove}/x-sunset`, () => sunset);
const ids = (before: JsonObject, after: JsonObject, now: string) =>
  findingsBetween(before, after, new Date(now)).map(({ id }) => id);
const without = (document: JsonObject, pointer: string) =>
  editedDocument(document, pointer, () => undefined);

describe("a deprecated operation with a sunset date", () => {
  const before = announced("2027-06-30");

  it("may be removed after that date, and breaks callers if removed before", () => {
    const after = without(before, remove);
    expect(ids(before, after, "2027-01-01")).toEqual(["api-removed-before-sunset"]);
    expect(ids(before, after, "2027-07-01")).toEqual(["api-removed-with-deprecation"]);
  });

  it("breaks callers if removed before that date with its whole path", () => {
    const only = without(before, "/paths/~1uploads~1{id}/get");
    const after = without(only, "/paths/~1uploads~1{id}");
    expect(ids(only, after, "2027-01-01")).toEqual(["api-path-removed-before-sunset"]);
  });

  it("may get a later date, but not an earlier one", () => {
    expect(ids(before, announced("2027-03-01"), "2027-01-01")).toEqual([
      "api-sunset-date-changed-too-small",
    ]);
    expect(ids(before, announced("2028-01-01"), "2027-01-01")).toEqual(["extension-changed"]);
  });

  it("is merely deprecated if the date cannot be parsed", () => {
    const vague = announced("some day");
    expect(ids(vague, without(vague, remove), "2027-01-01")).toEqual([
      "api-removed-with-deprecation",
    ]);
  });
});
