import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import { contentChanges } from "./content-changes.ts";
import type { OperationPair } from "./match-operations.ts";
import { titleOf } from "./title-of.ts";

/** What changed about an operation's request body; its schemas are left as roots. */
export function requestBodyChanges(documents: DocumentPair, pair: OperationPair): DocumentChanges {
  const before = resolveAt(documents.before, childPointer(pair.before.pointer, "requestBody"));
  const after = resolveAt(documents.after, childPointer(pair.after.pointer, "requestBody"));
  const changes = [...requiredChanges(documents, pair, before, after)];
  const content = contentChanges(documents, {
    operation: pair.name,
    direction: "request",
    before: before?.pointer,
    after: after?.pointer,
    label: `the request body of ${titleOf(pair.after)}`,
  });
  if (isJsonObject(before?.value) && isJsonObject(after?.value)) {
    const sides = {
      before: { value: before.value, pointer: before.pointer },
      after: { value: after.value, pointer: after.pointer },
    };
    const label = `the request body of ${titleOf(pair.after)}`;
    changes.push(...annotationChanges({ ...sides, label, operations: [pair.name] }));
  }
  return gather([content, { changes, roots: [] }]);
}

function requiredChanges(
  documents: DocumentPair,
  pair: OperationPair,
  before: Resolved | undefined,
  after: Resolved | undefined,
): readonly Change[] {
  const was = isRequired(before);
  const is = isRequired(after);
  if (was === is) {
    return [];
  }
  const places = { before: before?.pointer ?? null, after: after?.pointer ?? null };
  const body = `the request body of ${titleOf(pair.after)}`;
  return [
    changeAt(documents, places, {
      id: is ? "request-body-became-required" : "request-body-became-optional",
      what: `${body} ${is ? "became required" : "is no longer required"}`,
      effect: is ? "and send none are refused" : "",
      operations: [pair.name],
      ...(before === undefined || after === undefined
        ? {}
        : {
            covers: [
              childPointer(before.pointer, "required"),
              childPointer(after.pointer, "required"),
            ],
          }),
      proof: is ? { none: "the proof is a request without a body" } : noPayload,
    }),
  ];
}

function isRequired(body: Resolved | undefined): boolean {
  return isJsonObject(body?.value) && body.value.required === true;
}
