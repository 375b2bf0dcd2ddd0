import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import type { Slice } from "../pages/slice.ts";
import { readResolutions } from "../project/read-resolutions.ts";
import { judge } from "../schema/judge/judge.ts";
import { documentsArbitrary } from "../schema/testing/document-arbitrary.ts";
import { payloadsArbitrary } from "../schema/testing/payloads-arbitrary.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import type { Merge } from "./merge.ts";
import { mergeSlices } from "./merge-slices.ts";
import { documentWith } from "./testing/merge-documents.ts";

// Hundreds of merges, each validated by Ajv: slow on a busy machine.
const json = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });
const place = "content/application~1json/schema";
const answer = `/paths/~1x/get/responses/200/${place}`;
const body = `/paths/~1y/post/requestBody/${place}`;

/** A page whose response and request body have the schema of a generated document. */
function page({ schema = true, components = {} }: JsonObject, index: number): Slice {
  const get = { operationId: "x", responses: { 200: { description: "", content: json(schema) } } };
  const post = { operationId: "y", requestBody: { content: json(schema) }, responses: {} };
  return {
    source: `${index}.md`,
    document: documentWith({ paths: { "/x": { get }, "/y": { post } }, components }),
    version: "3.1.0",
    operation: undefined,
    documentPath: undefined,
    lineOf: () => 1,
  };
}

/** Whether the merged document accepts each payload; undefined if its schema cannot be evaluated. */
function verdicts(
  merge: Merge,
  pointer: string,
  payloads: readonly JsonValue[],
): readonly unknown[] {
  const { document } = merge;
  if (document === undefined) return [];
  return payloads.map((payload) => {
    try {
      return judge(document, proofTools)(pointer, payload);
    } catch {
      return undefined;
    }
  });
}

const pages = documentsArbitrary.map((documents) => documents.map(page));
const answerOnly = pages.map((slices) =>
  slices.map((slice) => {
    const { "/x": get = {} } = slice.document.paths as JsonObject;
    return { ...slice, document: { ...slice.document, paths: { "/x": get } } };
  }),
);

describe("the order of pages", () => {
  it("does not affect which responses are accepted", () => {
    fc.assert(
      fc.property(answerOnly, payloadsArbitrary, (slices, payloads) => {
        const merged = mergeSlices(slices, [], proofTools);
        const reversed = mergeSlices(slices.toReversed(), [], proofTools);
        expect(merged.problems).toEqual([]);
        expect(verdicts(reversed, answer, payloads)).toEqual(verdicts(merged, answer, payloads));
      }),
      { numRuns: runs(0.3) },
    );
  });

  it("does not affect which requests are accepted, or whether a person must decide", () => {
    fc.assert(
      fc.property(pages, payloadsArbitrary, (slices, payloads) => {
        const merged = mergeSlices(slices, [], proofTools);
        const reversed = mergeSlices(slices.toReversed(), [], proofTools);
        expect(reversed.document === undefined).toBe(merged.document === undefined);
        for (const pointer of [answer, body]) {
          expect(verdicts(reversed, pointer, payloads)).toEqual(
            verdicts(merged, pointer, payloads),
          );
        }
      }),
      { numRuns: runs(0.3) },
    );
  });
});

describe("proposed resolutions", () => {
  it("solve all problems of the merge when applied", () => {
    fc.assert(
      fc.property(pages, (slices) => {
        const merged = mergeSlices(slices, [], proofTools);
        const entries = merged.problems.map(({ suggestion }) => suggestion).join("");
        const text = entries === "" ? "resolutions: []" : `resolutions:\n${entries}`;
        const { resolutions, problems } = readResolutions(text, "resolutions.yaml");
        expect(problems).toEqual([]);
        expect(mergeSlices(slices, resolutions, proofTools).problems).toEqual([]);
      }),
      { numRuns: runs(0.3) },
    );
  });
});
