import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { expressionOf } from "../../schema/judge/timed-patterns.ts";
import { isSchema } from "../is-schema.ts";

/** The schemas that an object's schema has for a property that it does not declare; empty if it has none. */
export function undeclaredSchemas(
  { patternProperties, additionalProperties }: JsonObject,
  name: string,
): readonly JsonSchema[] {
  const matching = Object.entries(isJsonObject(patternProperties) ? patternProperties : {})
    .filter(([pattern]) => expressionOf(pattern)?.test(name))
    .map(([, schema]) => schema);
  return (matching.length > 0 ? matching : [additionalProperties]).filter(isSchema);
}
