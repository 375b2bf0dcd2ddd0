import type { JsonValue } from "./json-value.ts";

/** Describes a value in words. */
export function describe(value: JsonValue): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "a mapping";
  const text = JSON.stringify(value);
  return `the ${typeof value} ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}
