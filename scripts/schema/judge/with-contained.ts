import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { mapParts, partPointer } from "../../openapi/map-parts.ts";
import type { Side } from "../../openapi/side.ts";
import { containedInPlace } from "./contained-in-place.ts";

/**
 * An equivalent schema for Ajv 8.20, which does not know what `contains` evaluates for `unevaluatedItems` (JSON Schema
 * Core, section 10.3.1.3): there, `unevaluatedItems` accepts it as well.
 *
 * @param schema The schema at the pointer, rewritten without changes to its structure.
 * @param refTo A reference to the schema at a pointer.
 * @throws UnjudgeableSchema if it depends on the payload whether a `contains` applies.
 */
export function withContained(
  schema: JsonSchema,
  pointer: string,
  document: Side,
  refTo: (pointer: string) => JsonObject,
): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const inner = mapParts("schema", schema, (part) =>
    withContained(part.value, partPointer(pointer, part), document, refTo),
  );
  const { unevaluatedItems } = inner;
  if (unevaluatedItems === undefined || unevaluatedItems === true) return inner;
  const contained = containedInPlace(document, pointer).map(refTo);
  return contained.length === 0
    ? inner
    : { ...inner, unevaluatedItems: { anyOf: [...contained, unevaluatedItems] } };
}
