import { isJsonObject, type JsonObject } from "../json.ts";
import type { Reason } from "../schema/comparison.ts";
import { resolveAt } from "./resolve-at.ts";
import type { SchemaRoot } from "./schema-root.ts";

/**
 * Whether a property that a schema requires need not stand in payloads of this direction: `required` holds for a
 * `readOnly` property in responses only, for a `writeOnly` one in requests only (OpenAPI 3.0, section 4.7.24.1; 3.1
 * leaves it open, and servers keep to it).
 */
export function isOneWayProperty(
  document: JsonObject,
  pointer: string,
  kind: SchemaRoot["kind"],
): boolean {
  const schema = resolveAt(document, pointer)?.value;
  const flag = kind === "response" ? "writeOnly" : "readOnly";
  return isJsonObject(schema) && schema[flag] === true;
}

/** Whether a reason is about what a property must be, which a one-way property need not: see isOneWayProperty. */
export function isAboutRequired({ keyword, required }: Reason): boolean {
  return keyword === "required" || (keyword.startsWith("property-") && required === true);
}
