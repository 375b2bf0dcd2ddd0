import { isJsonObject, type JsonObject, type JsonSchema, type JsonValue } from "../json.ts";
import { mapSubschemas } from "./map-subschemas.ts";

/** What "tolerant" does not look at: bounds, patterns, formats, and what could only refuse for their sake. */
const dropped = new Set([
  ..."multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format".split(
    " ",
  ),
  ..."maxItems minItems uniqueItems contains maxContains minContains maxProperties minProperties".split(
    " ",
  ),
  ..."propertyNames not unevaluatedItems unevaluatedProperties".split(" "),
]);
/** Keywords that "strict" and "tolerant" read alike, enum and const aside. */
const shared = new Set([
  ..."type integer enum const required properties patternProperties additionalProperties".split(
    " ",
  ),
  ..."items prefixItems allOf $ref dependentRequired".split(" "),
]);

/**
 * The schema that "tolerant" validates by: missing required properties and wrong types are refused, a mismatch of enum
 * or const is only noted (the keyword `openEnum` of ajv-keywords.ts), the rest is not looked at, extra properties pass.
 * It accepts whatever the strict schema accepts.
 */
export function tolerantSchema(schema: JsonSchema): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const mapped = mapSubschemas(schema, tolerantSchema);
  const entries = Object.entries(mapped)
    .filter(([keyword]) => !dropped.has(keyword))
    .flatMap(([keyword, value]) => relaxed(keyword, value, mapped, schema));
  return Object.fromEntries(entries);
}

/** Whether "strict" refuses nothing more than the tolerant schema refuses or notes. */
export function isTolerant(schema: JsonSchema): boolean {
  if (typeof schema === "boolean") return true;
  const verdicts: boolean[] = Object.entries(schema).map(
    ([keyword, value]) =>
      shared.has(keyword) && !(keyword === "additionalProperties" && value === false),
  );
  mapSubschemas(schema, (subschema) => {
    verdicts.push(isTolerant(subschema));
    return subschema;
  });
  return verdicts.every(Boolean);
}

function relaxed(
  keyword: string,
  value: JsonValue,
  mapped: JsonObject,
  strict: JsonObject,
): readonly [string, JsonValue][] {
  switch (keyword) {
    case "enum":
      return Array.isArray(value) ? openEnum(value, strict) : [];
    case "const":
      return openEnum([value], strict);
    // Relaxed branches overlap where strict ones do not.
    case "oneOf":
      return [["allOf", [...listOf(mapped.allOf), { anyOf: value }]]];
    case "allOf":
      return "oneOf" in strict ? [] : [[keyword, value]];
    // A condition is no demand: it stays as it is, and only what follows from it is relaxed.
    case "if":
      return [[keyword, strict.if ?? true]];
    case "$ref":
      return [[keyword, tolerantKey(String(value))]];
    case "additionalProperties":
      return value === false ? [] : [[keyword, value]];
    default:
      return [[keyword, value]];
  }
}

/** Under this key Ajv knows the tolerant form of what it knows in strict form under the given one. */
export function tolerantKey(strictKey: string): string {
  return `tolerant-${strictKey}`;
}

function listOf(value: JsonValue | undefined): readonly JsonSchema[] {
  return Array.isArray(value) ? value : [];
}

function openEnum(
  values: readonly JsonValue[],
  strict: JsonObject,
): readonly [string, JsonValue][] {
  const typed = "type" in strict || "integer" in strict;
  return [
    ["openEnum", values],
    ...(typed ? [] : [["type", [...new Set(values.map(typeOf))]] satisfies [string, JsonValue]]),
  ];
}

function typeOf(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return isJsonObject(value) ? "object" : typeof value;
}
