import { sameJson } from "../../../json/canonical-json.ts";
import { childPointer, member, refPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { pathOperations } from "../../../openapi/path-operations.ts";
import type { Resolved } from "../../../openapi/resolve-at.ts";
import { type Annotated, annotationChanges } from "../../finding/annotation-changes.ts";
import type { FindingId } from "../../finding/catalogue.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../../finding/change.ts";
import { effectOf } from "../../finding/effect-of.ts";
import { matchedByName } from "./matched-by-name.ts";

/** The fields of a link other than its target. */
const fields = ["parameters", "requestBody", "server"] as const;

/** Added, removed and changed links of a response. */
export function linkChanges(documents: DocumentPair, owner: Annotated): readonly Change[] {
  const pointers = {
    before: childPointer(owner.before.pointer, "links"),
    after: childPointer(owner.after.pointer, "links"),
  };
  return matchedByName(documents, pointers).flatMap(({ name, before, after }) => {
    const label = `the link \`${name}\` of ${owner.label}`;
    const { operations } = owner;
    if (before !== undefined && after !== undefined) {
      return linkChange(documents, { label, operations }, before, after);
    }
    const id = after === undefined ? "response-link-removed" : "response-link-added";
    const places = { before: before?.pointer ?? null, after: after?.pointer ?? null };
    const what = `${label} is ${after === undefined ? "gone" : "new"}`;
    return [changeOf(documents, id, places, what, operations)];
  });
}

function linkChange(
  documents: DocumentPair,
  { label, operations }: Pick<Annotated, "label" | "operations">,
  before: Resolved,
  after: Resolved,
): readonly Change[] {
  if (!isJsonObject(before.value) || !isJsonObject(after.value)) return [];
  const [was, is] = [before.value, after.value];
  const wording = annotationChanges({
    before: { value: was, pointer: before.pointer },
    after: { value: is, pointer: after.pointer },
    label,
    operations,
  });
  const isElsewhere = !sameJson(
    targetOf(documents.before, was) ?? null,
    targetOf(documents.after, is) ?? null,
  );
  const changed = fields.filter((field) => !sameJson(was[field] ?? null, is[field] ?? null));
  const told = [...(isElsewhere ? (["operationId", "operationRef"] as const) : []), ...changed];
  if (told.length === 0) return wording;
  const places = { before: before.pointer, after: after.pointer };
  const what = isElsewhere
    ? `${label} refers to another operation`
    : `${label} has another \`${changed.join("` and another `")}\``;
  const covers = told.flatMap((field) =>
    [before, after].map(({ pointer }) => childPointer(pointer, field)),
  );
  const id = "response-link-changed";
  return [...wording, { ...changeOf(documents, id, places, what, operations), covers }];
}

/** The operation that a link refers to, by either field; the reference itself if there is no such operation. */
function targetOf(document: JsonObject, { operationId, operationRef }: JsonObject): JsonValue {
  const pointer = refPointer({ $ref: operationRef ?? null });
  const found = pathOperations(document).find(
    (operation) =>
      operation.pointer === pointer ||
      (operationId !== undefined && member(operation.value, "operationId") === operationId),
  );
  return found === undefined
    ? (operationId ?? operationRef ?? null)
    : `${found.method} ${found.path.replace(/\{[^{}]*\}/g, "{}")}`;
}

function changeOf(
  documents: DocumentPair,
  id: FindingId,
  places: Change["places"],
  what: string,
  operations: readonly string[],
): Change {
  const effect = effectOf(id);
  return changeAt(documents, places, { id, what, effect, operations, proof: noPayload });
}
