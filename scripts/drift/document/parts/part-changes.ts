import { childPointer } from "../../../json/json-pointer.ts";
import { annotationChanges } from "../../finding/annotation-changes.ts";
import type { FindingId } from "../../finding/catalogue.ts";
import {
  type Change,
  changeAt,
  type DocumentPair,
  noPayload,
  type PartsProof,
} from "../../finding/change.ts";
import type { DocumentChanges } from "../../finding/document-changes.ts";
import { effectOf } from "../../finding/effect-of.ts";
import type { Part } from "./part.ts";
import type { PartIds } from "./part-ids.ts";

type Parts = ReadonlyMap<string, Part>;

/** A parameter or header that is in both documents, or in one. */
export interface PartPair {
  readonly before: Part | undefined;
  readonly after: Part | undefined;
  /** Its label, as a noun phrase. */
  readonly label: string;
  readonly operations: readonly string[];
  readonly ids: PartIds;
  /** Everything that is sent together, including the part itself, by identity. */
  readonly together: { readonly before: Parts; readonly after: Parts };
}

/** The changes of a parameter or a header. Its schema is returned as a root, to be compared later. */
export function partChanges(documents: DocumentPair, pair: PartPair): DocumentChanges {
  const { before, after, label, operations, ids } = pair;
  if (before === undefined || after === undefined) {
    return { changes: cameOrWent(documents, pair), roots: [] };
  }
  const changes = [
    ...annotationChanges({ before, after, label, operations }),
    ...requiredChanges(documents, pair, before, after),
    ...writingChanges(documents, pair, before, after),
  ];
  const isText = ids.kind === "parameter" && before.sent !== undefined && after.sent !== undefined;
  const root = {
    operation: operations[0] ?? "",
    kind: ids.kind,
    label,
    isPart: true,
    before: before.schema,
    after: after.schema,
    ...(isText && after.sent !== undefined ? { sent: after.sent } : {}),
  };
  return { changes, roots: [root] };
}

function cameOrWent(documents: DocumentPair, pair: PartPair): readonly Change[] {
  const { before, after, label, ids } = pair;
  const places = { before: before?.pointer ?? null, after: after?.pointer ?? null };
  if (after !== undefined) {
    const id = after.required ? ids.addedRequired : ids.addedOptional;
    const what = `${label} is new${after.required ? " and required" : ""}`;
    return [named(documents, pair, id, places, what)];
  }
  if (before === undefined) return [];
  const id = before.required ? ids.removedRequired : ids.removedOptional;
  return [named(documents, pair, id, places, `${label} is gone`)];
}

function requiredChanges(
  documents: DocumentPair,
  pair: PartPair,
  before: Part,
  after: Part,
): readonly Change[] {
  if (before.required === after.required) return [];
  const { label, ids } = pair;
  const id = after.required ? ids.becameRequired : ids.becameOptional;
  const places = { before: before.pointer, after: after.pointer };
  const what = `${label} became ${after.required ? "required" : "optional"}`;
  const covers = coversOf(before, after, ["required"]);
  return [{ ...named(documents, pair, id, places, what), covers }];
}

/** A change of whether the part is present. The proof is a payload without it. */
function named(
  documents: DocumentPair,
  { operations, together, before, after }: PartPair,
  id: FindingId,
  places: Change["places"],
  what: string,
): Change {
  const isSent = !id.includes("response");
  const breaks = isSent ? after?.required === true : before?.required === true;
  const name = (after ?? before)?.name ?? "";
  const validUnder = isSent ? "before" : "after";
  return changeAt(documents, places, {
    id,
    what,
    effect: effectOf(id),
    operations,
    proof: breaks ? { parts: partsOf(together), name, validUnder } : noPayload,
  });
}

/** The parts by their names in the new document. */
function partsOf({ before, after }: PartPair["together"]): PartsProof["parts"] {
  const listed = (parts: Parts) =>
    [...parts].map(([key, part]) => ({ ...part, name: after.get(key)?.name ?? part.name }));
  return { before: listed(before), after: listed(after) };
}

function writingChanges(
  documents: DocumentPair,
  { label, operations, ids }: PartPair,
  before: Part,
  after: Part,
): readonly Change[] {
  const kinds = [...before.forms.keys()].filter((kind) => after.forms.has(kind));
  const was = kinds.map((kind) => before.forms.get(kind));
  const is = kinds.map((kind) => after.forms.get(kind));
  const at = kinds.findIndex((_, index) => was[index] !== is[index]);
  const isClosed = before.isReservedAllowed && !after.isReservedAllowed;
  const isOpened = !before.isReservedAllowed && after.isReservedAllowed;
  if (at === -1 && !isClosed && !isOpened) return [];
  const id = at === -1 && isOpened ? "request-parameter-type-generalized" : ids.writtenDifferently;
  const reserved = (part: Part) =>
    `with reserved characters ${part.isReservedAllowed ? "unencoded" : "encoded"}`;
  const [to, from] =
    at === -1 ? [reserved(after), reserved(before)] : [is[at] ?? "", was[at] ?? ""];
  return [
    changeAt(
      documents,
      { before: before.pointer, after: after.pointer },
      {
        id,
        what: `${label} is serialized differently: ${to} instead of ${from}`,
        effect: effectOf(id),
        operations,
        proof: { none: "the values are the same; only their serialization differs" },
        covers: coversOf(before, after, ["style", "explode", "allowReserved", "content"]),
      },
    ),
  ];
}

function coversOf(before: Part, after: Part, fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) =>
    [before, after].map(({ pointer }) => childPointer(pointer, field)),
  );
}
