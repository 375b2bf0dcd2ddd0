import { member } from "./json-pointer.ts";
import { isJsonObject, type JsonSchema, type JsonValue } from "./json-value.ts";

/** A copy of a schema with another value at a pointer's tokens, or with none there if the value is undefined. */
export function withValueAt(
  schema: JsonSchema,
  tokens: readonly string[],
  value: JsonValue | undefined,
): JsonSchema {
  const changed = changedAt(schema, tokens, value);
  return typeof changed === "boolean" || isJsonObject(changed) ? changed : schema;
}

function changedAt(
  whole: JsonValue,
  tokens: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  const changed = changedAt(member(whole, token) ?? {}, rest, value);
  if (Array.isArray(whole))
    return whole.map((item, index) => (String(index) === token ? (changed ?? item) : item));
  if (!isJsonObject(whole)) return whole;
  const entries = Object.entries(whole).flatMap(([key, old]): [string, JsonValue][] => {
    if (key !== token) return [[key, old]];
    return changed === undefined ? [] : [[key, changed]];
  });
  const isNew = !Object.hasOwn(whole, token) && changed !== undefined;
  return Object.fromEntries(isNew ? [...entries, [token, changed]] : entries);
}
