import { describe, expect, it } from "vitest";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const list = "/paths/~1uploads~1{id}/parameters";
const undeclared = editedDocument(uploadsApi, list, () => undefined);

describe("a path parameter that the path names", () => {
  it("exists even if undeclared: declaring it, or no longer declaring it, only changes wording", () => {
    const [described, ...more] = findingsBetween(undeclared, uploadsApi);
    expect(more).toEqual([]);
    expect(described).toMatchObject({
      id: "description-changed",
      pointer: `${list}/0`,
      operations: ["retrieveUpload", "deleteUpload"],
      message: "The path parameter `id` of GET /uploads/{id} is now described.",
    });
    const [gone, ...others] = findingsBetween(uploadsApi, undeclared);
    expect(others).toEqual([]);
    expect(gone).toMatchObject({
      id: "description-changed",
      pointer: `${list}/0`,
      message: "The path parameter `id` of GET /uploads/{id} is no longer described.",
    });
  });

  it("is the same parameter if its name in the path changes", () => {
    const text = JSON.stringify(undeclared).replace("/uploads/{id}", "/uploads/{upload_id}");
    const found = findingsBetween(uploadsApi, JSON.parse(text));
    expect(found.map(({ id }) => id)).toEqual(["description-changed"]);
  });
});

describe("a path parameter that the path does not name", () => {
  it("is reported as added or removed like any other parameter", () => {
    const stray = editedDocument(uploadsApi, `${list}/0/name`, () => "other");
    const ids = (...sides: Parameters<typeof findingsBetween>) =>
      findingsBetween(...sides).map(({ id }) => id);
    expect(ids(undeclared, stray)).toEqual(["new-required-request-parameter"]);
    expect(ids(stray, undeclared)).toEqual(["request-parameter-removed"]);
  });
});
