import { isJsonObject } from "../json.ts";
import { annotationChanges } from "./annotation-changes.ts";
import type { Change, DocumentPair } from "./change.ts";

/** Changes of what the document says of itself: title, description, version, contact, extensions. */
export function infoChanges(documents: DocumentPair): readonly Change[] {
  const { before, after } = documents;
  const root = { label: "the document", operations: [] };
  const info = {
    before: { value: isJsonObject(before.info) ? before.info : {}, pointer: "/info" },
    after: { value: isJsonObject(after.info) ? after.info : {}, pointer: "/info" },
  };
  return [
    ...annotationChanges({
      before: { value: before, pointer: "" },
      after: { value: after, pointer: "" },
      ...root,
    }),
    ...annotationChanges({ ...info, ...root }),
  ];
}
