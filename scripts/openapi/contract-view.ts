import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { contentBelow, contentOf } from "./content-of.ts";
import { type Content, isWording, type ObjectKind } from "./object-grammar.ts";

/**
 * A value without everything that has no effect on payloads: titles, descriptions, examples, `x-` fields. Names
 * chosen by the document (a property called `description`) and fields unknown to OpenAPI are kept.
 *
 * @param content The value's content in the grammar.
 */
export function contractView(
  value: JsonValue,
  content: Content | undefined = { one: "document" },
): JsonValue {
  if (content === undefined || typeof content === "string") return value;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, at) =>
      contractView(item, contentBelow(content, String(at))),
    );
  }
  if (!isJsonObject(value)) return value;
  return "one" in content ? withoutWording(content.one, value) : namedViews(content, value);
}

function withoutWording(kind: ObjectKind, value: JsonObject): JsonObject {
  const entries = Object.entries(value).flatMap(([name, child]): [string, JsonValue][] => {
    const held = contentOf(kind, name) ?? besideReference(value, name);
    const isKept = !name.startsWith("x-") && !(held !== undefined && isWording(held));
    return isKept ? [[name, contractView(child, held)]] : [];
  });
  return Object.fromEntries(entries);
}

/** A map by name. If its values are texts, such as those of OAuth scopes, only the names are kept. */
function namedViews(content: Content, value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([name, child]): [string, JsonValue] => {
    const held = contentBelow(content, name);
    return [name, held === "text" ? "" : contractView(child, held)];
  });
  return Object.fromEntries(entries);
}

/** A Reference Object may have its own wording (OpenAPI 3.1). */
function besideReference(value: JsonObject, name: string): Content | undefined {
  const isText = name === "summary" || name === "description";
  return isText && Object.hasOwn(value, "$ref") ? "text" : undefined;
}
