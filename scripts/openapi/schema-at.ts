import { valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../json/json-value.ts";
import type { Side } from "./side.ts";

/** The schema at a pointer of a side; undefined if there is none. */
export function schemaAt(side: Side, pointer: string): JsonSchema | undefined {
  const value = valueAt(side, pointer);
  return typeof value === "boolean" || isJsonObject(value) ? value : undefined;
}
