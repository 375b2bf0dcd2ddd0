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

  it("a scope that is new to choose from breaks nobody", () => {
    const after = oauth("https://example.com/token", { read: "Read files", write: "Write" });
    expect(findingsBetween(before, after)).toEqual([]);
  });

  it("a scope that is gone, or another address for tokens, does", () => {
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

describe("an operation that asks for another scheme", () => {
  const bearer = { type: "http", scheme: "bearer" };
  const apiKey = { type: "apiKey", in: "header", name: "X-Key" };

  /** What is found where the operations ask for one scheme of a document, then for one of another. */
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

  it("asks for the same where the schemes are, whatever they are called", () => {
    const both = { a: bearer, b: { ...bearer, scheme: "Bearer", description: "A token" } };
    expect(found(["a", both], ["b", both])).toEqual([]);
    expect(found(["a", { a: bearer }], ["c", { b: bearer, c: bearer }])).toEqual([]);
    expect(found(["a", { a: bearer }], ["b", { a: apiKey, b: bearer }])).toEqual([]);
  });

  it("shuts out those who have the old one only, by the name they know", () => {
    const [finding, ...more] = found(["a", { a: bearer }], ["b", { b: apiKey }]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "security-requirement-added",
      message: expect.stringMatching(/ requires `b`; `a` is no longer enough: /),
    });
  });

  it("is told once where the scheme has changed as well", () => {
    const ids = found(["a", { a: bearer }], ["b", { a: apiKey, b: apiKey }]).map(({ id }) => id);
    expect(ids).toEqual(["security-requirement-added"]);
  });

  it("is told of the scheme where it keeps its name and asks for another thing", () => {
    const ids = found(["a", { a: bearer }], ["a", { a: apiKey }]).map(({ id }) => id);
    expect(ids).toEqual(["security-scheme-changed"]);
  });
});
