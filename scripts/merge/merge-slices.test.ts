import fc from "fast-check";
import { expect, it } from "vitest";
import type { JsonValue } from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { mergeSlices } from "./merge-slices.ts";
import { documentArbitrary } from "./testing/document-arbitrary.ts";
import { type documentWith, mergeDocuments, op, sliceOf } from "./testing/merge-documents.ts";

function frozen<Value extends JsonValue>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const child of Object.values(value)) frozen(child);
    Object.freeze(value);
  }
  return value;
}

it("does not modify its input", () => {
  fc.assert(
    fc.property(documentArbitrary(), documentArbitrary(), (a, b) => {
      const slices = [a, b].map((document, index) => sliceOf(document, `${index}.yaml`));
      for (const { document } of slices) frozen(document);
      expect(() => mergeSlices(slices, [], proofTools)).not.toThrow();
    }),
    { numRuns: runs(0.2) },
  );
});

it("records every conflict once, in the document's order, with each page's line", () => {
  const page = (title: string, summary: string): ReturnType<typeof documentWith> => ({
    info: { title: "Notes", version: "1", description: title },
    paths: { "/notes": { get: op("listNotes", { summary }) } },
  });
  const { decisions } = mergeDocuments([page("Take notes.", "Lists."), page("Notes.", "All.")]);
  expect(decisions.map(({ pointer, rule }) => [pointer, rule])).toEqual([
    ["/info/description", "freshest-wins"],
    ["/paths/~1notes/get/summary", "freshest-wins"],
  ]);
  expect(decisions[0]?.values).toEqual([
    { source: "a.yaml", line: 5, value: "Take notes." },
    { source: "b.yaml", line: 5, value: "Notes." },
  ]);
});

it("returns all problems and no document while a decision is missing", () => {
  const page = (url: string, title: string): ReturnType<typeof documentWith> => ({
    info: { title, version: "1" },
    servers: [{ url }],
  });
  const merge = mergeDocuments([page("https://a.example", "A"), page("https://b.example", "B")]);
  expect(merge.document).toBeUndefined();
  expect(merge.problems.map(({ kind }) => kind)).toEqual(["different-apis", "different-servers"]);
});
