import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import { type Change, changeAt, type DocumentPair, noPayload } from "../finding/change.ts";
import { type DocumentChanges, gather } from "../finding/document-changes.ts";
import { type MatchedMediaType, matchMediaTypes } from "./match-media-types.ts";
import { uncomparedChanges } from "./uncompared-changes.ts";

/** A body on both sides, or on one. */
export interface Body {
  readonly operation: string;
  readonly direction: "request" | "response";
  /** JSON pointers to what holds the `content`; undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What people call it, as a noun phrase. */
  readonly label: string;
}

const effects = {
  request: "and send it are refused",
  response: "get a body they cannot read, or none",
} as const;

/** Media types that came and went; the schemas of the others are left as roots. */
export function contentChanges(documents: DocumentPair, body: Body): DocumentChanges {
  const matched = matchMediaTypes(
    { document: documents.before, owner: body.before },
    { document: documents.after, owner: body.after },
  );
  return gather(matched.map((mediaType) => mediaTypeChanges(documents, body, mediaType)));
}

function mediaTypeChanges(
  documents: DocumentPair,
  body: Body,
  mediaType: MatchedMediaType,
): DocumentChanges {
  const { before, after } = mediaType;
  if (before === undefined || after === undefined) {
    return { changes: [cameOrWent(documents, body, mediaType)], roots: [] };
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
  const changes = [
    ...annotationChanges(content),
    ...uncomparedChanges(documents, content, "encoding"),
  ];
  const root = {
    operation,
    label,
    kind: body.direction,
    before: childPointer(before.pointer, "schema"),
    after: childPointer(after.pointer, "schema"),
  };
  return { changes, roots: [root] };
}

function cameOrWent(documents: DocumentPair, body: Body, mediaType: MatchedMediaType): Change {
  const gone = mediaType.after === undefined;
  const places = {
    before: mediaType.before?.pointer ?? null,
    after: mediaType.after?.pointer ?? null,
  };
  return changeAt(documents, places, {
    id: `${body.direction}-media-type-${gone ? "removed" : "added"}`,
    what: `${body.label} ${gone ? "no longer" : "now also"} comes as \`${mediaType.name}\``,
    effect: gone ? effects[body.direction] : "",
    operations: [body.operation],
    proof: noPayload,
  });
}
