import { childPointer, member, refPointer, valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";

/**
 * Whether a property that a schema requires need not stand in payloads of this direction: `required` holds for a
 * `readOnly` property in responses only, for a `writeOnly` one in requests only (OpenAPI 3.0, section 4.7.24.1; 3.1
 * leaves it open, and servers keep to it). One statement of several is enough (JSON Schema Validation, section 9.4).
 */
export function isOneWayProperty(
  document: JsonObject,
  pointer: string,
  kind: SchemaRoot["kind"],
): boolean {
  const flag = kind === "response" ? "writeOnly" : "readOnly";
  // A set may grow while it is walked.
  const places = new Set([pointer]);
  for (const place of places) {
    const schema = valueAt(document, place);
    if (member(schema, flag) === true) {
      return true;
    }
    for (const part of partsOf(schema, place)) {
      places.add(part);
    }
  }
  return false;
}

/** Where the schemas stand that hold for whatever a schema holds for: what it refers to and consists of. */
function partsOf(schema: JsonValue | undefined, pointer: string): readonly string[] {
  const target = refPointer(schema);
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((keyword) => {
    const list = member(schema, keyword);
    return Array.isArray(list) && (keyword === "allOf" || list.length === 1)
      ? list.map((_, index) => childPointer(pointer, keyword, index))
      : [];
  });
  return target === undefined ? branches : [target, ...branches];
}

/** Whether a reason is about what a property must be, which a one-way property need not: see isOneWayProperty. */
export function isAboutRequired({ keyword, required }: Reason): boolean {
  return keyword === "required" || (keyword.startsWith("property-") && required === true);
}
