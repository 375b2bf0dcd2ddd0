import { valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../json/json-value.ts";
import type { Side } from "./side.ts";

/** The `$ref` that leads to a pointer in its own document (RFC 6901, section 6). */
export function refTo(pointer: string): string {
  return `#${encodeURI(pointer)}`;
}

/** The schema at a pointer; undefined where the side has none there. */
export function schemaAt(side: Side, pointer: string): JsonSchema | undefined {
  const value = valueAt(side, pointer);
  return typeof value === "boolean" || isJsonObject(value) ? value : undefined;
}
