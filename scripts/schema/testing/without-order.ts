import { canonicalJson } from "../../json/canonical-json.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";

const ANNOTATIONS: ReadonlySet<string> = new Set(["description", "default", "example", "format"]);

/**
 * A text that two combinations share only if they differ in nothing but annotations and the order of lists whose order
 * means nothing. Spares Ajv most of the work of telling that two results accept the same payloads.
 */
export function withoutOrder(value: JsonValue): string {
  return canonicalJson(sorted(value));
}

function sorted(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sorted).sort(byText);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]): [string, JsonValue][] => {
      // A property of that name has an object or a boolean for its schema.
      if (ANNOTATIONS.has(key) && typeof child !== "object" && typeof child !== "boolean")
        return [];
      const isOrdered = key === "prefixItems" && Array.isArray(child);
      return [[key, isOrdered ? child.map(sorted) : sorted(child)]];
    }),
  );
}

function byText(a: JsonValue, b: JsonValue): number {
  return canonicalJson(a) < canonicalJson(b) ? -1 : 1;
}
