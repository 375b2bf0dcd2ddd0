import { groupBy } from "../../json/group-by.ts";
import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { isStructural } from "../../openapi/document-references.ts";
import { isNameMap } from "../../openapi/name-maps.ts";
import { notesOf } from "../rules/collect-notes.ts";
import type { Context, Note } from "../rules/statement.ts";

/** The name that a resolution gives to the operation of a name; undefined where it keeps its own. */
type NewName = (name: string) => JsonValue | undefined;

/**
 * The sides with the operationIds in their links (OpenAPI 3.1, section 4.8.20) changed as resolutions rename the
 * operations: under its old name, another page's operation may stand in the merged document, or none. A side's link
 * means the operation that the side itself calls so, else the one that the others do; where that may be either of two,
 * the link stays. A side without such a link is given back itself.
 */
export function renameLinks(notes: readonly Note[], context: Context): readonly JsonObject[] {
  const named = notesOf(notes, "operation").flatMap(({ pointer, stands }) => {
    const resolution = context.resolutions.get(childPointer(pointer, "operationId"));
    return stands.flatMap(({ side, value }) =>
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
    const renamed = inside(document, newName, false);
    return isJsonObject(renamed) ? renamed : document;
  });
}

function inside(value: JsonValue, newName: NewName, isMap: boolean): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item: JsonValue) => inside(item, newName, false));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([key, child]): [string, JsonValue] => {
    if (!isMap && !isStructural(key, child)) return [key, child];
    if (!isMap && key === "links") return [key, renamedLinks(child, newName)];
    return [key, inside(child, newName, !isMap && isNameMap(key))];
  });
  return withEntries(value, entries);
}

function renamedLinks(links: JsonValue, newName: NewName): JsonValue {
  if (!isJsonObject(links)) return links;
  const entries = Object.entries(links).map(([name, link]): [string, JsonValue] => {
    if (!isJsonObject(link) || typeof link.operationId !== "string") return [name, link];
    const operationId = newName(link.operationId) ?? link.operationId;
    return [name, operationId === link.operationId ? link : { ...link, operationId }];
  });
  return withEntries(links, entries);
}

/** An object of other entries; the object itself where they are its own. */
function withEntries(
  object: JsonObject,
  entries: readonly (readonly [string, JsonValue])[],
): JsonObject {
  return entries.some(([key, value]) => value !== object[key])
    ? Object.fromEntries(entries)
    : object;
}
