import { canonicalJson } from "../json/canonical-json.ts";
import { refPointer } from "../json/json-pointer.ts";
import { isJsonObject, type JsonSchema, type JsonValue } from "../json/json-value.ts";
import { KEYWORDS } from "../openapi/keywords.ts";
import { isNothing, normalize, type SchemaView } from "./normalize.ts";

/** The text of a subschema or `$ref` in the text of its schema. */
type Text<T> = (value: T) => string | number;

/**
 * A text that is equal for two schemas with equivalent keywords: `const: a`, `enum: [a]` and `type: string, enum:
 * [a]` have the same text. The text of a schema with only a `$ref` is that of its target.
 */
export function constraintText(
  schema: JsonSchema,
  childText: Text<JsonSchema>,
  refText: Text<string>,
): string | number {
  const view = normalize(schema);
  if (isNothing(view)) return "{never}";
  const target = refPointer(schema);
  const isBare = view.keywords.size === 1 && view.kinds.size === 7 && view.values === undefined;
  if (target !== undefined && isBare) return refText(target);
  const parts = [...view.keywords.keys()].sort().map((keyword) => {
    const value = view.keywords.get(keyword) ?? null;
    const isRef = keyword === "$ref" && target !== undefined;
    return `${keyword}:${isRef ? refText(target) : valueText(keyword, value, childText)}`;
  });
  return `{${typeText(view)};${parts.join(";")}}`;
}

function typeText(view: SchemaView): string {
  if (view.values === undefined) return [...view.kinds].sort().join("|");
  return `=${view.values.map(canonicalJson).sort().join("|")}`;
}

function valueText(keyword: string, value: JsonValue, childText: Text<JsonSchema>): string {
  const shape = KEYWORDS.get(keyword)?.shape;
  if (shape === "schema") return schemaText(value, childText);
  if (shape === "schemas" && Array.isArray(value))
    return `[${value.map((item) => schemaText(item, childText)).join(",")}]`;
  if (shape === "schema-map" && isJsonObject(value)) {
    const texts = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${schemaText(value[key] ?? null, childText)}`);
    return `{${texts.join(",")}}`;
  }
  if (keyword === "required" && Array.isArray(value))
    return canonicalJson([...new Set(value.map(canonicalJson))].sort());
  return canonicalJson(value);
}

function schemaText(value: JsonValue, childText: Text<JsonSchema>): string {
  if (typeof value === "boolean" || isJsonObject(value)) return String(childText(value));
  return canonicalJson(value);
}
