import { childPointer, member, pointerTokens } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { impliesObject } from "./implies-object.ts";
import { isAnnotation } from "./keywords.ts";

/** Keywords that can exclude null regardless of adjacent keywords. */
const restricting = ["$ref", "$dynamicRef", "$recursiveRef", "allOf", "oneOf", "not", "if"];

/**
 * Makes a schema accept null as well. It is wrapped in an `anyOf`, so that its parts move down one level, only if
 * there is no other way, or if it states properties without `type`: then only a wrapper shows that null is meant.
 */
export function withNull(schema: JsonObject): JsonObject {
  if (isWrapped(schema)) return wrapped(schema);
  const { const: value, ...others } = schema;
  const { type, enum: values, anyOf } = others;
  const listed = value === undefined ? values : [value];
  return {
    ...others,
    ...(type === undefined ? {} : { type: withItem(type, "null") }),
    ...(Array.isArray(listed) ? { enum: withItem(listed, null) } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: withNullBranch(anyOf) } : {}),
  };
}

function isWrapped(schema: JsonObject): boolean {
  return impliesObject(schema) || restricting.some((keyword) => schema[keyword] !== undefined);
}

function wrapped(schema: JsonObject): JsonObject {
  const isOutside = (keyword: string): boolean =>
    isAnnotation(keyword) && keyword !== "discriminator" && !keyword.startsWith("$");
  const entries = Object.entries(schema);
  const constraints = Object.fromEntries(entries.filter(([keyword]) => !isOutside(keyword)));
  const annotations = Object.fromEntries(entries.filter(([keyword]) => isOutside(keyword)));
  return { ...annotations, anyOf: [constraints, { type: "null" }] };
}

function withNullBranch(branches: readonly JsonValue[]): JsonValue {
  return branches.some((branch) => member(branch, "type") === "null")
    ? branches
    : [...branches, { type: "null" }];
}

function withItem(items: JsonValue, item: JsonValue): JsonValue {
  const list: readonly JsonValue[] = Array.isArray(items) ? items : [items];
  return list.includes(item) ? items : [...list, item];
}

/**
 * The pointer, after {@link withNull}, of a place in the published document.
 * @param pointer A pointer into the published document.
 */
export function pointerWithNull(published: JsonObject, pointer: string): string {
  let moved = "";
  let value: JsonValue | undefined = published;
  for (const token of pointerTokens(pointer)) {
    const hasMoved = isJsonObject(value) && value.nullable === true && isWrapped(value);
    moved = hasMoved ? childPointer(moved, "anyOf", 0, token) : childPointer(moved, token);
    value = member(value, token);
  }
  return moved;
}

/**
 * The reverse of {@link pointerWithNull}: the tokens, in the published document, of a place in the upgraded one.
 */
export function publishedTokens(
  published: JsonObject,
  tokens: readonly string[],
): readonly string[] {
  const own: string[] = [];
  let value: JsonValue | undefined = published;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? "";
    const hasMoved = isJsonObject(value) && value.nullable === true && isWrapped(value);
    if (hasMoved && token === "anyOf") index += 1;
    else {
      own.push(token);
      value = member(value, token);
    }
  }
  return own;
}
