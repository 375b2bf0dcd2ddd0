import { groupBy } from "../../json/group-by.ts";
import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { mapParts } from "../../openapi/map-parts.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { notesOf } from "../rules/collect-notes.ts";
import type { Context, Note } from "../rules/statement.ts";

/** The new name that a resolution gives to the operation with a name; undefined if it keeps its own. */
type NewName = (name: string) => JsonValue | undefined;

/**
 * Updates the operationIds in the sides' links (OpenAPI 3.1, section 4.8.20) to those of operations that resolutions
 * renamed: in the merged document, the old operationId may belong to another page's operation, or to none. It is
 * looked up in the link's own side first, then in the others; if it is ambiguous, the link is unchanged. A side
 * without such a link is returned unchanged.
 */
export function renameLinks(notes: readonly Note[], context: Context): readonly JsonObject[] {
  const named = notesOf(notes, "operation").flatMap(({ pointer, values }) => {
    const resolution = context.resolutions.get(childPointer(pointer, "operationId"));
    return values.flatMap(({ side, value }) =>
      typeof value === "string" ? [{ side, name: value, result: resolution?.value ?? value }] : [],
    );
  });
  if (named.every(({ name, result }) => name === result)) return context.sides;
  const byName = groupBy(named, ({ name }) => name);
  return context.sides.map((document, index) => {
    const newName: NewName = (name) => {
      const all = byName.get(name) ?? [];
      const own = all.filter(({ side }) => side === index);
      const results = new Set((own.length > 0 ? own : all).map(({ result }) => result));
      return results.size === 1 ? [...results][0] : undefined;
    };
    return withLinksRenamed("document", document, newName);
  });
}

function withLinksRenamed(kind: ObjectKind, object: JsonObject, newName: NewName): JsonObject {
  return mapParts(kind, object, (part) => {
    if (!isJsonObject(part.value)) return part.value;
    const inner = withLinksRenamed(part.kind, part.value, newName);
    return part.kind === "link" ? renamedLink(inner, newName) : inner;
  });
}

function renamedLink(link: JsonObject, newName: NewName): JsonObject {
  if (typeof link.operationId !== "string") return link;
  const operationId = newName(link.operationId) ?? link.operationId;
  return operationId === link.operationId ? link : { ...link, operationId };
}
