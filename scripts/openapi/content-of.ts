import { type JsonPointer, pointerTokens } from "../json/json-pointer.ts";
import { grammar } from "./grammar.ts";
import { type Content, type Fields, isObjectKind, type ObjectKind } from "./object-grammar.ts";

/** The named fields of each kind of object. */
const named: ReadonlyMap<string, ReadonlyMap<string, Content>> = new Map(
  Object.entries(grammar).map(([kind, { fields, further, foreign }]) => [
    kind,
    new Map(Object.entries({ ...foreign, ...fields, ...further })),
  ]),
);

/** The content of an object's field; undefined for extensions and for fields unknown to OpenAPI. */
export function contentOf(kind: ObjectKind, field: string): Content | undefined {
  const content = named.get(kind)?.get(field);
  if (content !== undefined) return content;
  const { members } = grammar[kind];
  return members?.name.test(field) && !field.startsWith("x-") ? { one: members.kind } : undefined;
}

/** The content at a pointer in any OpenAPI document; undefined inside values and extensions. */
export function contentAt(pointer: JsonPointer): Content | undefined {
  return pointerTokens(pointer).reduce<Content | undefined>(contentBelow, { one: "document" });
}

/** The kind of the object at a pointer in an OpenAPI document; undefined if there is no object. */
export function kindAt(pointer: JsonPointer): ObjectKind | undefined {
  const content = contentAt(pointer);
  return typeof content === "object" && "one" in content ? content.one : undefined;
}

/** The content under a key or index of a content. */
export function contentBelow(content: Content | undefined, token: string): Content | undefined {
  if (content === undefined || typeof content === "string") return undefined;
  if ("one" in content) return contentOf(content.one, token);
  if ("list" in content) return { one: content.list };
  const { map } = content;
  return isObjectKind(map) ? { one: map } : map;
}

/**
 * The fields that a Reference Object may have, other than a schema with `$ref` (OpenAPI 3.1, Reference Object).
 */
const besideReference: Fields = { $ref: "string", summary: "text", description: "text" };

/**
 * The fields that OpenAPI 3.1 defines for an object, with the content that it requires of each; undefined if any
 * field is allowed. Fields named by data (paths, statuses) are not included.
 */
export function knownFields(kind: ObjectKind, isReference: boolean): Fields | undefined {
  const { fields, further, orReference, isOpen } = grammar[kind];
  if (isReference && orReference && kind !== "path item") return besideReference;
  return isOpen ? undefined : { ...fields, ...further };
}

/**
 * The fields that a person must write in an object: those that OpenAPI requires and, for an added operation, its
 * name, which no page states.
 */
export function requiredFields(kind: ObjectKind): readonly string[] {
  return kind === "operation" ? ["operationId"] : (grammar[kind].required ?? []);
}
