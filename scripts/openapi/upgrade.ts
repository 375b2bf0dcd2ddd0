import { isJsonObject, type JsonObject } from "../json/json-value.ts";
import { documentReferences, redirectReferences } from "./document-references.ts";
import { mapParts } from "./map-parts.ts";
import type { ObjectKind } from "./object-grammar.ts";
import { pointerWithNull, withNull } from "./with-null.ts";

/**
 * Upgrades a document of OpenAPI 3.0 or 3.1 to 3.1. Only schemas change. Pointers stay valid, except into a schema
 * that is wrapped to accept null ({@link withNull}); references to it are updated.
 *
 * - `nullable: true` allows null regardless of adjacent keywords, in 3.1 documents, too, where vendors still use
 *   it. In OpenAPI 3.0.3 (Schema Object) it has an effect only next to `type`, and none with an `enum` without
 *   null; but its authors mean that null may be sent.
 * - `exclusiveMinimum: true` and `exclusiveMaximum: true` become the number of the adjacent bound.
 * - Keywords next to a `$ref` in a 3.0 schema are dropped: they "SHALL be ignored" (3.0.3, Reference Object).
 *
 * @param document Must have passed `checkShape`.
 */
export function upgrade(document: JsonObject): JsonObject {
  const isOld = String(document.openapi).startsWith("3.0");
  const upgraded = redirected(document, upgradeObject("document", document, isOld));
  return isOld ? { ...upgraded, openapi: "3.1.0" } : upgraded;
}

/** The upgraded document, with references updated to the new places of their targets. */
function redirected(published: JsonObject, upgraded: JsonObject): JsonObject {
  if (upgraded === published) return upgraded;
  const moved = (pointer: string): string => pointerWithNull(published, pointer);
  if (documentReferences(published).every(({ target }) => moved(target) === target))
    return upgraded;
  return redirectReferences(upgraded, moved, "document");
}

function upgradeObject(kind: ObjectKind, object: JsonObject, isOld: boolean): JsonObject {
  const known = kind === "schema" ? upgradeKeywords(object, isOld) : object;
  return mapParts(kind, known, (part) =>
    isJsonObject(part.value) ? upgradeObject(part.kind, part.value, isOld) : part.value,
  );
}

/** Without one of these a schema stays the same object: most do. */
const oldForms = ["nullable", "$ref", "exclusiveMinimum", "exclusiveMaximum"];

function upgradeKeywords(schema: JsonObject, isOld: boolean): JsonObject {
  if (!oldForms.some((name) => schema[name] !== undefined)) return schema;
  const { nullable, ...stated } = schema;
  const others = isOld && typeof stated.$ref === "string" ? { $ref: stated.$ref } : stated;
  const bounded = upgradeBound(
    upgradeBound(others, "exclusiveMinimum", "minimum"),
    "exclusiveMaximum",
    "maximum",
  );
  return nullable === true ? withNull(bounded) : bounded;
}

function upgradeBound(schema: JsonObject, exclusive: string, inclusive: string): JsonObject {
  if (typeof schema[exclusive] !== "boolean") return schema;
  const { [exclusive]: isExclusive, [inclusive]: bound, ...others } = schema;
  if (bound === undefined) return others;
  return { ...others, [isExclusive ? exclusive : inclusive]: bound };
}
