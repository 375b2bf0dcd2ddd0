import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";

/**
 * An object with another value put in below it; undefined where the place's parent is not there.
 * @param mayCreate Whether missing parents are made.
 */
export function withValueAt(
  value: JsonObject,
  [token, ...rest]: readonly string[],
  leaf: JsonValue,
  mayCreate: boolean,
): JsonObject | undefined {
  if (token === undefined) return undefined;
  if (rest.length === 0) return { ...value, [token]: leaf };
  const child = Object.hasOwn(value, token) ? value[token] : undefined;
  if (Array.isArray(child)) {
    const items = Object.fromEntries(child.map((item: JsonValue, index) => [String(index), item]));
    const next = withValueAt(items, rest, leaf, false);
    const isItem = Object.keys(next ?? {}).length === child.length;
    return next === undefined || !isItem ? undefined : { ...value, [token]: Object.values(next) };
  }
  const parent = isJsonObject(child) ? child : mayCreate && child === undefined ? {} : undefined;
  const next = parent && withValueAt(parent, rest, leaf, mayCreate);
  return next === undefined ? undefined : { ...value, [token]: next };
}
