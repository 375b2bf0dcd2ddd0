import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { type ComponentSchemas, targetSchema } from "../../openapi/component-schemas.ts";
import { schemasOf } from "../is-schema.ts";

/**
 * The schemas that a payload must satisfy at once, each once: a schema, and all that it refers to and is an `allOf`
 * of.
 *
 * @param alternatives Whether the members of `anyOf` and `oneOf` count, which a payload may have to satisfy.
 */
export function reachedSchemas(
  schema: JsonSchema,
  schemas: ComponentSchemas,
  alternatives: "with alternatives" | "without alternatives",
): readonly JsonObject[] {
  const keywords = alternatives === "with alternatives" ? ["allOf", "anyOf", "oneOf"] : ["allOf"];
  const found = new Set<JsonObject>();
  const add = (next: JsonSchema | undefined): void => {
    if (!isJsonObject(next) || found.has(next)) return;
    found.add(next);
    add(targetSchema(next, schemas));
    for (const part of keywords.flatMap((keyword) => schemasOf(next[keyword]))) add(part);
  };
  add(schema);
  return [...found];
}
