import { isJsonObject, type JsonSchema, type JsonValue } from "../json.ts";
import { member, valueAt } from "../json-pointer.ts";
import type { Side } from "./side.ts";

/**
 * The JSON pointer a schema's `$ref` leads to; undefined where it has none, or one that leaves the document
 * (those are never followed).
 */
export function refPointer(schema: JsonValue | undefined): string | undefined {
  const ref = member(schema, "$ref");
  if (typeof ref !== "string" || (ref !== "#" && !ref.startsWith("#/"))) return undefined;
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return ref.slice(1);
  }
}

/** The `$ref` that leads to a pointer in its own document (RFC 6901, section 6). */
export function refTo(pointer: string): string {
  return `#${encodeURI(pointer)}`;
}

/** The schema at a pointer; undefined where the side has none there. */
export function schemaAt(side: Side, pointer: string): JsonSchema | undefined {
  const value = valueAt(side, pointer);
  return typeof value === "boolean" || isJsonObject(value) ? value : undefined;
}
