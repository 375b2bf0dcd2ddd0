import { childPointer, member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { contentBelow, knownFields } from "../../openapi/content-of.ts";
import { grammar } from "../../openapi/grammar.ts";
import type { Content, Fields, ObjectKind } from "../../openapi/object-grammar.ts";
import { didYouMean } from "../../problem/did-you-mean.ts";

/** A place that has a value or can get one. */
export interface WritablePlace {
  /** What OpenAPI requires of the value; undefined if nothing, as inside an example or an extension. */
  readonly type: Content | undefined;
}

/** Why there is no place at a pointer. */
export interface NoPlace {
  /** Whether OpenAPI has no such field; otherwise its parent object is missing. */
  readonly isUnknownField: boolean;
  readonly reason: string;
}

/**
 * The place at reference tokens in a document, which may or may not have a value. A component may be added to a
 * section that does not exist yet.
 */
export function placeAt(document: JsonObject, tokens: readonly string[]): WritablePlace | NoPlace {
  const isComponent = tokens[0] === "components" && tokens.length === 3;
  let type: Content | undefined = { one: "document" };
  let value: JsonValue | undefined = document;
  let pointer = "";
  for (const [index, token] of tokens.entries()) {
    const below = stepDown(type, value, token);
    const next = member(value, token);
    if (next === undefined) {
      const isLast = index === tokens.length - 1;
      const closed = closedTo(token, value, pointer);
      if (closed !== undefined) return { isUnknownField: false, reason: closed };
      const isUnknown = "unknown" in below;
      if (isLast && isUnknown) return { isUnknownField: true, reason: below.unknown };
      if (!isLast && (isUnknown || !isComponent)) {
        return { isUnknownField: false, reason: missingParent(pointer, token, type, value) };
      }
    }
    type = "type" in below ? below.type : undefined;
    value = next;
    pointer = childPointer(pointer, token);
  }
  return { type };
}

/**
 * Why the value at a pointer cannot get a new member with a name; undefined if it can, or if there is no value.
 */
function closedTo(
  token: string,
  value: JsonValue | undefined,
  pointer: string,
): string | undefined {
  if (Array.isArray(value)) {
    return `the list at ${pointer} has no item ${token}; a resolution for ${pointer} states the whole list`;
  }
  if (value === undefined || isJsonObject(value)) return undefined;
  return `the value at ${pointer} cannot have members`;
}

type Step = WritablePlace | { readonly unknown: string };

function stepDown(type: Content | undefined, value: JsonValue | undefined, token: string): Step {
  if (type === undefined || typeof type === "string") return { type: undefined };
  if (!("one" in type)) return { type: contentBelow(type, token) };
  const kind = type.one;
  const fields = fieldsOf(kind, value);
  const { members } = grammar[kind];
  if (fields === undefined || token.startsWith("x-")) return { type: undefined };
  if (Object.hasOwn(fields, token)) return { type: fields[token] };
  if (members?.name.test(token)) return { type: { one: members.kind } };
  if (members) return { unknown: `${token} is not ${members.naming}` };
  const isReference = isJsonObject(value) && Object.hasOwn(value, "$ref") && kind !== "schema";
  if (isReference) return { unknown: `there is a $ref, which has no ${token} of its own` };
  const name = /^\S+$/.test(token) ? token : JSON.stringify(token);
  return { unknown: `the ${kind} object has no ${name}${didYouMean(token, Object.keys(fields))}` };
}

function fieldsOf(kind: ObjectKind, value: JsonValue | undefined): Fields | undefined {
  return knownFields(kind, isJsonObject(value) && Object.hasOwn(value, "$ref"));
}

function missingParent(
  pointer: string,
  token: string,
  type: Content | undefined,
  value: JsonValue | undefined,
): string {
  const known =
    typeof type === "object" && "one" in type ? Object.keys(fieldsOf(type.one, value) ?? {}) : [];
  const present = isJsonObject(value) ? Object.keys(value) : [];
  const show = (name: string): string => childPointer(pointer, name);
  const nearest = didYouMean(token, [...new Set([...present, ...known])], show);
  return `the merged document has no ${show(token)}${nearest}`;
}
