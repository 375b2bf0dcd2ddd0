import { isJsonObject, type JsonValue } from "./json-value.ts";

/** A JSON pointer (RFC 6901): empty for the whole document, otherwise reference tokens, each after a slash. */
export type JsonPointer = string;

/** Extends a pointer by tokens: member names or item indices (RFC 6901, section 3). */
export function childPointer(
  pointer: JsonPointer,
  ...tokens: readonly (string | number)[]
): JsonPointer {
  let path = pointer;
  for (const token of tokens) path += `/${escaped(String(token))}`;
  return path;
}

/** Most tokens have nothing to escape, and pointers are made and read millions of times. */
function escaped(token: string): string {
  return token.includes("/") || token.includes("~")
    ? token.replaceAll("~", "~0").replaceAll("/", "~1")
    : token;
}

/** Whether a text is a JSON pointer (RFC 6901, section 3). */
export function isJsonPointer(text: string): boolean {
  return text === "" || (text.startsWith("/") && !/~(?![01])/.test(text));
}

/** The unescaped tokens of a JSON pointer; none for the whole document. */
export function pointerTokens(pointer: JsonPointer): readonly string[] {
  const tokens = pointer.split("/").slice(1);
  return pointer.includes("~")
    ? tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"))
    : tokens;
}

/** The pointer itself and those of all its ancestors, up to the whole document. */
export function pointersAround(pointer: JsonPointer): readonly JsonPointer[] {
  const ends = [...pointer.matchAll(/\//g)].map(({ index }) => index);
  return [pointer, ...ends.map((end) => pointer.slice(0, end))];
}

/** The value at a JSON pointer; undefined if there is none. */
export function valueAt(document: JsonValue, pointer: JsonPointer): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of pointerTokens(pointer)) {
    value = member(value, token);
    if (value === undefined) return undefined;
  }
  return value;
}

/**
 * A value's own member or item; undefined if it has none. Inherited members are ignored, so that a property may be
 * called `constructor`.
 */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * The JSON pointer that an object's `$ref` refers to; undefined if it has no `$ref`, or one outside the document,
 * which is never followed.
 */
export function refPointer(object: JsonValue | undefined): JsonPointer | undefined {
  const ref = member(object, "$ref");
  if (typeof ref !== "string" || (ref !== "#" && !ref.startsWith("#/"))) return undefined;
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return ref.slice(1);
  }
}

/** The `$ref` to a pointer in the same document (RFC 6901, section 6). */
export function refTo(pointer: JsonPointer): string {
  return `#${encodeURI(pointer)}`;
}
