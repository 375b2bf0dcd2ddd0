import { describe, expect, it } from "vitest";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const withoutServers = editedDocument(uploadsApi, "/servers", () => undefined);
const withTemplate = editedDocument(uploadsApi, "/servers", () => [
  { url: "https://{region}.example.com/", variables: { region: { default: "eu" } } },
]);

describe("the implicit server of a document without servers", () => {
  it("is /, and its changes are reported at /servers/0/url", () => {
    const [finding, ...more] = findingsBetween(withoutServers, withTemplate);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "server-url-changed",
      pointer: "/servers/0/url",
      before: "/",
      after: "https://{region}.example.com/",
      message: expect.stringMatching(
        /^The default server is https:\/\/eu.example.com instead of \/:/,
      ),
    });
    const [gone, ...others] = findingsBetween(withTemplate, withoutServers);
    expect(others).toEqual([]);
    expect(gone).toMatchObject({
      pointer: "/servers/0/url",
      before: "https://{region}.example.com/",
      after: "/",
    });
  });

  it("equals a stated server /", () => {
    const stated = editedDocument(uploadsApi, "/servers", () => [{ url: "/" }]);
    expect(findingsBetween(withoutServers, stated)).toEqual([]);
    expect(findingsBetween(stated, withoutServers)).toEqual([]);
  });
});

describe("servers that are not the default", () => {
  it("are reported with their URL as written when added or removed", () => {
    const one = editedDocument(uploadsApi, "/servers/1", () => undefined);
    const added = { before: null, after: "https://eu.example.com/v1", pointer: "/servers/1/url" };
    expect(findingsBetween(one, uploadsApi)).toMatchObject([{ id: "server-added", ...added }]);
    const removed = { before: added.after, after: null, pointer: "/servers/1/url" };
    expect(findingsBetween(uploadsApi, one)).toMatchObject([{ id: "server-removed", ...removed }]);
  });
});
