import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { documentReferences, redirectReferences } from "./document-references.ts";
import type { FieldType, ObjectKind } from "./object-shape.ts";
import { objectShapes } from "./openapi-objects.ts";
import { pointerWithNull, withNull } from "./with-null.ts";

/**
 * A document of OpenAPI 3.0 or 3.1 as 3.1. Nothing is mutated, and whatever is no schema stays as it is. Pointers stay,
 * except into a schema that cannot accept null otherwise ({@link withNull}); references follow there.
 *
 * - `nullable: true` allows null whatever stands beside it, in 3.1 documents too, where vendors still write it. OpenAPI
 *   3.0.3 (Schema Object) lets it take effect only beside `type`, and never in an `enum` without null; but its authors
 *   mean that null may be sent.
 * - `exclusiveMinimum: true` and `exclusiveMaximum: true` take the number of the bound beside them.
 * - What stands beside a `$ref` in a 3.0 schema is dropped: it "SHALL be ignored" there (3.0.3, Reference Object).
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
  const result = redirectReferences(upgraded, moved);
  return isJsonObject(result) ? result : upgraded;
}

function upgradeObject(kind: ObjectKind, object: JsonObject, isOld: boolean): JsonObject {
  const { fields, members } = objectShapes[kind];
  const known = kind === "schema" ? upgradeKeywords(object, isOld) : object;
  const entries = Object.entries(known).map(([name, value]): [string, JsonValue] => {
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (type) return [name, upgradeField(type, value, isOld)];
    const isMember = members?.name.test(name) && !name.startsWith("x-");
    return [name, members && isMember ? upgradeOne(members.kind, value, isOld) : value];
  });
  return Object.fromEntries(entries);
}

function upgradeField(type: FieldType, value: JsonValue, isOld: boolean): JsonValue {
  if (typeof type === "string") return value;
  if ("one" in type) return upgradeOne(type.one, value, isOld);
  if ("list" in type) {
    return Array.isArray(value) ? value.map((item) => upgradeOne(type.list, item, isOld)) : value;
  }
  const { map } = type;
  if (map === "string" || map === "strings" || !isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, upgradeOne(map, member, isOld)]),
  );
}

function upgradeOne(kind: ObjectKind, value: JsonValue, isOld: boolean): JsonValue {
  return isJsonObject(value) ? upgradeObject(kind, value, isOld) : value;
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
