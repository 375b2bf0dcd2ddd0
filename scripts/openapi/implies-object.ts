import type { JsonObject } from "../json/json-value.ts";

const propertyKeywords = "properties patternProperties additionalProperties required".split(" ");

/**
 * Whether a schema without `type` states properties. Its author means an object, although it accepts every payload
 * that is not one (JSON Schema Core, section 7.6.1). Types follow the author, validators and verdicts the rule.
 */
export function impliesObject(schema: JsonObject): boolean {
  return schema.type === undefined && propertyKeywords.some((keyword) => keyword in schema);
}
