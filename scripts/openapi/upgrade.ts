import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import type { FieldType, ObjectKind } from "./object-shape.ts";
import { objectShapes } from "./openapi-objects.ts";

/**
 * A document of OpenAPI 3.0 or 3.1 as 3.1. Nothing is mutated, pointers stay, and whatever is no schema stays as it is.
 *
 * - `nullable: true` beside `type` adds "null" to the types, in 3.1 documents too, where vendors go on writing it.
 *   Without a `type` beside it the keyword has no effect (OpenAPI 3.0.3, Schema Object), nor has `nullable: false`;
 *   all are dropped. An `enum` without null still excludes null (same place).
 * - `exclusiveMinimum: true` and `exclusiveMaximum: true` take the number of the bound beside them.
 * - What stands beside a `$ref` in a 3.0 schema is dropped: it "SHALL be ignored" there (3.0.3, Reference Object).
 *
 * @param document Checked by `checkShape` before, so every position holds what the specification asks for.
 */
export function upgrade(document: JsonObject): JsonObject {
  const isOld = String(document.openapi).startsWith("3.0");
  const upgraded = upgradeObject("document", document, isOld);
  return isOld ? { ...upgraded, openapi: "3.1.0" } : upgraded;
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
  if (isOld && typeof schema.$ref === "string") return { $ref: schema.$ref };
  const { nullable, ...others } = schema;
  const type = nullable === true ? withNull(others.type) : others.type;
  const typed = type === undefined ? others : { ...others, type };
  return upgradeBound(
    upgradeBound(typed, "exclusiveMinimum", "minimum"),
    "exclusiveMaximum",
    "maximum",
  );
}

function withNull(type: JsonValue | undefined): JsonValue | undefined {
  if (type === undefined) return undefined;
  const types = Array.isArray(type) ? type : [type];
  return types.includes("null") ? type : [...types, "null"];
}

function upgradeBound(schema: JsonObject, exclusive: string, inclusive: string): JsonObject {
  if (typeof schema[exclusive] !== "boolean") return schema;
  const { [exclusive]: isExclusive, [inclusive]: bound, ...others } = schema;
  if (bound === undefined) return others;
  return { ...others, [isExclusive ? exclusive : inclusive]: bound };
}
