import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import { type MatchedMediaType, matchMediaTypes } from "./match-media-types.ts";
import { encodingChanges } from "./parts/encoding-changes.ts";
import { renamedMediaType } from "./renamed-media-type.ts";

/** A body that is in both documents, or in one. */
export interface Body {
  readonly operation: string;
  readonly direction: "request" | "response";
  /** JSON pointer to the object with the `content`; undefined if there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Its label, as a noun phrase. */
  readonly label: string;
}

const effects = {
  request: "and send it are rejected",
  response: "get a body they cannot read, or none",
} as const;

/** Added and removed media types. The schemas of the others are returned as roots. */
export function contentChanges(documents: DocumentPair, body: Body): DocumentChanges {
  const matched = matchMediaTypes(
    { document: documents.before, owner: body.before },
    { document: documents.after, owner: body.after },
  );
  return gather(matched.map((mediaType) => mediaTypeChanges(documents, body, mediaType, matched)));
}

/** The places of the media types that a range on one side covers and the other side names. */
function membersOf(range: string, matched: readonly MatchedMediaType[]): readonly string[] {
  return matched.flatMap(({ before, after }) => {
    if (before === undefined || after === undefined) return [];
    if (before.pointer === range) return [after.pointer];
    return after.pointer === range ? [before.pointer] : [];
  });
}

function mediaTypeChanges(
  documents: DocumentPair,
  body: Body,
  mediaType: MatchedMediaType,
  matched: readonly MatchedMediaType[],
): DocumentChanges {
  const { before, after } = mediaType;
  if (before === undefined || after === undefined) {
    const pointer = (before ?? after)?.pointer ?? "";
    const members = membersOf(pointer, matched);
    const isNarrowed = after === undefined && members.length > 0 && body.direction === "response";
    const change = isNarrowed
      ? rangeNarrowed(documents, body, mediaType, pointer)
      : cameOrWent(documents, body, mediaType);
    return { changes: [{ ...change, covers: [pointer, ...members] }], roots: [] };
  }
  if (!isJsonObject(before.value) || !isJsonObject(after.value)) {
    return { changes: [], roots: [] };
  }
  const { operation, label } = body;
  const sides = {
    before: { value: before.value, pointer: before.pointer },
    after: { value: after.value, pointer: after.pointer },
  };
  const content = { ...sides, label, operations: [operation] };
  const changes = [...renamedMediaType(documents, body, mediaType), ...annotationChanges(content)];
  const root = {
    operation,
    label,
    kind: body.direction,
    before: childPointer(before.pointer, "schema"),
    after: childPointer(after.pointer, "schema"),
  };
  return gather([{ changes, roots: [root] }, encodingChanges(documents, content, body.direction)]);
}

const ids = {
  request: {
    added: "request-media-type-added",
    removed: "request-media-type-removed",
  },
  response: {
    added: "response-media-type-added",
    removed: "response-media-type-removed",
  },
} as const;

function rangeNarrowed(
  documents: DocumentPair,
  { operation, label }: Body,
  { name }: MatchedMediaType,
  before: string,
): Change {
  return changeAt(
    documents,
    { before, after: null },
    {
      id: "response-media-type-range-narrowed",
      what: `${label} names its media types instead of the range \`${name}\``,
      effect: "",
      operations: [operation],
      proof: noPayload,
    },
  );
}

function cameOrWent(documents: DocumentPair, body: Body, mediaType: MatchedMediaType): Change {
  const gone = mediaType.after === undefined;
  const places = {
    before: mediaType.before?.pointer ?? null,
    after: mediaType.after?.pointer ?? null,
  };
  return changeAt(documents, places, {
    id: ids[body.direction][gone ? "removed" : "added"],
    what: `${body.label} ${gone ? "no longer" : "now also"} comes as \`${mediaType.name}\``,
    effect: gone ? effects[body.direction] : "",
    operations: [body.operation],
    proof: noPayload,
  });
}
