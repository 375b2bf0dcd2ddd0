import {
  type Change,
  changeAt,
  type DocumentPair,
  noPayload,
  wordingOnly,
} from "../finding/change.ts";
import { type MatchedMediaType, mediaTypeMeaning } from "./match-media-types.ts";

/** The change of a body's media type whose name is different: with other parameters, or only another spelling. */
export function renamedMediaType(
  documents: DocumentPair,
  body: {
    readonly operation: string;
    readonly direction: "request" | "response";
    readonly label: string;
  },
  { name, oldName, before, after }: MatchedMediaType,
): readonly Change[] {
  if (oldName === undefined || before === undefined || after === undefined) return [];
  const places = { before: before.pointer, after: after.pointer };
  const common = { operations: [body.operation], covers: [before.pointer, after.pointer] };
  const what = `${body.label} comes as \`${name}\` instead of \`${oldName}\``;
  if (mediaTypeMeaning(name) === mediaTypeMeaning(oldName)) {
    const id = "description-changed";
    const said = `${what}, which means the same`;
    const change = { id, what: said, effect: "", proof: wordingOnly, ...common } as const;
    return [changeAt(documents, places, change)];
  }
  const id =
    body.direction === "request"
      ? "request-media-type-name-changed"
      : "response-media-type-name-changed";
  const effect = "and use the old parameters may get or send something else";
  return [changeAt(documents, places, { id, what, effect, proof: noPayload, ...common })];
}
