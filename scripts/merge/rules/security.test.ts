import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt } from "../testing/merge-documents.ts";

const schemes: JsonObject = {
  securitySchemes: {
    key: { type: "apiKey", name: "X-Key", in: "header" },
    bearer: { type: "http", scheme: "bearer" },
  },
};

const page = (
  path: string,
  operation: JsonObject,
  part: JsonObject = {},
): Record<string, JsonValue> => ({
  paths: { [path]: { get: { operationId: path.slice(1), responses: {}, ...operation } } },
  components: schemes,
  ...part,
});

it("asks a person if documents require different security", () => {
  const merge = mergeDocuments([
    page("/x", {}, { security: [{ key: [] }] }),
    page("/y", {}, { security: [{ bearer: [] }] }),
  ]);
  expect(merge.problems).toMatchObject([{ kind: "different-security", pointer: "/security" }]);
});

it("asks a person if another page's security would apply to an operation without any", () => {
  const merge = mergeDocuments([page("/x", {}), page("/y", {}, { security: [{ bearer: [] }] })]);
  expect(merge.problems).toMatchObject([
    {
      kind: "different-security",
      pointer: "/security",
      values: [{ value: null }, { value: [{ bearer: [] }] }],
    },
  ]);
});

it("accepts a page without security whose operations state their own", () => {
  const merge = mergeDocuments([
    page("/x", { security: [] }),
    page("/y", {}, { security: [{ bearer: [] }] }),
  ]);
  expect(mergedAt(merge, "/security")).toEqual([{ bearer: [] }]);
  expect(mergedAt(merge, "/paths/~1x/get/security")).toEqual([]);
});

it("treats alternatives in any order as the same security", () => {
  const merge = mergeDocuments([
    page("/x", {}, { security: [{ key: [] }, { bearer: [] }] }),
    page("/y", {}, { security: [{ bearer: [] }, { key: [] }] }),
  ]);
  expect(merge.problems).toEqual([]);
});

it("treats the scopes of a requirement in any order as equal, and distinguishes different scopes", () => {
  const merge = (first: readonly string[], second: readonly string[]) =>
    mergeDocuments([
      page("/x", {}, { security: [{ bearer: first }] }),
      page("/y", {}, { security: [{ bearer: second }] }),
    ]);
  expect(merge(["read", "write"], ["write", "read"]).problems).toEqual([]);
  expect(merge(["read"], ["write"]).problems).toMatchObject([{ kind: "different-security" }]);
});

it("compares an operation's own security with the document's security on a different page", () => {
  const bearer = { security: [{ bearer: [] }] };
  const same = mergeDocuments([page("/x", bearer, bearer), page("/x", {}, bearer)]);
  expect(mergedAt(same, "/paths/~1x/get/security")).toEqual([{ bearer: [] }]);
  const other = mergeDocuments([page("/x", { security: [] }, bearer), page("/x", {}, bearer)]);
  expect(other.problems).toMatchObject([{ pointer: "/paths/~1x/get/security" }]);
});

it("asks a person if one scheme name has two meanings, but not if only its wording differs", () => {
  const scheme = (part: JsonObject): Record<string, JsonValue> => ({
    components: {
      securitySchemes: { key: { type: "apiKey", name: "X-Key", in: "header", ...part } },
    },
  });
  const differing = mergeDocuments([scheme({}), scheme({ name: "X-Other" })]);
  expect(differing.problems).toMatchObject([
    { kind: "conflicting-security-scheme", pointer: "/components/securitySchemes/key" },
  ]);
  const worded = mergeDocuments([
    scheme({ description: "New." }),
    scheme({ description: "Old.", "x-a": 1 }),
  ]);
  expect(mergedAt(worded, "/components/securitySchemes/key/description")).toBe("New.");
});

it("reports an undefined scheme, with the lines that require it", () => {
  const merge = mergeDocuments([page("/x", { security: [{ lost: [] }] })]);
  expect(merge.problems).toMatchObject([
    { kind: "undefined-security-scheme", exitCode: 4, values: [{ source: "a.yaml", line: 11 }] },
  ]);
});

it("compares the names of OAuth scopes, not their descriptions", () => {
  const scheme = (scopes: JsonObject): Record<string, JsonValue> => {
    const flows = { clientCredentials: { tokenUrl: "https://t.example", scopes } };
    return { components: { securitySchemes: { o: { type: "oauth2", flows } } } };
  };
  expect(mergeDocuments([scheme({ read: "New." }), scheme({ read: "Old." })]).problems).toEqual([]);
  expect(mergeDocuments([scheme({ read: "" }), scheme({ write: "" })]).problems).toMatchObject([
    { kind: "conflicting-security-scheme" },
  ]);
});
