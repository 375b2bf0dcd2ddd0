import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  jsonType,
} from "../json/json-value.ts";
import { mapSubschemas } from "../openapi/map-subschemas.ts";

/** Keywords that "tolerant" checks as "strict" does. None of them runs a pattern, counts, or compares bounds. */
const kept = new Set(
  "type required properties additionalProperties prefixItems items allOf anyOf $ref".split(" "),
);

/**
 * The schema that "tolerant" checks: types, required properties and enums of scalars, in objects, arrays, maps and
 * unions. It accepts whatever the strict schema accepts. A `oneOf` becomes an `anyOf`, because branches without
 * their bounds and patterns overlap. Everything that depends on a pattern (`patternProperties`, and with it the
 * rule for other names) is left out.
 */
export function tolerantSchema(schema: JsonSchema): JsonObject {
  if (schema === true) return {};
  if (schema === false) return { enum: [] };
  const mapped = mapSubschemas(schema, tolerantSchema);
  const unions = [mapped.anyOf, mapped.oneOf].filter((union) => union !== undefined);
  const demands: readonly JsonValue[] = [
    ...(Array.isArray(mapped.allOf) ? mapped.allOf : []),
    ...(unions.length > 1 ? unions.map((anyOf) => ({ anyOf })) : []),
  ];
  const entries = Object.entries(mapped)
    .filter(([keyword]) => kept.has(keyword) && !/^(all|any)Of$/.test(keyword))
    .filter(([keyword]) => !isOpen(keyword, schema));
  const own = {
    ...enumOf(schema),
    ...Object.fromEntries(entries),
    ...(unions.length === 1 && { anyOf: unions[0] ?? [] }),
  };
  const [demand] = demands;
  if (demands.length === 1 && isJsonObject(demand) && Object.keys(own).length === 0) return demand;
  return { ...own, ...(demands.length > 0 && { allOf: demands }) };
}

/**
 * Whether a keyword is dropped because it closes an object or array, or because patterns decide to which names it
 * applies.
 */
function isOpen(keyword: string, schema: JsonObject): boolean {
  if (keyword === "items") return schema.items === false;
  if (keyword !== "additionalProperties") return false;
  return schema.additionalProperties === false || "patternProperties" in schema;
}

/** The allowed values; for objects and arrays, only their types. */
function enumOf({ enum: values, const: constant, type }: JsonObject): JsonObject {
  const all = constant === undefined ? values : [constant];
  if (!Array.isArray(all)) return {};
  const types = type === undefined && all.length > 0 && { type: [...new Set(all.map(jsonType))] };
  return all.every(isScalar) ? { ...types, enum: all } : { ...types };
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== "object" || value === null;
}

/** Whether "strict" finds no violations that "tolerant" does not find, too. */
export function isTolerant(schema: JsonSchema): boolean {
  if (typeof schema === "boolean") return true;
  const verdicts: boolean[] = Object.entries(schema).map(
    ([keyword, value]) =>
      (kept.has(keyword) && !isOpen(keyword, schema)) ||
      (keyword === "const" && isScalar(value)) ||
      (keyword === "enum" && Array.isArray(value) && value.every(isScalar)),
  );
  mapSubschemas(schema, (subschema) => {
    verdicts.push(isTolerant(subschema));
    return subschema;
  });
  return verdicts.every(Boolean) && !("enum" in schema && "const" in schema);
}
