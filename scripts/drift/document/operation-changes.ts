import { sameJson } from "../../json/canonical-json.ts";
import { childPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import type { FindingId } from "../finding/catalogue.ts";
import {
  type Change,
  changeAt,
  type DocumentPair,
  noPayload,
  wordingOnly,
} from "../finding/change.ts";
import type { MatchedOperations, Operation, OperationPair } from "./match-operations.ts";
import { uncomparedChanges } from "./uncompared-changes.ts";

/** Operations that came and went, and what changed about the others apart from their payloads. */
export function operationChanges(
  documents: DocumentPair,
  matched: MatchedOperations,
): readonly Change[] {
  return [
    ...removals(documents, matched),
    ...matched.added.map((operation) =>
      changeAt(
        documents,
        { before: null, after: operation.pointer },
        {
          id: "endpoint-added",
          what: `${titleOf(operation)} is new`,
          effect: "",
          operations: [operation.name],
          proof: noPayload,
        },
      ),
    ),
    ...matched.pairs.flatMap((pair) => {
      const { before, after } = pair;
      const operation = { before, after, label: titleOf(after), operations: [pair.name] };
      return [
        ...identityChanges(pair),
        ...annotationChanges(operation),
        ...uncomparedChanges(documents, operation, "callbacks"),
        ...pathItemChanges(documents, pair),
      ];
    }),
  ];
}

/** A path's own summary and description; all else that it holds is compared for each of its operations. */
function pathItemChanges(documents: DocumentPair, pair: OperationPair): readonly Change[] {
  const before = valueAt(documents.before, pair.before.item);
  const after = valueAt(documents.after, pair.after.item);
  return isJsonObject(before) && isJsonObject(after)
    ? annotationChanges({
        before: { value: before, pointer: pair.before.item },
        after: { value: after, pointer: pair.after.item },
        label: `the path ${pair.after.path}`,
        operations: [pair.name],
      })
    : [];
}

/** An operation as people write it: "GET /path". */
export function titleOf(operation: Operation): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}

function removals(documents: DocumentPair, matched: MatchedOperations): readonly Change[] {
  const whole = (operation: Operation) =>
    matched.removedPaths.has(operation.path) && !isDeprecated(operation);
  const paths = new Set(matched.removed.filter(whole).map((operation) => operation.path));
  return [
    ...[...paths].map((path) =>
      removal(documents, {
        id: "api-path-removed-without-deprecation",
        pointer: childPointer("/paths", path),
        what: `the path ${path} is gone`,
        operations: matched.removed.filter((each) => each.path === path && whole(each)),
      }),
    ),
    ...matched.removed
      .filter((operation) => !whole(operation))
      .map((operation) =>
        removal(documents, {
          id: isDeprecated(operation)
            ? "api-removed-with-deprecation"
            : "api-removed-without-deprecation",
          pointer: operation.pointer,
          what: `${titleOf(operation)}${isDeprecated(operation) ? ", which was deprecated," : ""} is gone`,
          operations: [operation],
        }),
      ),
  ];
}

function removal(
  documents: DocumentPair,
  gone: {
    readonly id: FindingId;
    readonly pointer: string;
    readonly what: string;
    readonly operations: readonly Operation[];
  },
): Change {
  const { id, what } = gone;
  const operations = gone.operations.map((operation) => operation.name);
  const effect = "get an error instead of a response";
  const proof = { none: "no payload shows that an operation is gone" };
  const places = { before: gone.pointer, after: null };
  return changeAt(documents, places, { id, what, effect, operations, proof });
}

function isDeprecated(operation: Operation): boolean {
  return operation.value.deprecated === true;
}

function identityChanges(pair: OperationPair): readonly Change[] {
  return [
    ...namedChange(pair, "operationId", "operation-id-changed"),
    ...namedChange(pair, "tags", "tag-changed"),
  ];
}

function namedChange(
  pair: OperationPair,
  key: "operationId" | "tags",
  id: "operation-id-changed" | "tag-changed",
): readonly Change[] {
  const was = asSet(pair.before.value, key);
  const is = asSet(pair.after.value, key);
  if (sameJson(was, is)) {
    return [];
  }
  const places = {
    before: was === null ? null : childPointer(pair.before.pointer, key),
    after: is === null ? null : childPointer(pair.after.pointer, key),
  };
  const what = `the \`${key}\` of ${titleOf(pair.after)} changed from ${shown(was)} to ${shown(is)}`;
  const effect = key === "operationId" ? "by the old name must use the new one" : "";
  const change = { id, places, before: was, after: is, what, effect, operations: [pair.name] };
  return [{ ...change, proof: wordingOnly }];
}

/** The value, tags in alphabetical order: their order says nothing. */
function asSet(operation: JsonObject, key: string): JsonValue {
  const value = operation[key] ?? null;
  return Array.isArray(value) ? [...value].map(String).sort() : value;
}

function shown(value: JsonValue): string {
  return value === null ? "nothing" : JSON.stringify(value);
}
