import { childPointer, type JsonPointer, refPointer, refTo } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { mapParts } from "./map-parts.ts";
import { mappedMembers } from "./mapped-members.ts";
import type { ObjectKind } from "./object-grammar.ts";
import { visit } from "./visit.ts";

/** A `$ref`, or an entry of a discriminator's mapping, that refers to a place in its own document. */
export interface DocumentReference {
  /** The pointer of the referring object. */
  readonly pointer: JsonPointer;
  /** The pointer that it refers to. */
  readonly target: JsonPointer;
}

/**
 * Every reference in an object, by default a whole document, in document order.
 *
 * @param kind The kind of the object.
 */
export function documentReferences(
  object: JsonValue,
  kind: ObjectKind = "document",
): readonly DocumentReference[] {
  if (!isJsonObject(object)) return [];
  const found: DocumentReference[] = [];
  for (const visited of visit(kind, object)) {
    const target = refPointer(visited.value);
    if (target !== undefined) found.push({ pointer: visited.pointer, target });
    if (visited.kind === "discriminator" && isJsonObject(visited.value)) {
      const { mapping = null } = visited.value;
      found.push(...mappingReferences(mapping, childPointer(visited.pointer, "mapping")));
    }
  }
  return found;
}

function mappingReferences(mapping: JsonValue, pointer: string): readonly DocumentReference[] {
  if (!isJsonObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([key, $ref]) => {
    const target = refPointer({ $ref });
    return target === undefined ? [] : [{ pointer: childPointer(pointer, key), target }];
  });
}

/** The new pointer of what was at a pointer; undefined if it did not move. */
export type Moved = (pointer: JsonPointer) => JsonPointer | undefined;

/** A copy of an object in which every reference to something that moved is updated. */
export function redirectReferences<Value extends JsonValue>(
  value: Value,
  moved: Moved,
  kind: ObjectKind,
): Value | JsonObject {
  if (!isJsonObject(value)) return value;
  const inside = mapParts(kind, value, (part) =>
    part.kind === "discriminator" && isJsonObject(part.value)
      ? redirectedDiscriminator(part.value, moved)
      : redirectReferences(part.value, moved, part.kind),
  );
  if (refPointer(inside) !== undefined) {
    return { ...inside, $ref: redirected(inside.$ref ?? null, moved) };
  }
  return kind === "schema" ? mappedMembers(value, inside) : inside;
}

function redirected(reference: JsonValue, moved: Moved): JsonValue {
  const target = refPointer({ $ref: reference });
  const place = target === undefined ? undefined : moved(target);
  return place === undefined ? reference : refTo(place);
}

/** A mapping names schemas by `$ref` or by their bare names (OpenAPI 3.1, section 4.8.25). */
function redirectedDiscriminator(discriminator: JsonObject, moved: Moved): JsonObject {
  if (!isJsonObject(discriminator.mapping)) return discriminator;
  const entries = Object.entries(discriminator.mapping).map(([key, name]) => {
    if (typeof name !== "string") return [key, name];
    if (name.startsWith("#")) return [key, redirected(name, moved)];
    const place = moved(childPointer("/components/schemas", name));
    return [key, place === undefined ? name : refTo(place)];
  });
  return { ...discriminator, mapping: Object.fromEntries(entries) };
}
