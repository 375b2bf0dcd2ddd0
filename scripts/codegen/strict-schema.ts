import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapSubschemas } from "../openapi/map-subschemas.ts";
import { withTupleApart } from "../schema/judge/with-tuple-apart.ts";

/**
 * An equivalent schema that Ajv compiles to correct and faster code: `type: integer` becomes the keyword of
 * integer-keyword.ts; a property named `__proto__`, which Ajv skips, becomes a pattern; `patternProperties` and
 * `prefixItems` become separate schemas; a `$ref` contains the key of its target.
 */
export function strictSchema(
  schema: JsonSchema,
  keyOf: (pointer: string) => string = (pointer) => pointer,
): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const mapped = mapSubschemas(schema, (subschema) => strictSchema(subschema, keyOf));
  const { $ref } = mapped;
  const keyed = typeof $ref === "string" ? { ...mapped, $ref: keyOf($ref) } : mapped;
  return integerKeyword(patternsApart(protoPattern(withTupleApart(keyed))));
}

/**
 * When Ajv 8.20 tracks names for `unevaluatedProperties`, it adds those of `patternProperties` to a variable that
 * another keyword of the same schema may have set to `true`, which throws in a module. A separate schema avoids
 * this. With `additionalProperties`, which must see the patterns, all names count as evaluated anyway.
 */
function patternsApart(schema: JsonObject): JsonObject {
  const { patternProperties, ...rest } = schema;
  if (patternProperties === undefined || "additionalProperties" in schema) return schema;
  const others = Array.isArray(rest.allOf) ? rest.allOf : [];
  return { ...rest, allOf: [...others, { patternProperties }] };
}

function integerKeyword(schema: JsonObject): JsonObject {
  const { type, ...rest } = schema;
  return type === "integer" ? { integer: true, ...rest } : schema;
}

function protoPattern(schema: JsonObject): JsonObject {
  const { properties, patternProperties } = schema;
  if (!isJsonObject(properties) || !Object.hasOwn(properties, "__proto__")) return schema;
  const entries = Object.entries(properties);
  return {
    ...schema,
    properties: Object.fromEntries(entries.filter(([name]) => name !== "__proto__")),
    patternProperties: {
      ...(isJsonObject(patternProperties) ? patternProperties : {}),
      "^__proto__$": {
        allOf: entries.filter(([name]) => name === "__proto__").map(([, value]) => value),
      },
    },
  };
}
