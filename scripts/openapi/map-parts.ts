import { childPointer, type JsonPointer } from "../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { contentOf } from "./content-of.ts";
import { type Content, isObjectKind, type ObjectKind } from "./object-grammar.ts";

/** A part of an object: another object, or a schema, directly inside it. */
export interface Part {
  readonly kind: ObjectKind;
  readonly value: JsonSchema;
  /** The field that contains it and, in a list or map, its index or name. */
  readonly field: string;
  readonly key: string | undefined;
}

/** The pointer of a part of the object at a pointer. */
export function partPointer(
  pointer: JsonPointer,
  { field, key }: Pick<Part, "field" | "key">,
): JsonPointer {
  return key === undefined ? childPointer(pointer, field) : childPointer(pointer, field, key);
}

/** Returns the replacement of a part. */
export type Replacement = (part: Part) => JsonValue;

/**
 * A copy of an object in which each part is replaced; the object itself if nothing changes. Values, extensions and
 * malformed parts are kept. All walks over documents use this function or `visit`.
 */
export function mapParts(kind: ObjectKind, object: JsonObject, replace: Replacement): JsonObject {
  // Beside its `$ref`, a Reference Object has only wording, which has no parts.
  return mapMembers(object, (value, field) => {
    const content = contentOf(kind, field);
    return content === undefined ? value : mapContent(content, value, field, replace);
  });
}

function mapContent(
  content: Content,
  value: JsonValue,
  field: string,
  replace: Replacement,
): JsonValue {
  if (typeof content === "string") return value;
  const replaced = (kind: ObjectKind, part: JsonValue, key: string | undefined): JsonValue =>
    isObject(kind, part) ? replace({ kind, value: part, field, key }) : part;
  if ("one" in content) return replaced(content.one, value, undefined);
  if ("list" in content) {
    return Array.isArray(value)
      ? mapItems(value, (item, index) => replaced(content.list, item, String(index)))
      : value;
  }
  const { map } = content;
  if (!isObjectKind(map) || !isJsonObject(value)) return value;
  return mapMembers(value, (member, name) => replaced(map, member, name));
}

function isObject(kind: ObjectKind, value: JsonValue): value is JsonSchema {
  return isJsonObject(value) || (kind === "schema" && typeof value === "boolean");
}

function mapMembers(
  object: JsonObject,
  change: (value: JsonValue, name: string) => JsonValue,
): JsonObject {
  const names = Object.keys(object);
  const members = names.map((name) => change(object[name] ?? null, name));
  const isSame = names.every((name, index) => members[index] === (object[name] ?? null));
  return isSame
    ? object
    : Object.fromEntries(names.map((name, index) => [name, members[index] ?? null]));
}

function mapItems(
  list: readonly JsonValue[],
  change: (item: JsonValue, index: number) => JsonValue,
): readonly JsonValue[] {
  const items = list.map(change);
  return items.every((item, index) => item === list[index]) ? list : items;
}
