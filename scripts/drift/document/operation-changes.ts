import { valueAt } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { identityChanges } from "./identity-changes.ts";
import type { MatchedOperations, OperationPair } from "./match-operations.ts";
import { removedOperations, sunsetChanges } from "./removed-operations.ts";
import { titleOf } from "./title-of.ts";

/**
 * Added and removed operations, and changes of the others except in their payloads.
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
    ...matched.pairs.flatMap((pair) => keptOperationChanges(documents, pair)),
  ];
}

/** Changes of an operation that both documents have, except in its payloads. */
export function keptOperationChanges(
  documents: DocumentPair,
  pair: OperationPair,
): readonly Change[] {
  const { before, after, title, name } = pair;
  const sunset = sunsetChanges(documents, pair);
  const isTold = ({ id, places }: Change) =>
    id === "extension-changed" && sunset.some((one) => one.places.after === places.after);
  return [
    ...identityChanges(pair),
    ...sunset,
    ...annotationChanges({ before, after, label: title, operations: [name] }).filter(
      (change) => !isTold(change),
    ),
    ...pathItemChanges(documents, pair),
  ];
}

/** Changes of a path's own summary and description. Its other fields are compared for each of its operations. */
function pathItemChanges(documents: DocumentPair, pair: OperationPair): readonly Change[] {
  const before = valueAt(documents.before, pair.before.item);
  const after = valueAt(documents.after, pair.after.item);
  return isJsonObject(before) && isJsonObject(after)
    ? annotationChanges({
        before: { value: before, pointer: pair.before.item },
        after: { value: after, pointer: pair.after.item },
        label: pair.isServed ? `the path of ${pair.title}` : `the path ${pair.after.path}`,
        operations: [pair.name],
      })
    : [];
}
