import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const list = "/paths/~1uploads/get";
const create = "/paths/~1uploads/post";
const one = "/paths/~1uploads~1{id}";
const body = `${create}/requestBody/content/application~1json`;
const integer = { schema: { type: "integer" } };
const hook = (type: string) => ({
  "{$request.body#/url}": {
    post: { requestBody: { content: { "text/plain": { schema: { type } } } } },
  },
});

const at = (pointer: string, value: JsonValue, document = uploadsApi) =>
  editedDocument(document, pointer, () => value);

/** The document with each of the values, then what is found on the way from the first to the second. */
const between = (pointer: string, was: JsonValue, is: JsonValue, document = uploadsApi) =>
  findingsBetween(at(pointer, was, document), at(pointer, is, document));

describe("what drift does not compare", () => {
  const parts: readonly (readonly [string, string, JsonValue, JsonValue, string])[] = [
    [
      "a response header",
      `${list}/responses/200/headers`,
      { "X-Cost": { ...integer, required: true } },
      { "X-Cost": integer },
      "The header `X-Cost` of the 200 response of GET /uploads changed",
    ],
    [
      "a response link",
      `${list}/responses/200/links`,
      { next: { operationId: "listUploads" } },
      { next: { operationId: "retrieveUpload" } },
      "The link `next` of the 200 response of GET /uploads changed",
    ],
    [
      "an encoding",
      `${body}/encoding`,
      { name: { contentType: "text/plain" } },
      { name: { contentType: "text/html" } },
      "The encoding of `name` in the request body of POST /uploads changed",
    ],
    [
      "allowEmptyValue",
      `${list}/parameters/0/allowEmptyValue`,
      true,
      false,
      "The `allowEmptyValue` of the query parameter `limit` of GET /uploads changed",
    ],
    [
      "a callback",
      `${create}/callbacks`,
      { done: hook("string") },
      { done: hook("integer") },
      "The callback `done` of POST /uploads changed",
    ],
    [
      "a webhook",
      "/webhooks",
      { done: { post: { operationId: "a" } } },
      { done: { post: { operationId: "b" } } },
      "The webhook `done` of the document changed",
    ],
  ];

  it.each(parts)("%s: a change of it needs a look", (_, pointer, was, is, what) => {
    const findings = between(pointer, was, is);
    expect(findings).toMatchObject([
      {
        id: "change-undecided",
        level: "warning",
        bump: "minor",
        pointer: expect.stringContaining(pointer),
        witness: null,
        witnessReason: "drift does not compare this: it needs a look",
      },
    ]);
    expect(findings[0]?.message).toContain(`${what}, which drift does not compare`);
    expect(between(pointer, is, was)).toHaveLength(1);
    expect(between(pointer, was, was)).toEqual([]);
  });

  it.each(parts)(
    "%s: one that comes or goes is told as such, an encoding needs a look",
    (_, pointer, was) => {
      const id = (verb: string) =>
        /encoding|allowEmptyValue/.test(pointer)
          ? "change-undecided"
          : expect.stringMatching(`-${verb}$`);
      const came = findingsBetween(uploadsApi, at(pointer, was));
      expect(came).toMatchObject([{ id: id("added"), before: null }]);
      expect(findingsBetween(at(pointer, was), uploadsApi)).toMatchObject([
        { id: id("removed"), after: null },
      ]);
    },
  );

  it("a response header that goes breaks readers only if it was required", () => {
    const pointer = "/paths/~1uploads/get/responses/200/headers";
    const lost = (header: JsonObject) =>
      findingsBetween(at(pointer, { "X-Cost": header }), uploadsApi).map(({ id, level }) => [
        id,
        level,
      ]);
    expect(lost({ required: true })).toEqual([["required-response-header-removed", "error"]]);
    expect(lost({})).toEqual([["optional-response-header-removed", "warning"]]);
  });

  it("a change far inside is shown at its place, with both values and whom it may reach", () => {
    const findings = between(
      `${create}/callbacks`,
      { done: hook("string") },
      { done: hook("integer") },
    );
    expect(findings).toMatchObject([
      {
        pointer: `${create}/callbacks/done/{$request.body#~1url}/post/requestBody/content/text~1plain/schema/type`,
        operations: ["createUpload"],
        before: "string",
        after: "integer",
        message:
          "The callback `done` of POST /uploads changed, which drift does not compare and which needs a look: programs that call createUpload may be affected.",
      },
    ]);
  });

  it("wording in it is wording, as anywhere", () => {
    const pointer = `${list}/responses/200/headers`;
    const header = { "X-Cost": { ...integer, description: "Cents", example: 1 } };
    const other = { "X-Cost": { ...integer, description: "Euros", example: 2, "x-unit": "EUR" } };
    expect(between(pointer, header, other).map(({ id, message }) => [id, message])).toEqual([
      [
        "description-changed",
        expect.stringContaining("of the header `X-Cost` of the 200 response"),
      ],
      ["example-changed", expect.stringContaining("of the header `X-Cost` of the 200 response")],
      ["extension-changed", expect.stringContaining("header `X-Cost` of the 200 response")],
    ]);
    const deep = (text: string) => ({ done: { "{$url}": { post: { description: text } } } });
    expect(between(`${create}/callbacks`, deep("One."), deep("Two."))).toEqual([]);
  });

  it("a header in other letters, and a Content-Type, which a response may not describe, are nothing", () => {
    const pointer = `${list}/responses/200/headers`;
    expect(between(pointer, { "X-Cost": integer }, { "x-cost": integer })).toEqual([]);
    expect(between(pointer, {}, { "Content-Type": integer })).toEqual([]);
  });

  it("the summary and the description of a path are wording", () => {
    const described = at(`${one}/description`, "One upload.");
    expect(findingsBetween(uploadsApi, described)).toMatchObject([
      {
        id: "description-changed",
        operations: ["retrieveUpload", "deleteUpload"],
        message: "The path /uploads/{id} now has `description`.",
      },
    ]);
  });
});

describe("what drift does not compare, behind references", () => {
  const ref = (path: string) => ({ $ref: `#/components/${path}` });
  const shared = (limit: JsonObject, schema: JsonObject = { type: "integer" }): JsonObject =>
    [list, create].reduce(
      (document, operation, index) =>
        at(
          `${operation}/responses/20${index}/headers`,
          { "X-Limit": ref("headers/Limit") },
          document,
        ),
      at("/components/headers", { Limit: limit }, at("/components/schemas/Count", schema)),
    );
  const inline = { schema: { type: "integer" } };

  it("a shared component that changed is one finding that lists its operations", () => {
    expect(findingsBetween(shared(inline), shared({ ...inline, required: true }))).toMatchObject([
      {
        id: "change-undecided",
        pointer: "/components/headers/Limit",
        operations: ["listUploads", "createUpload"],
      },
    ]);
  });

  it("what a reference leads to counts, however it is written", () => {
    const referring = { schema: ref("schemas/Count") };
    expect(findingsBetween(shared(inline), shared(referring))).toEqual([]);
    const changed = shared(referring, { type: "string" });
    expect(findingsBetween(shared(referring), changed)).toMatchObject([
      { pointer: "/components/schemas/Count/type", operations: ["listUploads", "createUpload"] },
    ]);
    expect(findingsBetween(shared(inline), changed)).toHaveLength(1);
  });

  it("what stands beside a reference counts", () => {
    const bounded = { schema: { ...ref("schemas/Count"), minimum: 1 } };
    expect(
      findingsBetween(shared({ schema: ref("schemas/Count") }), shared(bounded)),
    ).toMatchObject([{ pointer: "/components/headers/Limit/schema" }]);
  });

  it("references that run in a circle, or lead nowhere, end", () => {
    const tree = (name: string) => ({ schema: ref(`schemas/${name}`) });
    expect(findingsBetween(shared(tree("Tree")), shared(tree("Tree")))).toEqual([]);
    expect(findingsBetween(shared(tree("Tree")), shared(tree("Nowhere")))).toHaveLength(1);
    const deep = editedDocument(
      shared(tree("Tree")),
      "/components/schemas/Tree/properties/name/maxLength",
      () => 9,
    );
    const undecided = findingsBetween(shared(tree("Tree")), deep).filter(
      ({ id }) => id === "change-undecided",
    );
    expect(undecided.map(({ pointer }) => pointer)).toEqual([
      "/components/schemas/Tree/properties/name",
    ]);
  });
});
