import { refPointer, valueAt } from "../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../json/json-value.ts";

/** A value and its pointer after following references. */
export interface Resolved {
  readonly pointer: string;
  readonly value: JsonValue;
}

/**
 * The value at a JSON pointer, after following `$ref`s within the document. Undefined if there is none, if a
 * reference has no target, or if references are circular.
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
