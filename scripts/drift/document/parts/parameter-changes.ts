import { childPointer } from "../../../json/json-pointer.ts";
import type { JsonObject } from "../../../json/json-value.ts";
import { schemaAt } from "../../../openapi/schema-at.ts";
import { decided } from "../../../schema/judge/decided.ts";
import { judge } from "../../../schema/judge/judge.ts";
import type { ProofTools } from "../../../schema/proof-tools.ts";
import {
  type Change,
  type ComparedDocuments,
  changeAt,
  type DocumentPair,
  wordingOnly,
} from "../../finding/change.ts";
import { type DocumentChanges, gather } from "../../finding/document-changes.ts";
import { effectOf } from "../../finding/effect-of.ts";
import type { OperationPair } from "../match-operations.ts";
import { parameterKey, parametersOf } from "./parameters-of.ts";
import type { Part } from "./part.ts";
import { partChanges } from "./part-changes.ts";
import { receivedParameters, sentParts } from "./part-ids.ts";

/** Changes of the parameters of an operation. Their schemas are returned as roots. */
export function parameterChanges(
  documents: ComparedDocuments,
  pair: OperationPair,
): DocumentChanges {
  const before = parametersOf(documents.before, pair.before);
  const after = parametersOf(documents.after, pair.after);
  const matched = [...before.values()].map((old) => {
    const renamed = old.in === "path" ? pair.pathNames.get(old.name) : undefined;
    return { before: old, after: after.get(parameterKey(old.in, renamed ?? old.name)) };
  });
  const known = new Set(matched.map((one) => one.after));
  const added = [...after.values()].filter((parameter) => !known.has(parameter));
  return gather(
    [...matched, ...added.map((parameter) => ({ before: undefined, after: parameter }))].map(
      (one) => parameterChange(documents, pair, one, { before, after }),
    ),
  );
}

function parameterChange(
  documents: ComparedDocuments,
  pair: OperationPair,
  parameter: { readonly before: Part | undefined; readonly after: Part | undefined },
  all: { readonly [Side in "before" | "after"]: ReadonlyMap<string, Part> },
): DocumentChanges {
  const { before, after } = parameter;
  const one = after ?? before;
  const label = `the ${one?.in} parameter \`${one?.name}\` of ${pair.title}`;
  const isUndescribed = [
    [before, after, pair.before.path] as const,
    [after, before, pair.after.path] as const,
  ].some(([own, other, path]) => own !== undefined && !other && isNamedIn(path, own));
  if (isUndescribed) {
    return { changes: [described(documents, pair, label, parameter)], roots: [] };
  }
  const found = partChanges(documents, {
    ...parameter,
    label,
    operations: [pair.name],
    ids: pair.isServed ? receivedParameters : sentParts,
    together: { before: sameIn(all.before, one?.in), after: sameIn(all.after, one?.in) },
  });
  const empty =
    before !== undefined && after !== undefined
      ? emptyValueChanges(documents, pair, label, { before, after })
      : [];
  return gather([found, { changes: empty, roots: [] }]);
}

function sameIn(
  parameters: ReadonlyMap<string, Part>,
  place: string | undefined,
): ReadonlyMap<string, Part> {
  return new Map([...parameters].filter(([, parameter]) => parameter.in === place));
}

/**
 * Whether a path has the parameter in its template, whether or not it is described. Then the other document's path
 * has it, too.
 */
function isNamedIn(path: string, parameter: Part): boolean {
  return parameter.in === "path" && path.includes(`{${parameter.name}}`);
}

/** The change of a parameter that is always sent, but only one document describes. */
function described(
  documents: DocumentPair,
  { name }: OperationPair,
  label: string,
  { before, after }: { readonly before: Part | undefined; readonly after: Part | undefined },
): Change {
  const places = { before: before?.pointer ?? null, after: after?.pointer ?? null };
  const verb = after === undefined ? "is no longer described" : "is now described";
  return changeAt(documents, places, {
    id: "description-changed",
    what: `${label} ${verb}`,
    effect: "",
    operations: [name],
    proof: wordingOnly,
  });
}

/** Changes of `allowEmptyValue`, which only query parameters have and no schema expresses. */
function emptyValueChanges(
  documents: ComparedDocuments,
  pair: OperationPair,
  label: string,
  { before, after }: { readonly before: Part; readonly after: Part },
): readonly Change[] {
  const [stated, statedNow] = [before, after].map(({ value }) => value.allowEmptyValue === true);
  if (stated === statedNow) return [];
  const was = mayBeEmpty(documents.before, before, documents.tools);
  const is = mayBeEmpty(documents.after, after, documents.tools);
  if (was === is || after.in !== "query" || pair.isServed) return [];
  const id = is ? "request-parameter-constraint-relaxed" : "request-parameter-constraint-tightened";
  const placeIn = ({ value, pointer }: Part) =>
    value.allowEmptyValue === undefined ? null : childPointer(pointer, "allowEmptyValue");
  const places = { before: placeIn(before), after: placeIn(after) };
  return [
    changeAt(documents, places, {
      id,
      what: `${label} may ${is ? "now" : "no longer"} be sent without a value`,
      effect: effectOf(id),
      operations: [pair.name],
      proof: { none: "the proof is a request with the name and no value" },
    }),
  ];
}

function mayBeEmpty(document: JsonObject, { value, schema }: Part, tools: ProofTools): boolean {
  if (value.allowEmptyValue === true) return true;
  const isStated = schemaAt(document, schema) !== undefined;
  return !isStated || decided(() => judge(document, tools)(schema, "")) === true;
}
