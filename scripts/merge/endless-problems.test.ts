import { expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { mergeSlices } from "./merge-slices.ts";
import { documentWith, mergeDocuments, sliceOf } from "./testing/merge-documents.ts";

const at = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

function problemsOf(...pages: readonly JsonObject[]) {
  const slices = pages.map((schemas, index) =>
    sliceOf(documentWith({ components: { schemas } }), `${index}.yaml`),
  );
  return mergeSlices(slices, [], proofTools).problems;
}

it("names page and line of every schema in a cycle, and only schemas that the page has", () => {
  const animals = {
    Animal: { oneOf: [at("Bird"), at("Fish")] },
    Bird: { allOf: [at("Animal"), { properties: { wings: { type: "integer" } } }] },
    Fish: { allOf: [at("Animal")] },
  };
  const [problem, ...others] = problemsOf({ Text: { type: "string" } }, animals);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ kind: "circular-reference", exitCode: 4 });
  expect(problem?.values.map(({ source, value }) => `${source} ${value}`).toSorted()).toEqual([
    "1.yaml #/components/schemas/Animal",
    "1.yaml #/components/schemas/Bird",
    "1.yaml #/components/schemas/Fish",
  ]);
  expect(problem?.message).not.toMatch(/_\d/);
});

it("reports every cycle once, with every page that states it", () => {
  const circles = { A: at("B"), B: at("A"), C: { anyOf: [at("C"), { type: "string" }] } };
  const told = problemsOf(circles, circles).map(({ pointer, values }) => [
    pointer.split("/").at(-1),
    new Set(values.map(({ source }) => source)).size,
  ]);
  expect(told.toSorted()).toEqual([
    ["A", 2],
    ["C", 2],
  ]);
});

it("names the schemas of a cycle across pages as the pages do, with the line in each", () => {
  const content = { "application/json": { schema: at("Cat") } };
  const response = { description: "Done.", content };
  const post = { operationId: "cat", requestBody: { content }, responses: { "200": response } };
  const pages = [
    { paths: { "/cat": { post } }, components: { schemas: { Cat: { oneOf: [at("Dog")] } } } },
    { components: { schemas: { Dog: { anyOf: [at("Cat"), { type: "integer" }] } } } },
  ].map((part, index) => sliceOf(documentWith(part), `${index}.yaml`));
  const { document, problems } = mergeSlices(pages, [], proofTools);
  expect(document).toBe(undefined);
  expect(problems).toMatchObject([
    {
      kind: "circular-reference",
      values: [
        { source: "0.yaml", value: "#/components/schemas/Cat" },
        { source: "1.yaml", value: "#/components/schemas/Dog" },
      ],
      message: expect.not.stringMatching(/_\d|Input/),
    },
  ]);
});

it.each([
  ["a page's schema", { allOf: [at("T")] }],
  ["a page's reference", at("T")],
])("rejects a resolution that completes a cycle with %s", (_, S) => {
  const pages = [{ components: { schemas: { S } } }];
  const entry = `  - pointer: /components/schemas/T
    value: {anyOf: [{$ref: "#/components/schemas/S"}, {type: string}]}
    because: it is missing
`;
  expect(mergeDocuments(pages, entry).problems).toMatchObject([
    { kind: "invalid-resolution", pointer: "/components/schemas/T", exitCode: 3 },
  ]);
});

it("does not call a reference to a response a schema", () => {
  const responses = {
    A: { $ref: "#/components/responses/B" },
    B: { $ref: "#/components/responses/A" },
  };
  const { problems } = mergeDocuments([{ components: { responses } }]);
  expect(problems).toMatchObject([{ suggestion: expect.not.stringContaining("schema") }]);
});

it("ignores a schema that refers to itself in a property or an item", () => {
  const tree = {
    Tree: {
      type: "object",
      properties: { left: at("Tree"), more: { type: "array", items: at("Tree") } },
    },
  };
  expect(problemsOf(tree)).toEqual([]);
});
