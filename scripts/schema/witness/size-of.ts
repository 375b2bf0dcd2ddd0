import type { JsonValue } from "../../json/json-value.ts";

/** Payloads share parts with each other, so that counting them anew each time could take for ever. */
const counts = new WeakMap<object, number>();

/** The number of values in a payload, itself included. */
export function sizeOf(payload: JsonValue): number {
  if (typeof payload !== "object" || payload === null) return 1;
  const known = counts.get(payload);
  if (known !== undefined) return known;
  const parts: readonly JsonValue[] = Object.values(payload);
  const size = parts.reduce((sum: number, part) => sum + sizeOf(part), 1);
  counts.set(payload, size);
  return size;
}
