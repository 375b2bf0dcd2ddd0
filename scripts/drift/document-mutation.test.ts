import { describe, expect, it } from "vitest";
import type { JsonValue } from "../json/json-value.ts";
import { editedDocument, findingsBetween } from "./testing/edited-document.ts";
import { uploadsApi } from "./testing/uploads-api.ts";

const list = "/paths/~1uploads/get";
const create = "/paths/~1uploads/post";
const one = "/paths/~1uploads~1{id}";
const json = "content/application~1json";

type Edit = (old: JsonValue | undefined) => JsonValue | undefined;

const remove: Edit = () => undefined;
const set =
  (value: JsonValue): Edit =>
  () =>
    value;
const add =
  (more: JsonValue): Edit =>
  (old) =>
    Array.isArray(old) ? [...old, more] : [more];
const purposes = { type: "string", enum: ["asc", "desc"] };
const answer = { description: "Another" };

/**
 * An edit, its place, and all its findings except those of class docs; the last column lists those of the reverse
 * edit.
 */
const mutants: readonly (readonly [string, string, Edit, readonly string[], readonly string[]])[] =
  [
    [
      "remove a path",
      one,
      remove,
      ["api-path-removed-without-deprecation", "api-removed-with-deprecation"],
      ["endpoint-added", "endpoint-added"],
    ],
    ["remove an operation", list, remove, ["api-removed-without-deprecation"], ["endpoint-added"]],
    [
      "remove a deprecated operation",
      `${one}/delete`,
      remove,
      ["api-removed-with-deprecation"],
      ["endpoint-added"],
    ],
    [
      "change an operationId",
      `${list}/operationId`,
      set("list"),
      ["operation-id-changed"],
      ["operation-id-changed"],
    ],
    [
      "remove a parameter",
      `${list}/parameters/0`,
      remove,
      ["request-parameter-removed"],
      ["new-optional-request-parameter"],
    ],
    [
      "remove a required parameter",
      `${list}/parameters/2`,
      remove,
      ["request-parameter-removed"],
      ["new-required-request-parameter"],
    ],
    [
      "make a parameter required",
      `${list}/parameters/0/required`,
      set(true),
      ["request-parameter-became-required"],
      ["request-parameter-became-optional"],
    ],
    [
      "move a parameter",
      `${list}/parameters/0/in`,
      set("header"),
      ["new-optional-request-parameter", "request-parameter-removed"],
      ["new-optional-request-parameter", "request-parameter-removed"],
    ],
    [
      "send a parameter as JSON",
      `${list}/parameters/1`,
      set({ name: "order", in: "query", content: { "application/json": { schema: purposes } } }),
      ["request-parameter-type-changed"],
      ["request-parameter-type-changed"],
    ],
    [
      "drop a parameter's schema",
      `${list}/parameters/0/schema`,
      remove,
      ["request-parameter-type-generalized"],
      ["request-parameter-type-changed"],
    ],
    [
      "remove a success status",
      `${one}/get/responses/200`,
      remove,
      ["response-success-status-removed"],
      ["response-success-status-added"],
    ],
    [
      "remove an error status",
      `${list}/responses/404`,
      remove,
      ["response-non-success-status-removed"],
      ["response-non-success-status-added"],
    ],
    [
      "add a default response",
      `${list}/responses/default`,
      set(answer),
      ["response-non-success-status-added"],
      ["response-non-success-status-removed"],
    ],
    [
      "remove a response's media type",
      `${list}/responses/200/${json}`,
      remove,
      ["response-media-type-removed"],
      ["response-media-type-added"],
    ],
    [
      "add a response's media type",
      `${list}/responses/200/content/text~1csv`,
      set({}),
      ["response-media-type-added"],
      ["response-media-type-removed"],
    ],
    [
      "drop a response's schema",
      `${list}/responses/200/${json}/schema`,
      remove,
      ["response-body-type-generalized"],
      ["response-property-type-specialized"],
    ],
    [
      "remove a request's media type",
      `${create}/requestBody/${json}`,
      remove,
      ["request-media-type-removed"],
      ["request-media-type-added"],
    ],
    [
      "drop a request's schema",
      `${create}/requestBody/${json}/schema`,
      remove,
      ["request-property-type-generalized"],
      ["request-property-type-changed"],
    ],
    [
      "make a body optional",
      `${create}/requestBody/required`,
      remove,
      ["request-body-became-optional"],
      ["request-body-became-required"],
    ],
    [
      "add a body",
      `${list}/requestBody`,
      set({ required: true, content: { "text/plain": {} } }),
      ["request-body-became-required", "request-media-type-added"],
      ["request-body-became-optional", "request-media-type-removed"],
    ],
    [
      "change a scheme's type",
      "/components/securitySchemes/key",
      set({ type: "apiKey", in: "header", name: "k" }),
      ["security-scheme-changed"],
      ["security-scheme-changed"],
    ],
    [
      "drop security",
      "/security",
      remove,
      ["security-requirement-removed"],
      ["security-requirement-added"],
    ],
    [
      "require two schemes",
      "/security",
      set([{ key: [], other: [] }]),
      ["security-requirement-added"],
      ["security-requirement-removed"],
    ],
    [
      "require a scope",
      "/security",
      set([{ key: ["write"] }]),
      ["security-requirement-added"],
      ["security-requirement-removed"],
    ],
    [
      "make one operation public",
      `${list}/security`,
      set([]),
      ["security-requirement-removed"],
      ["security-requirement-added"],
    ],
    [
      "change the default server",
      "/servers/0/url",
      set("https://new.example.com"),
      ["server-url-changed"],
      ["server-url-changed"],
    ],
    [
      "remove a server that is not the default",
      "/servers/1",
      remove,
      ["server-removed"],
      ["server-added"],
    ],
    [
      "swap the servers",
      "/servers",
      (old) => (Array.isArray(old) ? old.toReversed() : old),
      ["server-url-changed"],
      ["server-url-changed"],
    ],
    [
      "give one operation a server",
      `${list}/servers`,
      set([{ url: "https://files.example.com" }]),
      ["server-removed", "server-url-changed"],
      ["server-added", "server-url-changed"],
    ],
  ];

const wording: readonly (readonly [string, Edit, string])[] = [
  ["/info/title", set("Other"), "description-changed"],
  ["/info/version", set("2.0.0"), "description-changed"],
  [`${list}/summary`, set("New"), "description-changed"],
  [`${list}/deprecated`, set(true), "deprecated-changed"],
  [`${list}/tags`, add("more"), "tag-changed"],
  ["/tags", set([{ name: "uploads", description: "All of them" }]), "tag-changed"],
  [`${list}/x-order`, set(1), "extension-changed"],
  [`${list}/parameters/0/description`, set("How many"), "description-changed"],
  [`${list}/responses/200/description`, set("Every one"), "description-changed"],
  [`${list}/responses/200/${json}/example`, set({ data: [] }), "example-changed"],
  ["/components/securitySchemes/key/bearerFormat", set("opaque"), "description-changed"],
  ["/components/schemas/Upload/properties/id/example", set("up-2"), "example-changed"],
  ["/components/schemas/Upload/properties/id/format", set("uuid"), "description-changed"],
  ["/components/schemas/Upload/properties/id/deprecated", set(true), "deprecated-changed"],
  ["/components/schemas/Upload/properties/id/x-rank", set(1), "extension-changed"],
];

function ids(before: typeof uploadsApi, after: typeof uploadsApi): readonly string[] {
  return findingsBetween(before, after)
    .filter((finding) => finding.class !== "docs")
    .map(({ id }) => id)
    .sort();
}

describe("a change to a document", () => {
  it.each(mutants)(
    "causes exactly the expected findings: %s (%s)",
    (_, pointer, edit, there, back) => {
      const mutant = editedDocument(uploadsApi, pointer, edit);
      expect(ids(uploadsApi, mutant)).toEqual(there);
      expect(ids(mutant, uploadsApi)).toEqual(back);
    },
  );

  it.each(wording)("is info if it only changes the wording at %s", (pointer, edit, id) => {
    const mutant = editedDocument(uploadsApi, pointer, edit);
    for (const findings of [
      findingsBetween(uploadsApi, mutant),
      findingsBetween(mutant, uploadsApi),
    ]) {
      expect(findings).toMatchObject([{ id, class: "docs", level: "info", bump: "patch" }]);
    }
  });

  it("that reaches several operations causes one finding that lists them", () => {
    const pointer = "/components/schemas/Upload/properties/bytes/type";
    const mutant = editedDocument(uploadsApi, pointer, set("number"));
    const findings = findingsBetween(uploadsApi, mutant);
    expect(findings.map(({ operations }) => operations)).toEqual([
      ["listUploads", "createUpload", "retrieveUpload"],
    ]);
    expect(findings[0]?.message).toBe(
      "`Upload.bytes` is of type number instead of integer: programs that call listUploads, createUpload, retrieveUpload may get values that they do not expect.",
    );
  });
});
