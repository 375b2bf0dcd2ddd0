import { sameJson } from "../../json/canonical-json.ts";
import { childPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import {
  type Change,
  changeAt,
  type DocumentPair,
  noPayload,
  wordingOnly,
} from "../finding/change.ts";
import type { MatchedOperations, OperationPair } from "./match-operations.ts";
import { removedOperations, sunsetChanges } from "./removed-operations.ts";
import { titleOf } from "./title-of.ts";
import { uncomparedChanges } from "./uncompared-changes.ts";

/**
 * Operations that came and went, and what changed about the others apart from their payloads.
 *
 * @param now The date of the check.
 */
export function operationChanges(
  documents: DocumentPair,
  matched: MatchedOperations,
  now: Date,
): readonly Change[] {
  return [
    ...removedOperations(documents, matched, now),
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
      const sunset = sunsetChanges(documents, pair);
      const operation = { before, after, label: titleOf(after), operations: [pair.name] };
      return [
        ...identityChanges(pair),
        ...sunset,
        ...annotationChanges(operation).filter(
          ({ id, places }) =>
            sunset.length === 0 ||
            id !== "extension-changed" ||
            places.after !== sunset[0]?.places.after,
        ),
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
