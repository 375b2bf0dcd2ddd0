import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { mergeDocuments, mergedAt, operationDocument } from "../testing/merge-documents.ts";

const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const answers = (schema: JsonObject): JsonObject => ({
  responses: { 200: { description: "", content: json(schema) } },
});
const takes = (schema: JsonObject): JsonObject => ({ requestBody: { content: json(schema) } });
const schemas = (named: JsonObject): JsonObject => ({ schemas: named });

const narrow = { type: "string", enum: ["a"] };
const wide = { type: "string", enum: ["a", "b"] };

it("joins a component that only responses reach", () => {
  const merge = mergeDocuments([
    operationDocument(answers(ref("S")), schemas({ S: narrow })),
    operationDocument(answers(ref("S")), schemas({ S: wide })),
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({ S: wide });
});

it("meets a component that only requests reach", () => {
  const merge = mergeDocuments([
    operationDocument(takes(ref("S")), schemas({ S: narrow })),
    operationDocument(takes(ref("S")), schemas({ S: wide })),
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({ S: narrow });
});

it("emits a component that both reach twice if the results differ, and those that refer to it", () => {
  const both = { ...answers(ref("Outer")), ...takes(ref("Outer")) };
  const outer = { type: "object", properties: { s: ref("S"), t: ref("T") } };
  const merge = mergeDocuments([
    operationDocument(both, schemas({ Outer: outer, S: narrow, T: { type: "integer" } })),
    operationDocument(both, schemas({ Outer: outer, S: wide, T: { type: "integer" } })),
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({
    Outer: { type: "object", properties: { s: ref("S"), t: ref("T") } },
    OuterInput: { type: "object", properties: { s: ref("SInput"), t: ref("T") } },
    S: wide,
    SInput: narrow,
    T: { type: "integer" },
  });
  const operation = "/paths/~1x/get";
  const schema = "content/application~1json/schema";
  expect(mergedAt(merge, `${operation}/requestBody/${schema}`)).toEqual(ref("OuterInput"));
  expect(mergedAt(merge, `${operation}/responses/200/${schema}`)).toEqual(ref("Outer"));
  expect(merge.decisions).toContainEqual(
    expect.objectContaining({
      pointer: "/components/schemas/S",
      rule: "split-by-direction",
      result: { response: "S", request: "SInput" },
    }),
  );
  const enums = merge.decisions.filter(({ pointer }) => pointer.endsWith("/enum"));
  expect(enums.map(({ pointer, rule }) => [pointer, rule])).toEqual([
    ["/components/schemas/S/enum", "enum-union"],
    ["/components/schemas/SInput/enum", "enum-intersection"],
  ]);
});

it("gives a split component a different name if NameInput is taken", () => {
  const both = { ...answers(ref("S")), ...takes({ anyOf: [ref("S"), ref("SInput")] }) };
  const taken = { type: "integer" };
  const merge = mergeDocuments([
    operationDocument(both, schemas({ S: narrow, SInput: taken })),
    operationDocument(both, schemas({ S: wide, SInput: taken })),
  ]);
  const merged = mergedAt(merge, "/components/schemas");
  expect(merged).toEqual({ S: wide, SInput: taken, SInput2: narrow });
});

it("meets a component only for the slices that reach it from a request", () => {
  const merge = mergeDocuments([
    operationDocument(takes(ref("S")), schemas({ S: wide })),
    {
      paths: { "/y": { get: { operationId: "y", ...answers(ref("S")) } } },
      components: schemas({ S: narrow }),
    },
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({ S: narrow, SInput: wide });
});

it("treats the request of a callback's operation as a response, and the reverse", () => {
  const hook = { post: { ...takes(ref("Event")), ...answers(ref("Ack")) } };
  const operation = { callbacks: { done: { "{$request.body#/url}": hook } } };
  const merge = mergeDocuments([
    operationDocument(operation, schemas({ Event: narrow, Ack: narrow })),
    operationDocument(operation, schemas({ Event: wide, Ack: wide })),
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({ Event: wide, Ack: narrow });
});

it("uses the components only of the page whose callback a person chose", () => {
  const page = (method: string, event: JsonObject) =>
    operationDocument(
      {
        callbacks: { done: { "{$url}": { [method]: { ...takes(ref("Event")), responses: {} } } } },
      },
      schemas({ Event: event }),
    );
  const pages = [page("post", narrow), page("put", wide)];
  const [problem] = mergeDocuments(pages).problems;
  const merge = mergeDocuments(pages, problem?.suggestion);
  expect(mergedAt(merge, "/components/schemas/Event")).toEqual(narrow);
});

it("treats a webhook like a callback", () => {
  const hook = { post: { ...takes(ref("Event")), responses: {} } };
  const merge = mergeDocuments([
    { webhooks: { done: hook }, components: schemas({ Event: narrow }) },
    { webhooks: { done: hook }, components: schemas({ Event: wide }) },
  ]);
  expect(mergedAt(merge, "/components/schemas/Event")).toEqual(wide);
});

it("keeps unreachable components, which do not affect reachable ones", () => {
  const merge = mergeDocuments([
    operationDocument(answers(ref("S")), schemas({ S: narrow })),
    { components: schemas({ S: wide, Spare: { type: "array", items: ref("S") }, Alone: narrow }) },
  ]);
  expect(mergedAt(merge, "/components/schemas")).toEqual({
    S: narrow,
    Spare: { type: "array", items: ref("S") },
    Alone: narrow,
  });
  expect(merge.decisions).toEqual([]);
});

it("splits components other than schemas by direction too", () => {
  const header = { "X-State": { $ref: "#/components/headers/State" } };
  const form = { "multipart/form-data": { schema: {}, encoding: { file: { headers: header } } } };
  const operation = {
    requestBody: { content: form },
    responses: { 200: { description: "", headers: header } },
  };
  const merge = mergeDocuments([
    operationDocument(operation, { headers: { State: { schema: narrow } } }),
    operationDocument(operation, { headers: { State: { schema: wide } } }),
  ]);
  expect(mergedAt(merge, "/components/headers")).toEqual({
    State: { schema: wide },
    StateInput: { schema: narrow },
  });
  const encoding = "/paths/~1x/get/requestBody/content/multipart~1form-data/encoding";
  expect(mergedAt(merge, `${encoding}/file/headers/X-State/$ref`)).toBe(
    "#/components/headers/StateInput",
  );
});

it("points the references of a parameter chosen by a resolution to the request variants", () => {
  const page = (part: JsonObject, S: JsonObject) =>
    operationDocument(
      { ...answers(ref("S")), parameters: [{ name: "q", in: "query", ...part }] },
      schemas({ S }),
    );
  const pages = [
    page({ schema: ref("S") }, narrow),
    page({ content: json({ type: "string" }) }, wide),
  ];
  const pointer = "/paths/~1x/get/parameters/0";
  const value = '{name: q, in: query, schema: {$ref: "#/components/schemas/S"}}';
  const entry = `  - pointer: ${pointer}\n    value: ${value}\n    because: it is sent so\n`;
  const merge = mergeDocuments(pages, entry);
  expect(mergedAt(merge, `${pointer}/schema`)).toEqual(ref("SInput"));
  expect(mergedAt(merge, "/components/schemas")).toEqual({ S: wide, SInput: narrow });
});
