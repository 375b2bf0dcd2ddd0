import { childPointer } from "../../json/json-pointer.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import {
  type Change,
  changeAt,
  type DocumentPair,
  noPayload,
  type Places,
  wordingOnly,
} from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import type { OperationPair } from "./match-operations.ts";
import { keyOf, type Parameter, parametersOf } from "./parameters-of.ts";
import { titleOf } from "./title-of.ts";
import { emptyValueChanges } from "./uncompared-changes.ts";

/** What changed about the parameters of an operation; their schemas are left as roots. */
export function parameterChanges(documents: DocumentPair, pair: OperationPair): DocumentChanges {
  const before = parametersOf(documents.before, pair.before);
  const after = parametersOf(documents.after, pair.after);
  const found: DocumentChanges[] = [];
  const matched = new Set<string>();
  for (const parameter of before.values()) {
    const renamed = pair.pathNames.get(parameter.name);
    const name = parameter.in === "path" && renamed !== undefined ? renamed : parameter.name;
    const key = keyOf(parameter.in, name);
    const other = after.get(key);
    matched.add(key);
    found.push(
      other === undefined
        ? only(removed(documents, pair, parameter))
        : kept(documents, pair, parameter, other),
    );
  }
  for (const [key, parameter] of after) {
    if (!matched.has(key)) {
      found.push(only(added(documents, pair, parameter)));
    }
  }
  return gather(found);
}

function only(...changes: readonly Change[]): DocumentChanges {
  return { changes, roots: [] };
}

function labelOf(pair: OperationPair, parameter: Parameter): string {
  return `the ${parameter.in} parameter \`${parameter.name}\` of ${titleOf(pair.after)}`;
}

function removed(documents: DocumentPair, pair: OperationPair, parameter: Parameter): Change {
  const places = { before: parameter.pointer, after: null };
  if (isNamedIn(pair.before.path, parameter)) {
    return described(documents, pair, parameter, places);
  }
  return changeAt(documents, places, {
    id: "request-parameter-removed",
    what: `${labelOf(pair, parameter)} is gone`,
    effect: "and send it do so to no effect",
    operations: [pair.name],
    proof: noPayload,
  });
}

function added(documents: DocumentPair, pair: OperationPair, parameter: Parameter): Change {
  const places = { before: null, after: parameter.pointer };
  if (isNamedIn(pair.after.path, parameter)) {
    return described(documents, pair, parameter, places);
  }
  return changeAt(documents, places, {
    id: parameter.required ? "new-required-request-parameter" : "new-optional-request-parameter",
    what: `${labelOf(pair, parameter)} is new${parameter.required ? " and required" : ""}`,
    effect: parameter.required ? "do not send it and are refused" : "",
    operations: [pair.name],
    proof: { none: "the proof is a request without the parameter, not a value of it" },
  });
}

/** Whether a path has the parameter, described or not: then so has the path of the other document. */
function isNamedIn(path: string, parameter: Parameter): boolean {
  return parameter.in === "path" && path.includes(`{${parameter.name}}`);
}

/** A parameter that was always sent, and only one document describes. */
function described(
  documents: DocumentPair,
  pair: OperationPair,
  parameter: Parameter,
  places: Places,
): Change {
  const verb = places.after === null ? "is no longer described" : "is now described";
  const what = `${labelOf(pair, parameter)} ${verb}`;
  const operations = [pair.name];
  const id = "description-changed";
  return changeAt(documents, places, { id, what, effect: "", operations, proof: wordingOnly });
}

function kept(
  documents: DocumentPair,
  pair: OperationPair,
  before: Parameter,
  after: Parameter,
): DocumentChanges {
  const label = labelOf(pair, after);
  const operations = [pair.name];
  const places = { before: before.pointer, after: after.pointer };
  const parameter = { before, after, label, operations };
  const changes: Change[] = [
    ...annotationChanges(parameter),
    ...emptyValueChanges(documents, parameter),
  ];
  if (before.required !== after.required) {
    const id = after.required
      ? "request-parameter-became-required"
      : "request-parameter-became-optional";
    const what = `${label} became ${after.required ? "required" : "optional"}`;
    const effect = after.required ? "and leave it out are refused" : "";
    const proof = { none: "the proof is a request without the parameter, not a value of it" };
    const covers = coversOf(places, "required");
    changes.push(changeAt(documents, places, { id, what, effect, operations, proof, covers }));
  }
  const [was, is] = [writing(before, after), writing(after, before)];
  if (was !== is) {
    const id = "request-parameter-type-changed";
    const what = `${label} is written differently: ${is} instead of ${was}`;
    const effect = "and send it do so in a form that is no longer understood";
    const proof = { none: "the values are the same, only how they are written differs" };
    const covers = ["style", "explode", "allowReserved", "content"].flatMap((field) =>
      coversOf(places, field),
    );
    changes.push(changeAt(documents, places, { id, what, effect, operations, proof, covers }));
  }
  const sent = before.sent === undefined || after.sent === undefined ? {} : { sent: after.sent };
  const root = { operation: pair.name, kind: "parameter", label, ...sent } as const;
  return { changes, roots: [{ ...root, before: before.schema, after: after.schema }] };
}

/** Whether a list is exploded counts where both sides have lists. */
function writing(own: Parameter, other: Parameter): string {
  const isList = own.listStyle !== undefined && other.listStyle !== undefined;
  return [own.style, ...(isList ? [own.listStyle] : [])].join(", ");
}

function coversOf(
  places: { readonly before: string; readonly after: string },
  field: string,
): readonly string[] {
  return [childPointer(places.before, field), childPointer(places.after, field)];
}
