import { sameJson } from "../../json/canonical-json.ts";
import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { type Change, changeAt, type DocumentPair, wordingOnly } from "../finding/change.ts";

/** Changes of the tags that the document itself describes. */
export function tagChanges(documents: DocumentPair): readonly Change[] {
  const tags = (document: JsonObject) =>
    new Map(
      (Array.isArray(document.tags) ? document.tags : []).flatMap((tag, index) =>
        isJsonObject(tag) && typeof tag.name === "string"
          ? [[tag.name, { tag, index }] as const]
          : [],
      ),
    );
  const before = tags(documents.before);
  const after = tags(documents.after);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): Change[] => {
    const was = before.get(name);
    const is = after.get(name);
    if (sameJson(was?.tag ?? null, is?.tag ?? null)) {
      return [];
    }
    const places = {
      before: was === undefined ? null : childPointer("/tags", was.index),
      after: is === undefined ? null : childPointer("/tags", is.index),
    };
    const verb =
      was === undefined ? "is new" : is === undefined ? "is gone" : "is described otherwise";
    const change = { id: "tag-changed", what: `the tag \`${name}\` ${verb}`, effect: "" } as const;
    return [changeAt(documents, places, { ...change, operations: [], proof: wordingOnly })];
  });
}
