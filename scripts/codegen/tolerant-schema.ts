import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { mapSubschemas } from "../openapi/map-subschemas.ts";

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

/** What becomes of a mismatch of enum or const: it is noted, or refused as "strict" does. */
export type Mismatch = "noted" | "refused";

/**
 * The schema that "tolerant" validates by: missing required properties and wrong types are refused, a mismatch of enum
 * or const is only noted (the keyword `openEnum` of ajv-keywords.ts), the rest is not looked at, extra properties pass.
 * It accepts whatever the strict schema accepts.
 *
 * @param mismatch Where it is refused, the schema tells which of several members a payload is meant to be.
 */
export function tolerantSchema(schema: JsonSchema, mismatch: Mismatch = "noted"): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const mapped = mapSubschemas(schema, (subschema) => tolerantSchema(subschema, mismatch));
  const entries = Object.entries(mapped)
    .filter(([keyword]) => !dropped.has(keyword))
    .flatMap(([keyword, value]) => relaxed(keyword, value, schema, mismatch));
  const demands = [
    ...listOf(mapped.allOf),
    // Relaxed branches overlap where strict ones do not.
    ...["anyOf", "oneOf"].flatMap((keyword) =>
      choice(listOf(schema[keyword]), listOf(mapped[keyword]), mismatch),
    ),
  ];
  return { ...Object.fromEntries(entries), ...(demands.length > 0 ? { allOf: demands } : {}) };
}

/** That one of several members holds. The others' mismatches are none, so they are noted only where none holds as it is. */
function choice(
  strict: readonly JsonSchema[],
  members: readonly JsonSchema[],
  mismatch: Mismatch,
): readonly JsonSchema[] {
  if (members.length === 0) return [];
  const mayNote = mismatch === "noted" && /"(?:openEnum|\$ref)":/.test(JSON.stringify(members));
  if (!mayNote || members.length === 1) return [{ anyOf: members }];
  const checked = strict.map((member) => tolerantSchema(member, "refused"));
  return [{ firstOf: [{ anyOf: checked }, { anyOf: members }] }];
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
  strict: JsonObject,
  mismatch: Mismatch,
): readonly [string, JsonValue][] {
  switch (keyword) {
    case "enum":
      return mismatch === "noted" && Array.isArray(value)
        ? openEnum(value, strict)
        : [[keyword, value]];
    case "const":
      return mismatch === "noted" ? openEnum([value], strict) : [[keyword, value]];
    case "allOf":
    case "anyOf":
    case "oneOf":
      return [];
    // A condition is no demand: it stays as it is, and only what follows from it is relaxed.
    case "if":
      return [[keyword, strict.if ?? true]];
    case "$ref":
      return [[keyword, tolerantKey(String(value), mismatch)]];
    case "additionalProperties":
      return value === false ? [] : [[keyword, value]];
    default:
      return [[keyword, value]];
  }
}

/** Under this key Ajv knows a tolerant form of what it knows in strict form under the given one. */
export function tolerantKey(strictKey: string, mismatch: Mismatch = "noted"): string {
  return mismatch === "noted" ? `tolerant-${strictKey}` : `checked-${strictKey}`;
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
