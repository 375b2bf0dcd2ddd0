import { isJsonObject } from "../../json/json-value.ts";
import { annotationChanges } from "../finding/annotation-changes.ts";
import type { Change, DocumentPair } from "../finding/change.ts";

/** Changes of the document's information about itself: title, description, version, contact, extensions. */
export function infoChanges(documents: DocumentPair): readonly Change[] {
  const { before, after } = documents;
  const root = { label: "the document", operations: [] };
  const whole = {
    before: { value: before, pointer: "" },
    after: { value: after, pointer: "" },
    ...root,
  };
  const info = {
    before: { value: isJsonObject(before.info) ? before.info : {}, pointer: "/info" },
    after: { value: isJsonObject(after.info) ? after.info : {}, pointer: "/info" },
  };
  return [...annotationChanges(whole), ...annotationChanges({ ...info, ...root })];
}
