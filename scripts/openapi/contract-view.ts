import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { isNameMap } from "./name-maps.ts";

const annotations: ReadonlySet<string> = new Set([
  "title",
  "summary",
  "description",
  "example",
  "examples",
  "externalDocs",
]);

/**
 * An OpenAPI object without what changes nothing on the wire: titles, descriptions, examples, `x-` fields.
 * Names that a document gives itself (a property called `description`) stay.
 */
export function contractView(value: JsonValue, key = ""): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => contractView(item));
  if (!isJsonObject(value)) return key === "scopes" ? "" : value;
  return withoutAnnotations(value, key);
}

function withoutAnnotations(value: JsonObject, key: string): JsonObject {
  const names = isNameMap(key);
  const kept = Object.entries(value).filter(
    ([name]) => names || (!annotations.has(name) && !name.startsWith("x-")),
  );
  return Object.fromEntries(
    kept.map(([name, child]) => {
      // The texts of OAuth scopes are descriptions; only their names count.
      if (key === "scopes") return [name, ""];
      return [name, contractView(child, names ? "" : name)];
    }),
  );
}
