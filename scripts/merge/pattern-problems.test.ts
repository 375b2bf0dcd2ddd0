import { expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { mergeSlices } from "./merge-slices.ts";
import { documentWith, sliceOf } from "./testing/merge-documents.ts";

function problemsOf(...pages: readonly JsonObject[]) {
  const slices = pages.map((page, index) => sliceOf(page, `${index}.yaml`));
  return mergeSlices(slices, [], proofTools).problems;
}

const withSchema = (schema: JsonSchema) => documentWith({ components: { schemas: { A: schema } } });

it.each<[string, JsonSchema]>([
  ["a pattern", { type: "string", pattern: "(?i)^a" }],
  ["a pattern in patternProperties", { type: "object", patternProperties: { "(?i)^a": true } }],
  ["a deeply nested pattern", { properties: { b: { items: { not: { pattern: "(?i)^a" } } } } }],
])("reports %s that is not a regular expression once, with every page", (_, schema) => {
  const [problem, ...others] = problemsOf(withSchema(schema), withSchema(schema), withSchema(true));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    kind: "invalid-pattern",
    exitCode: 4,
    values: [
      { source: "0.yaml", value: "(?i)^a" },
      { source: "1.yaml", value: "(?i)^a" },
    ],
  });
});

it.each(["^[\\w-.]+$", "^{id}$", "\\-", "^\\p{L}+$", "]"])(
  "accepts %s, which is valid with or without the u flag",
  (pattern) => {
    expect(problemsOf(withSchema({ type: "string", pattern }))).toEqual([]);
  },
);

it("ignores patterns outside schemas", () => {
  const schema = { type: "object", examples: [{ pattern: "(" }], "x-rule": { pattern: "(" } };
  expect(problemsOf(withSchema(schema))).toEqual([]);
});
