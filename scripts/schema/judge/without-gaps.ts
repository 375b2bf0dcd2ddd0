import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import { mapParts, partPointer } from "../../openapi/map-parts.ts";
import { UnjudgeableSchema } from "./assertions-of.ts";

/** The context of a schema that `unevaluatedProperties` or `unevaluatedItems` see through. */
export interface SeenThrough {
  /** A reference to the schema at a pointer. */
  refTo(pointer: string): JsonObject;
  /** Pointers of the `contains` that mark items as evaluated for the schema at a pointer. */
  contained(pointer: string): readonly string[];
}

/**
 * Rewrites assertions to equivalent ones that Ajv 8.20 judges correctly. Its gaps:
 * - below `not` and `if` it skips what follows a `prefixItems` longer than the array;
 * - it ignores a property named `__proto__`;
 * - it does not know what `contains` evaluates for `unevaluatedItems` (Core, section 10.3.1.3);
 * - what an `if` evaluates counts even if the payload does not satisfy it, and does not count without `then` and
 *   `else` (10.2.2.1).
 */
export function withoutGaps(schema: JsonSchema, pointer: string, seen?: SeenThrough): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const inner = mapParts("schema", schema, (part) =>
    withoutGaps(part.value, partPointer(pointer, part), seen),
  );
  const whole = withoutProto(inner, pointer, seen !== undefined);
  return seen === undefined ? withTupleApart(whole) : withEvaluated(whole, pointer, seen);
}

function withTupleApart(schema: JsonObject): JsonObject {
  const { prefixItems, items, ...rest } = schema;
  if (prefixItems === undefined) return schema;
  return withParts(rest, [items === undefined ? { prefixItems } : { prefixItems, items }]);
}

function withParts(schema: JsonObject, parts: readonly JsonSchema[]): JsonObject {
  const own = Array.isArray(schema.allOf) ? schema.allOf : [];
  return parts.length === 0 ? schema : { ...schema, allOf: [...own, ...parts] };
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

function withEvaluated(schema: JsonObject, pointer: string, seen: SeenThrough): JsonObject {
  const { if: test, then = true, else: otherwise = true, ...rest } = withTupleApart(schema);
  const parts: JsonSchema[] = [];
  if (test !== undefined) {
    const met = seen.refTo(`${pointer}/if`);
    parts.push({ anyOf: [{ allOf: [met, then] }, { allOf: [{ not: met }, otherwise] }] });
  }
  const unevaluated = rest.unevaluatedItems;
  const whole = withParts(rest, parts);
  if (unevaluated === undefined || unevaluated === true) return whole;
  const evaluated = seen.contained(pointer).map((one) => seen.refTo(one));
  return evaluated.length === 0
    ? whole
    : { ...whole, unevaluatedItems: { anyOf: [...evaluated, unevaluated] } };
}
