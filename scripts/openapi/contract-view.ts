import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { contentBelow, contentOf } from "./content-of.ts";
import { type Content, isWording, type ObjectKind } from "./object-grammar.ts";

/**
 * A value without what changes nothing on the wire: titles, descriptions, examples, `x-` fields. Names that a document
 * gives itself (a property called `description`) stay; so does what OpenAPI does not know.
 *
 * @param content What the value is, by the grammar.
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

/** A map by name; where it holds texts, such as those of OAuth scopes, only the names count. */
function namedViews(content: Content, value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([name, child]): [string, JsonValue] => {
    const held = contentBelow(content, name);
    return [name, held === "text" ? "" : contractView(child, held)];
  });
  return Object.fromEntries(entries);
}

/** A Reference Object may have wording of its own (OpenAPI 3.1). */
function besideReference(value: JsonObject, name: string): Content | undefined {
  const isText = name === "summary" || name === "description";
  return isText && Object.hasOwn(value, "$ref") ? "text" : undefined;
}
