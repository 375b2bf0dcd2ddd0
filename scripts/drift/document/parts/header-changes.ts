import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import type { Annotated } from "../../finding/annotation-changes.ts";
import type { DocumentPair } from "../../finding/change.ts";
import { type DocumentChanges, gather } from "../../finding/document-changes.ts";
import { type Part, partAt } from "./part.ts";
import { partChanges } from "./part-changes.ts";
import type { PartIds } from "./part-ids.ts";

/**
 * The changes of the headers of a response, or of a part of a body. Their schemas are returned as roots, to be compared
 * later.
 */
export function headerChanges(
  documents: DocumentPair,
  owner: Annotated,
  ids: PartIds,
): DocumentChanges {
  const before = headersOf(documents.before, owner.before.pointer);
  const after = headersOf(documents.after, owner.after.pointer);
  const together = { before, after };
  return gather(
    [...new Set([...before.keys(), ...after.keys()])].map((key) => {
      const [was, is] = [before.get(key), after.get(key)];
      const label = `the header \`${(is ?? was)?.name}\` of ${owner.label}`;
      const { operations } = owner;
      return partChanges(documents, { before: was, after: is, label, operations, ids, together });
    }),
  );
}

/** By name in lower case, because header names are case-insensitive (RFC 9110, 5.1). */
function headersOf(document: JsonObject, owner: string): ReadonlyMap<string, Part> {
  const headers = resolveAt(document, childPointer(owner, "headers"));
  const names = isJsonObject(headers?.value) ? Object.keys(headers.value) : [];
  return new Map(
    names.flatMap((name) => {
      const pointer = childPointer(headers?.pointer ?? "", name);
      const header = partAt(document, pointer, { name, in: "header" });
      const key = name.toLowerCase();
      // OpenAPI 3.1, 4.8.17: Content-Type is ignored here.
      return header === undefined || key === "content-type" ? [] : [[key, header] as const];
    }),
  );
}
