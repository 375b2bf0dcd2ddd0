import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const scheme = "/components/securitySchemes/key";
const oauth = (tokenUrl: string, scopes: JsonObject): JsonObject =>
  editedDocument(uploadsApi, scheme, () => ({
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl, scopes } },
  }));

describe("the flows of a security scheme", () => {
  const before = oauth("https://example.com/token", { read: "Read" });

  it("break nobody if a scope is added", () => {
    const after = oauth("https://example.com/token", { read: "Read files", write: "Write" });
    expect(findingsBetween(before, after)).toEqual([]);
  });

  it("break programs if a scope is removed or the token URL changes", () => {
    const others = [
      oauth("https://example.com/token", {}),
      oauth("https://example.com/other", { read: "Read" }),
    ];
    for (const after of others) {
      const [finding, ...more] = findingsBetween(before, after);
      expect(finding?.id).toBe("security-scheme-changed");
      expect(finding?.message).toMatch(/^The security scheme `key` has other `flows`: programs/);
      expect(more).toEqual([]);
    }
  });
});

describe("a changed security requirement", () => {
  const bearer = { type: "http", scheme: "bearer" };
  const apiKey = { type: "apiKey", in: "header", name: "X-Key" };

  /** The findings if the operations of one document require one scheme, and those of another document another. */
  const found = (
    [asked, schemes]: readonly [string, JsonObject],
    [askedNow, schemesNow]: readonly [string, JsonObject],
  ) => {
    const asking = (name: string, securitySchemes: JsonObject) =>
      editedDocument(
        editedDocument(uploadsApi, "/components/securitySchemes", () => securitySchemes),
        "/security",
        () => [{ [name]: [] }],
      );
    return findingsBetween(asking(asked, schemes), asking(askedNow, schemesNow));
  };

  it("is not reported if the schemes are equal, whatever their names", () => {
    const both = { a: bearer, b: { ...bearer, scheme: "Bearer", description: "A token" } };
    expect(found(["a", both], ["b", both])).toEqual([]);
    expect(found(["a", { a: bearer }], ["c", { b: bearer, c: bearer }])).toEqual([]);
    expect(found(["a", { a: bearer }], ["b", { a: apiKey, b: bearer }])).toEqual([]);
  });

  it("breaks programs that only have the old scheme, and names both schemes", () => {
    const [finding, ...more] = found(["a", { a: bearer }], ["b", { b: apiKey }]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "security-requirement-added",
      message: expect.stringMatching(/ requires `b`; `a` is no longer enough: /),
    });
  });

  it("is reported once if the old scheme changed as well", () => {
    const ids = found(["a", { a: bearer }], ["b", { a: apiKey, b: apiKey }]).map(({ id }) => id);
    expect(ids).toEqual(["security-requirement-added"]);
  });

  it("is reported as a changed scheme if the name is the same", () => {
    const ids = found(["a", { a: bearer }], ["a", { a: apiKey }]).map(({ id }) => id);
    expect(ids).toEqual(["security-scheme-changed"]);
  });
});
