import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { KEYWORDS } from "./keywords.ts";

/** The same schema with each of its direct subschemas replaced; other keywords stay. */
export function mapSubschemas(
  schema: JsonObject,
  replace: (subschema: JsonSchema) => JsonSchema,
): JsonObject {
  const replaced = (value: JsonValue) => (isSchema(value) ? replace(value) : value);
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => {
      const shape = KEYWORDS.get(keyword)?.shape;
      if (shape === "schema") return [keyword, replaced(value)];
      if (shape === "schemas" && Array.isArray(value)) return [keyword, value.map(replaced)];
      if (shape !== "schema-map" || !isJsonObject(value)) return [keyword, value];
      const members = Object.entries(value).map(([name, member]) => [name, replaced(member)]);
      return [keyword, Object.fromEntries(members)];
    }),
  );
}

function isSchema(value: JsonValue): value is JsonSchema {
  return typeof value === "boolean" || isJsonObject(value);
}
