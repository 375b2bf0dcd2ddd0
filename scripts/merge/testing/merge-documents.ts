import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { documentYaml } from "../../openapi/document-yaml.ts";
import { readDocument } from "../../pages/read-document.ts";
import type { Slice } from "../../pages/slice.ts";
import { readResolutions } from "../../project/read-resolutions.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import type { Merge } from "../merge.ts";
import { mergeSlices } from "../merge-slices.ts";

/** Makes a slice from a document written as YAML, so that its lines are real. */
export function sliceOf(document: JsonObject, source: string): Slice {
  const read = readDocument(documentYaml(document), source);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.slice;
}

/** The part of a document that a test specifies. The rest is filled in. */
export type PartialDocument = Readonly<Record<string, JsonValue>>;

/** Fills in the rest of a document. */
export function documentWith(part: PartialDocument): JsonObject {
  return { openapi: "3.1.0", info: { title: "API", version: "1" }, paths: {}, ...part };
}

/** Merges documents, named `a.yaml`, `b.yaml`, … in their order, with resolutions written as YAML. */
export function mergeDocuments(parts: readonly PartialDocument[], resolutions = ""): Merge {
  const slices = parts.map((part, index) =>
    sliceOf(documentWith(part), `${"abcdefgh".charAt(index)}.yaml`),
  );
  const text = resolutions === "" ? "resolutions: []" : `resolutions:\n${resolutions}`;
  const read = readResolutions(text, "resolutions.yaml");
  if (read.problems.length > 0) throw new Error(JSON.stringify(read.problems, null, 2));
  return mergeSlices(slices, read.resolutions, proofTools);
}

/** The value at a pointer of the result of a merge without problems. */
export function mergedAt(merge: Merge, pointer: string): JsonValue | undefined {
  if (merge.document === undefined) throw new Error(JSON.stringify(merge.problems, null, 2));
  return valueAt(merge.document, pointer);
}

/** A document of one operation, `GET /x`. */
export function operationDocument(
  operation: JsonObject,
  components: JsonObject = {},
): PartialDocument {
  return {
    paths: { "/x": { get: { operationId: "x", responses: {}, ...operation } } },
    components,
  };
}

/** An operation without responses, and with other fields. */
export function op(operationId: string, part: JsonObject = {}): JsonObject {
  return { operationId, responses: {}, ...part };
}

/** The parameter for a variable in a path. */
export function variable(name: string): JsonObject {
  return { name, in: "path", required: true, schema: { type: "string" } };
}
