import { isInexact } from "./is-inexact.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "./json-value.ts";

/**
 * The second value with the parts of the first in place of those that are equal, members in the same order, at the same place: to
 * ask whether such parts are equal then takes one comparison. A number that may have been published as another one
 * (`isInexact`) is not shared, nor is what holds one.
 */
export function withShared(first: JsonValue | undefined, second: JsonValue): JsonValue {
  if (Array.isArray(first) && Array.isArray(second)) {
    const items = second.map((item: JsonValue, index) => withShared(first[index], item));
    const isWhole =
      items.length === first.length && items.every((item, at) => areOne(first[at], item));
    return isWhole ? first : items;
  }
  return isJsonObject(first) && isJsonObject(second) ? sharedObject(first, second) : second;
}

function sharedObject(first: JsonObject, second: JsonObject): JsonObject {
  const names = Object.keys(first);
  const own = Object.keys(second);
  let isWhole = names.length === own.length;
  const entries = own.map((name, index): [string, JsonValue] => {
    const was = Object.hasOwn(first, name) ? first[name] : undefined;
    const is = withShared(was, second[name] ?? null);
    isWhole &&= name === names[index] && areOne(was, is);
    return [name, is];
  });
  return isWhole ? first : Object.fromEntries(entries);
}

function areOne(first: JsonValue | undefined, second: JsonValue): boolean {
  return first === second && !isInexact(first);
}
