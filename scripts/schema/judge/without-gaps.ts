import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { mapParts, partPointer } from "../../openapi/map-parts.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { withTupleApart } from "./with-tuple-apart.ts";

/**
 * Rewrites assertions to equivalent ones that Ajv 8.20 judges correctly: it ignores a property named `__proto__`. See
 * also {@link withTupleApart}.
 *
 * @param isSeen Whether `unevaluatedProperties` may see through the schema.
 */
export function withoutGaps(schema: JsonSchema, pointer: string, isSeen: boolean): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const inner = mapParts("schema", schema, (part) =>
    withoutGaps(part.value, partPointer(pointer, part), isSeen),
  );
  return withTupleApart(withoutProto(inner, pointer, isSeen));
}

const proto = "__proto__";
const protoPattern = "^__proto__$";

function withoutProto(schema: JsonObject, pointer: string, isSeen: boolean): JsonObject {
  const names = ["properties", "dependentSchemas", "dependentRequired"].filter((keyword) =>
    Object.hasOwn(Object(schema[keyword]), proto),
  );
  if (names.length === 0) return schema;
  const { properties, patternProperties = {} } = schema;
  const isPlain = names.join() === "properties" && !isSeen;
  if (!isPlain || !isJsonObject(properties) || !isJsonObject(patternProperties)) {
    throw new UnjudgeableSchema(pointer, `it names a property "${proto}"`);
  }
  const own = properties[proto] ?? true;
  const matching = patternProperties[protoPattern];
  const whole = matching === undefined ? own : { allOf: [own, matching] };
  return { ...schema, patternProperties: { ...patternProperties, [protoPattern]: whole } };
}
