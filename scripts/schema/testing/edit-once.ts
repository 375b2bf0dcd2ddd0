import { isJsonObject, type JsonValue } from "../../json/json-value.ts";

/** One of a list, by a random number from 0 up to 1. */
export function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

/**
 * The payload with one thing changed somewhere in it: a property removed or added, a value of a different type, a
 * value slightly larger, smaller, longer or shorter, an item repeated or removed.
 */
export function editOnce(payload: JsonValue, random: () => number): JsonValue {
  const children = typeof payload === "object" && payload !== null ? Object.keys(payload) : [];
  const chosen = pick(children, random);
  if (chosen === undefined || random() < 0.3) return editHere(payload, random);
  if (Array.isArray(payload)) {
    const item = payload[Number(chosen)];
    return item === undefined ? payload : payload.with(Number(chosen), editOnce(item, random));
  }
  if (!isJsonObject(payload)) return payload;
  const entries = Object.entries(payload).map(([name, value]): [string, JsonValue] => [
    name,
    name === chosen ? editOnce(value, random) : value,
  ]);
  return Object.fromEntries(entries);
}

const others: readonly JsonValue[] = [null, true, 0, 0.5, "text", [], {}];

function editHere(payload: JsonValue, random: () => number): JsonValue {
  const retyped = others.filter((value) => typeOf(value) !== typeOf(payload));
  return pick([...retyped, ...nearby(payload, random), ...nearby(payload, random)], random) ?? null;
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function nearby(payload: JsonValue, random: () => number): readonly JsonValue[] {
  if (typeof payload === "number") return [payload + 1, payload - 1, payload + 0.5, -payload];
  if (typeof payload === "string") return [`${payload}x`, payload.slice(0, -1), "", "?"];
  if (typeof payload === "boolean") return [!payload];
  if (Array.isArray(payload)) {
    const first: readonly JsonValue[] = payload.slice(0, 1);
    return [[...payload, ...first], payload.slice(0, -1), [...payload, null]];
  }
  if (!isJsonObject(payload)) return [];
  const dropped = pick(Object.keys(payload), random);
  const kept = Object.entries(payload).filter(([name]) => name !== dropped);
  return [Object.fromEntries(kept), Object.fromEntries(kept), { ...payload, surplus: 0 }];
}
