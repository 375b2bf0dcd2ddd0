import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json.ts";
import { editedDocument, findingsBetween } from "./edit-document.fixture.ts";
import { uploadsApi } from "./uploads-api.fixture.ts";

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
