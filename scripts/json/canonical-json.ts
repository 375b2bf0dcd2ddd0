import { isJsonObject, type JsonValue } from "./json-value.ts";

/**
 * The canonical JSON text of a value: members sorted by name, no white space. Two values are equal if and only if
 * their texts are.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(",")}}`;
}

/** Whether two JSON values are equal; the order of members does not count. */
export function sameJson(a: JsonValue, b: JsonValue): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** The values without duplicates, in their order. */
export function distinctJson<T extends JsonValue>(values: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const text = canonicalJson(value);
    return seen.has(text) ? false : seen.add(text);
  });
}
