import fc from "fast-check";
import { expect, it } from "vitest";
import { sameJson } from "../json/canonical-json.ts";
import type { JsonObject } from "../json/json-value.ts";
import { runs } from "../json/testing/runs.ts";
import { documentYaml } from "../openapi/document-yaml.ts";
import { extractSlices } from "../pages/extract-slices.ts";
import { readDocument } from "../pages/read-document.ts";
import type { Slice } from "../pages/slice.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { mergeSlices } from "./merge-slices.ts";
import { cutPages } from "./testing/cut-pages.ts";
import { documentArbitrary } from "./testing/document-arbitrary.ts";
import { neededComponents } from "./testing/needed-components.ts";

// Hundreds of merges, each validated by Ajv: slow on a busy machine.
function wholeSlice(document: JsonObject): Slice {
  const read = readDocument(documentYaml(document), "whole.yaml");
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.slice;
}

function pageSlices(document: JsonObject): readonly Slice[] {
  return cutPages(document).flatMap(({ name, text }) => {
    const read = extractSlices(text, name);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    return read.slices;
  });
}

it("returns a whole document unchanged, except for missing operationIds", () => {
  fc.assert(
    fc.property(documentArbitrary(), (document) => {
      const slice = wholeSlice(document);
      const merged = mergeSlices([slice], [], proofTools);
      expect(merged.problems).toEqual([]);
      const expected = withIdsOf(slice.document, merged.document ?? {});
      expect(merged.document).toEqual(expected);
    }),
    { numRuns: runs(0.3) },
  );
});

it("merges the pages cut from a document back into the same document", () => {
  fc.assert(
    fc.property(documentArbitrary(), fc.integer(), (document, rotation) => {
      const whole = mergeSlices([wholeSlice(document)], [], proofTools);
      const pages = pageSlices(document);
      const turn = Math.abs(rotation) % pages.length;
      const merged = mergeSlices([...pages.slice(turn), ...pages.slice(0, turn)], [], proofTools);
      expect(merged.problems).toEqual([]);
      const contract = merged.decisions.filter(({ rule }) => rule !== "made-from-method-and-path");
      expect(contract).toEqual([]);
      const [a, b] = [
        reachedDocument(whole.document ?? {}),
        reachedDocument(merged.document ?? {}),
      ];
      if (!sameJson(a, b)) expect(b).toEqual(a);
    }),
    { numRuns: runs(0.3) },
  );
});

function reachedDocument(document: JsonObject): JsonObject {
  const { components: _, ...page } = document;
  return { ...page, components: neededComponents(page, document) };
}

/** The document with the operationIds of another document where it has none. */
function withIdsOf(document: JsonObject, named: JsonObject): JsonObject {
  const paths = Object.entries(document.paths as JsonObject).map(([path, item]) => {
    const operations = Object.entries(item as JsonObject).map(([method, operation]) => {
      const other = ((named.paths as JsonObject)[path] as JsonObject)[method] as JsonObject;
      if (Array.isArray(operation) || other?.operationId === undefined) return [method, operation];
      return [method, { operationId: other.operationId, ...(operation as JsonObject) }];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}
