import { isJsonObject, type JsonObject } from "../json/json-value.ts";
import { documentReferences, redirectReferences } from "./document-references.ts";
import { mapParts } from "./map-parts.ts";
import type { ObjectKind } from "./object-grammar.ts";
import { pointerWithNull, withNull } from "./with-null.ts";

/**
 * A document of OpenAPI 3.0 or 3.1 as 3.1. Nothing is mutated, and whatever is no schema stays as it is. Pointers stay,
 * except into a schema that cannot accept null otherwise ({@link withNull}); references follow there.
 *
 * - `nullable: true` allows null whatever is beside it, in 3.1 documents too, where vendors still write it. OpenAPI
 *   3.0.3 (Schema Object) lets it take effect only beside `type`, and never in an `enum` without null; but its authors
 *   mean that null may be sent.
 * - `exclusiveMinimum: true` and `exclusiveMaximum: true` take the number of the bound beside them.
 * - What is beside a `$ref` in a 3.0 schema is dropped: it "SHALL be ignored" there (3.0.3, Reference Object).
 *
 * @param document Checked by `checkShape` before, so every position holds what the specification asks for.
 */
export function upgrade(document: JsonObject): JsonObject {
  const isOld = String(document.openapi).startsWith("3.0");
  const upgraded = redirected(document, upgradeObject("document", document, isOld));
  return isOld ? { ...upgraded, openapi: "3.1.0" } : upgraded;
}

/** The upgraded document, its references leading to where their targets have moved. */
function redirected(published: JsonObject, upgraded: JsonObject): JsonObject {
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

function upgradeKeywords(schema: JsonObject, isOld: boolean): JsonObject {
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
