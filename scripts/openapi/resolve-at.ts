import { refPointer, valueAt } from "../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../json/json-value.ts";

/** A value and where it really is. */
export interface Resolved {
  readonly pointer: string;
  readonly value: JsonValue;
}

/**
 * What is at a JSON pointer, `$ref`s within the document followed. Undefined if there is nothing, if a reference leads
 * nowhere, or if references form a circle.
 */
export function resolveAt(document: JsonObject, pointer: string): Resolved | undefined {
  const seen = new Set<string>();
  for (let at: string | undefined = pointer; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const value = valueAt(document, at);
    const next = refPointer(value);
    if (value === undefined || next === undefined) {
      return value === undefined ? undefined : { pointer: at, value };
    }
    at = next;
  }
  return undefined;
}
