import { groupBy } from "../json/group-by.ts";
import { childPointer, type JsonPointer } from "../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { contentOf } from "./content-of.ts";
import { isObjectKind, type ObjectKind } from "./object-grammar.ts";

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

/**
 * The objects and schemas directly inside an object or schema, in document order. Values, extensions and malformed
 * parts are not among them. All walks over documents use this function.
 */
export function partsOf(kind: ObjectKind, object: JsonSchema): readonly Part[] {
  const parts: Part[] = [];
  if (!isJsonObject(object)) return parts;
  // Beside its `$ref`, a Reference Object has only wording, which has no parts.
  for (const field of Object.keys(object)) {
    const content = contentOf(kind, field);
    if (content === undefined || typeof content === "string") continue;
    const value = object[field] ?? null;
    if ("one" in content) {
      addPart(parts, content.one, value, field, undefined);
    } else if ("list" in content) {
      if (!Array.isArray(value)) continue;
      for (const [index, item] of value.entries()) {
        addPart(parts, content.list, item, field, String(index));
      }
    } else if (isObjectKind(content.map) && isJsonObject(value)) {
      for (const name of Object.keys(value)) {
        addPart(parts, content.map, value[name] ?? null, field, name);
      }
    }
  }
  return parts;
}

function addPart(
  parts: Part[],
  kind: ObjectKind,
  value: JsonValue,
  field: string,
  key: string | undefined,
): void {
  const isPart = isJsonObject(value) || (kind === "schema" && typeof value === "boolean");
  if (isPart) parts.push({ kind, value, field, key });
}

/** Returns the replacement of a part. */
export type Replacement = (part: Part) => JsonValue;

/** A part, with its replacement. */
interface Replaced {
  readonly part: Part;
  readonly value: JsonValue;
}

/**
 * A copy of an object in which each part is replaced; the object itself if nothing changes. Everything that is not
 * a part (see `partsOf`) is kept.
 */
export function mapParts(kind: ObjectKind, object: JsonObject, replace: Replacement): JsonObject {
  const changed: Replaced[] = [];
  for (const part of partsOf(kind, object)) {
    const value = replace(part);
    if (value !== part.value) changed.push({ part, value });
  }
  if (changed.length === 0) return object;
  const byField = groupBy(changed, ({ part }) => part.field);
  return Object.fromEntries(
    Object.entries(object).map(([field, value]) => [
      field,
      withReplaced(value, byField.get(field) ?? []),
    ]),
  );
}

/** The value of a field, with some of its parts replaced. */
function withReplaced(value: JsonValue, changed: readonly Replaced[]): JsonValue {
  const [first] = changed;
  if (first === undefined) return value;
  if (first.part.key === undefined) return first.value;
  const byKey = new Map(changed.map(({ part, value: is }) => [part.key, is]));
  const partAt = (key: string, was: JsonValue) => byKey.get(key) ?? was;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => partAt(String(index), item));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, was]) => [name, partAt(name, was)]));
}
