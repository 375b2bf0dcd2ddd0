import type { JsonValue } from "../../json/json-value.ts";

/** Cached, because payloads share parts, and counting these each time could take very long. */
const counts = new WeakMap<object, number>();

/** The number of values in a payload, including itself. */
export function sizeOf(payload: JsonValue): number {
  if (typeof payload !== "object" || payload === null) return 1;
  const known = counts.get(payload);
  if (known !== undefined) return known;
  const parts: readonly JsonValue[] = Object.values(payload);
  const size = parts.reduce((sum: number, part) => sum + sizeOf(part), 1);
  counts.set(payload, size);
  return size;
}
