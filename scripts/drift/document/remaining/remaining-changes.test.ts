import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameJson } from "../../../json/canonical-json.ts";
import { pointerTokens } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { runs } from "../../../json/testing/runs.ts";
import type { Finding } from "../../finding/finding.ts";
import { allFindingsBetween, editedDocument, places } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

/** Whether a finding is at a place, around it or, if it was added or removed, inside it. */
function isAbout({ pointer }: Finding, place: string): boolean {
  const [told, edited] = [pointerTokens(pointer), pointerTokens(place)];
  const shared = Math.min(told.length, edited.length);
  // A required name is reported at the property.
  const isRequired = edited.includes("required") && told.includes("properties");
  const end = isRequired ? edited.indexOf("required") : shared;
  return told.slice(0, end).every((token, index) => token === edited[index]);
}

const edits: readonly ((value: JsonValue | undefined) => JsonValue | undefined)[] = [
  () => undefined,
  (value) => (isJsonObject(value) ? { ...value, "x-new": 1 } : value),
  (value) => (isJsonObject(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value),
  (value) => (Array.isArray(value) ? value.toReversed() : value),
  (value) => (Array.isArray(value) ? [...value, "more"] : value),
  (value) => (typeof value === "string" ? `${value}x` : "x"),
  (value) => (typeof value === "number" ? value + 1 : 7),
  (value) => value !== true,
];

const answer: JsonObject = {
  description: "OK",
  headers: { "X-Cost": { description: "Cents", required: true, schema: { type: "integer" } } },
  links: { next: { operationId: "listUploads", description: "More", parameters: { limit: 5 } } },
  content: {
    "multipart/form-data": {
      schema: { type: "object", properties: { file: { type: "string" } } },
      encoding: { file: { contentType: "text/csv", headers: { "X-A": { schema: {} } } } },
      examples: { one: { summary: "One", value: { file: "a" } } },
    },
  },
};

const hook: JsonObject = {
  "{$request.body#/url}": {
    summary: "Called back",
    post: {
      summary: "Done",
      externalDocs: { url: "https://docs.example.com/done" },
      requestBody: {
        description: "Who",
        content: { "text/plain": { schema: { type: "string" } } },
      },
      responses: { "200": { description: "OK" } },
    },
  },
};

const more: JsonObject = {
  get: {
    operationId: "seeAll",
    security: [{ key: [] }, { login: ["read"] }],
    externalDocs: { url: "https://docs.example.com/all", description: "All" },
    servers: [{ url: "https://all.example.com", description: "For this one" }],
    parameters: [
      { name: "ids", in: "query", style: "form", explode: false, schema: { type: "array" } },
      { name: "where", in: "query", content: { "application/json": { schema: {} } } },
    ],
    responses: { "200": answer, default: { description: "Fault" } },
    callbacks: { done: hook },
  },
};

const unseen: JsonObject = {
  ...uploadsApi,
  info: {
    title: "Uploads",
    version: "1.0.0",
    summary: "Short",
    contact: { name: "Us", email: "us@example.com" },
    license: { name: "MIT", identifier: "MIT" },
  },
  security: [{ key: [] }, { login: ["read", "write"] }, {}],
  paths: { ...Object(uploadsApi.paths), "/all": more },
  components: {
    ...Object(uploadsApi.components),
    securitySchemes: {
      key: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      login: {
        type: "oauth2",
        description: "By people",
        flows: {
          clientCredentials: {
            tokenUrl: "https://login.example.com",
            scopes: { read: "Read", write: "Write" },
          },
        },
      },
    },
  },
  "x-team": { name: "files" },
  externalDocs: { url: "https://docs.example.com" },
  webhooks: {
    done: {
      post: {
        requestBody: { content: { "application/json": { schema: { type: "string" } } } },
        responses: { "200": { description: "OK" } },
      },
    },
  },
  servers: [
    {
      url: "https://{region}.example.com",
      description: "Production",
      variables: { region: { default: "eu", enum: ["eu", "us"], description: "Where" } },
    },
  ],
  tags: [{ name: "uploads", description: "All of them" }],
};

/** References to it would dangle without it. */
const isComponent = (place: string) => /^\/components(\/[^/]+){0,2}$/.test(place);

describe("an edit of any place of a document", () => {
  const edited = [...places(unseen)]
    .map(([place]) => place)
    .filter((place) => place !== "" && place !== "/openapi" && !isComponent(place));

  it("is reported by a finding about that place", () => {
    fc.assert(
      fc.property(fc.constantFrom(...edited), fc.constantFrom(...edits), (place, edit) => {
        const after = editedDocument(unseen, place, edit);
        fc.pre(!sameJson(unseen, after));
        const findings = allFindingsBetween(unseen, after);
        expect(findings.filter((finding) => isAbout(finding, place))).not.toEqual([]);
      }),
      { numRuns: runs(1.5) },
    );
  });

  it("is reported even if only the order of a list changed", () => {
    const after = editedDocument(unseen, "/components/schemas/Purpose/enum", () => [
      "test",
      "train",
    ]);
    expect(allFindingsBetween(unseen, after).map(({ id, message }) => [id, message])).toEqual([
      ["description-changed", "The order of `enum` at /components/schemas/Purpose changed."],
    ]);
  });

  it("is not found in equal documents", () => {
    expect(allFindingsBetween(unseen, JSON.parse(JSON.stringify(unseen)))).toEqual([]);
  });
});

describe("a change that no rule decides", () => {
  it("is undecided if operations use the schema, and docs if none does", () => {
    const schema = (target: JsonObject): JsonObject => ({
      ...uploadsApi,
      components: {
        ...Object(uploadsApi.components),
        schemas: {
          ...Object(Object(uploadsApi.components).schemas),
          Alone: target,
          Upload: { $dynamicRef: "#node", $defs: { node: { $dynamicAnchor: "node", ...target } } },
        },
      },
    });
    const dynamic = allFindingsBetween(schema({ type: "string" }), schema({ type: "integer" }));
    expect(dynamic.map(({ id }) => id)).toContain("change-undecided");
    const apart = (target: JsonObject) => {
      const holder = { $defs: { node: { $dynamicAnchor: "node", ...target } } };
      const named = editedDocument(uploadsApi, "/components/schemas/Holder", () => holder);
      return editedDocument(named, "/components/schemas/Labels", () => ({ $dynamicRef: "#node" }));
    };
    const far = allFindingsBetween(apart({ type: "string" }), apart({ type: "integer" }));
    expect(far.map(({ id, pointer }) => `${id} ${pointer}`)).toContain(
      "change-undecided /components/schemas/Labels",
    );
    const unused = (target: JsonObject) =>
      editedDocument(uploadsApi, "/components/schemas/Alone", () => target);
    const findings = allFindingsBetween(unused({ type: "string" }), unused({ type: "integer" }));
    expect(findings.map(({ id, pointer }) => [id, pointer])).toEqual([
      ["description-changed", "/components/schemas/Alone/type"],
    ]);
  });
});

describe("a range that replaces a member, or a member that replaces a range", () => {
  const answers = "/paths/~1uploads/get/responses";
  const text = { schema: { type: "string" } };
  it.each([
    [answers, { "2XX": { description: "A" } }, { "200": { description: "A" } }],
    [answers, { default: { description: "A" } }, { "4XX": { description: "A" } }],
    [`${answers}/200/content`, { "*/*": text }, { "text/csv": text }],
    [`${answers}/200/content`, { "text/csv": text }, { "text/csv; charset=utf-8": text }],
  ])("is reported once at %s (%j and %j)", (pointer, one, other) => {
    const [before, after] = [one, other].map((value) =>
      editedDocument(uploadsApi, pointer, () => value),
    );
    expect(allFindingsBetween(before ?? {}, after ?? {})).toHaveLength(1);
    expect(allFindingsBetween(after ?? {}, before ?? {})).toHaveLength(1);
  });
});
