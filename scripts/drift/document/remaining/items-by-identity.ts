import { canonicalJson } from "../../../json/canonical-json.ts";
import { isJsonObject, type JsonValue } from "../../../json/json-value.ts";

/** The indices of the items of a list, by the items' identity. */
export function itemsByIdentity(items: readonly JsonValue[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const key = identityOf(item);
    keys.set(keys.has(key) ? `${key} ${index}` : key, index);
  }
  return keys;
}

/** The identity of an item: a parameter's name and place, a tag's name, or a server's URL. */
function identityOf(item: JsonValue): string {
  if (!isJsonObject(item)) return canonicalJson(item);
  const { name, in: place, url, $ref } = item;
  if (typeof name === "string") return `name ${name} ${typeof place === "string" ? place : ""}`;
  if (typeof url === "string") return `url ${url}`;
  return typeof $ref === "string" ? `$ref ${$ref}` : canonicalJson(item);
}
