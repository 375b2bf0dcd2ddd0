import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import {
  type Change,
  changeAt,
  type DocumentPair,
  type NamedPart,
  noPayload,
} from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import { effectOf } from "../finding/effect-of.ts";
import { contentChanges } from "./content-changes.ts";
import type { OperationPair } from "./match-operations.ts";

/** Changes of an operation's request body. Its schemas are returned as roots. */
export function requestBodyChanges(documents: DocumentPair, pair: OperationPair): DocumentChanges {
  const before = resolveAt(documents.before, childPointer(pair.before.pointer, "requestBody"));
  const after = resolveAt(documents.after, childPointer(pair.after.pointer, "requestBody"));
  const changes = [...requiredChanges(documents, pair, before, after)];
  const content = contentChanges(documents, {
    operation: pair.name,
    direction: pair.isServed ? "response" : "request",
    before: before?.pointer,
    after: after?.pointer,
    label: `the request body of ${pair.title}`,
  });
  if (isJsonObject(before?.value) && isJsonObject(after?.value)) {
    const sides = {
      before: { value: before.value, pointer: before.pointer },
      after: { value: after.value, pointer: after.pointer },
    };
    const label = `the request body of ${pair.title}`;
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
  const body = `the request body of ${pair.title}`;
  const ids = pair.isServed ? received : sent;
  const parts = { before: partsOf(before), after: partsOf(after) };
  const validUnder = pair.isServed ? "after" : "before";
  return [
    changeAt(documents, places, {
      id: ids[is ? "required" : "optional"],
      what: `${body} ${is ? "became required" : "is no longer required"}`,
      effect:
        pair.isServed && !is
          ? effectOf(received.optional)
          : is && !pair.isServed
            ? "and send none are rejected"
            : "",
      operations: [pair.name],
      ...(before === undefined || after === undefined
        ? {}
        : {
            covers: [
              childPointer(before.pointer, "required"),
              childPointer(after.pointer, "required"),
            ],
          }),
      proof: is === pair.isServed ? noPayload : { parts, name: "body", validUnder },
    }),
  ];
}

const sent = {
  required: "request-body-became-required",
  optional: "request-body-became-optional",
} as const;

const received = {
  required: "response-property-became-required",
  optional: "response-property-became-optional",
} as const;

/** The body as a part, with its first media type. */
function partsOf(body: Resolved | undefined): readonly NamedPart[] {
  const content = isJsonObject(body?.value) ? body.value.content : undefined;
  const [mediaType] = isJsonObject(content) ? Object.keys(content) : [];
  if (body === undefined || mediaType === undefined) return [];
  const schema = childPointer(body.pointer, "content", mediaType, "schema");
  return [{ name: "body", required: isRequired(body), schema }];
}

function isRequired(body: Resolved | undefined): boolean {
  return isJsonObject(body?.value) && body.value.required === true;
}
