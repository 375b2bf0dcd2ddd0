import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const ref = (section: string, name: string): JsonObject => ({
  $ref: `#/components/${section}/${name}`,
});
const answer = (response: JsonObject): JsonObject => ({ responses: { 200: response } });
const ok = (schema: JsonObject): JsonObject => ({
  description: "",
  content: { "application/json": { schema } },
});

it("keeps a shared $ref and merges the component behind it", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ref("responses", "Ok")), {
      responses: { Ok: ok({ type: "string" }) },
    }),
    operationDocument(answer(ref("responses", "Ok")), {
      responses: { Ok: ok({ type: "integer" }) },
    }),
  ]);
  expect(mergedAt(merge, "/paths/~1x/get/responses/200")).toEqual(ref("responses", "Ok"));
  expect(mergedAt(merge, "/components/responses/Ok")).toEqual(ok({ type: ["string", "integer"] }));
});

it("merges a reference on one page with an inline object on another in place", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ref("responses", "Ok")), {
      responses: { Ok: ok({ type: "string" }) },
    }),
    operationDocument(answer(ok({ type: "integer" }))),
  ]);
  expect(mergedAt(merge, "/paths/~1x/get/responses/200")).toEqual(
    ok({ type: ["string", "integer"] }),
  );
});

it("uses a component that only a different page defines, without asking", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ok(ref("schemas", "S")))),
    { components: { schemas: { S: ref("schemas", "T"), T: { type: "string" } } } },
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({
    S: ref("schemas", "T"),
    T: { type: "string" },
  });
});

it("merges a response that only other pages define from all of them", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ref("responses", "Ok"))),
    { components: { responses: { Ok: ok({ type: "string" }) } } },
    { components: { responses: { Ok: ok({ type: "integer" }) } } },
  ]);
  expect(mergedAt(merge, "/components/responses/Ok")).toEqual(ok({ type: ["string", "integer"] }));
});

it("meets a request's component that only other pages define, and follows its references", () => {
  const takes = { requestBody: { content: { "text/plain": { schema: ref("schemas", "S") } } } };
  const brings = (maxLength: number): JsonObject => ({
    schemas: { S: { items: ref("schemas", "T") }, T: { type: "string", maxLength } },
  });
  const merge = mergeDocuments([
    operationDocument(takes),
    { components: brings(3) },
    { components: brings(5) },
  ]);
  expect(mergedAt(merge, "/components/schemas/T")).toEqual({ type: "string", maxLength: 3 });
});

it("merges an inline object on one page with a reference to a third page in place", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ref("responses", "Ok"))),
    operationDocument(answer(ok({ type: "integer" }))),
    { components: { responses: { Ok: ok({ type: "string" }) } } },
  ]);
  const schema = "/paths/~1x/get/responses/200/content/application~1json/schema";
  expect(mergedAt(merge, schema)).toEqual({ type: ["integer", "string"] });
});

it("follows a component that is itself a $ref", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ref("responses", "A")), {
      responses: { A: ref("responses", "B"), B: ok({}) },
    }),
  ]);
  expect(mergedAt(merge, "/components/responses")).toEqual({ A: ref("responses", "B"), B: ok({}) });
});

it("includes a page that reaches a component only through a different component", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ref("responses", "B")), { responses: { B: ok({ type: "string" }) } }),
    {
      paths: { "/y": { get: { operationId: "y", ...answer(ref("responses", "A")) } } },
      components: { responses: { A: ref("responses", "B"), B: ok({ type: "boolean" }) } },
    },
  ]);
  expect(mergedAt(merge, "/components/responses/B")).toEqual(ok({ type: ["string", "boolean"] }));
});

it("reports page, line and pointer of a dangling $ref", () => {
  const merge = mergeDocuments([
    operationDocument(answer(ok(ref("schemas", "Lost")))),
    operationDocument(answer(ok({}))),
  ]);
  expect(merge.document).toBeUndefined();
  expect(merge.problems).toMatchObject([
    {
      kind: "dangling-reference",
      pointer: "/components/schemas/Lost",
      exitCode: 4,
      values: [{ source: "a.yaml", line: 15, value: "#/components/schemas/Lost" }],
    },
  ]);
  expect(merge.problems[0]?.message).toContain("/paths/~1x/get/responses/200/content");
});

it("reports every dangling $ref of a run, in any object", () => {
  const merge = mergeDocuments([
    operationDocument({
      parameters: [ref("parameters", "P")],
      requestBody: ref("requestBodies", "B"),
      responses: { 200: ref("responses", "R") },
    }),
  ]);
  expect(merge.problems.map(({ pointer }) => pointer).sort()).toEqual([
    "/components/parameters/P",
    "/components/requestBodies/B",
    "/components/responses/R",
  ]);
});

it.each([
  ["responses", answer(ref("responses", "A"))],
  ["parameters", { parameters: [ref("parameters", "A")] }],
])("ends for %s that refer to each other across pages, and reports them", (section, operation) => {
  const refers = (from: string, to: string) =>
    operationDocument(operation, { [section]: { [from]: ref(section, to) } });
  const pages = [refers("A", "B"), refers("B", "A"), refers("A", "B"), refers("B", "A")];
  const merge = mergeDocuments([...pages, operationDocument({})]);
  expect(merge.problems.map(({ kind }) => kind)).toContain("circular-reference");
});

it("keeps a $ref to a name that must be escaped in a URL", () => {
  const name = "a%20b";
  const R = { description: "Done." };
  const $ref = "#/components/responses/a%2520b";
  const page = operationDocument(answer({ $ref }), { responses: { [name]: R } });
  expect(mergedAt(mergeDocuments([page]), "/paths/~1x/get/responses/200")).toEqual({ $ref });
});

it("does not treat payloads as references", () => {
  const schema = {
    type: "object",
    example: { $ref: "#/nowhere" },
    properties: { $ref: { type: "string" } },
  };
  const merge = mergeDocuments([operationDocument(answer(ok(schema)))]);
  expect(mergedAt(merge, "/paths/~1x/get/responses/200")).toEqual(ok(schema));
});
