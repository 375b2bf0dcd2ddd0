import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapSubschemas } from "../openapi/map-subschemas.ts";

/**
 * A schema that Ajv compiles to faster code and that means the same:
 * `type: integer` becomes the keyword of ajv-keywords.ts; a property named `__proto__`, which Ajv skips, becomes
 * a pattern; a pattern that is invalid with the `u` flag JSON Schema asks for is rewritten, or dropped where
 * it is no regular expression of JavaScript's at all (`(?i)…`), along with what would refuse the names that it may match;
 * `patternProperties` become a schema of their own; a `$ref` holds the key of its target.
 */
export function strictSchema(
  schema: JsonSchema,
  keyOf: (pointer: string) => string = (pointer) => pointer,
): JsonSchema {
  if (typeof schema === "boolean") return schema;
  const mapped = mapSubschemas(schema, (subschema) => strictSchema(subschema, keyOf));
  const { $ref } = mapped;
  const keyed = typeof $ref === "string" ? { ...mapped, $ref: keyOf($ref) } : mapped;
  return integerKeyword(patternsApart(protoPattern(unicodePatterns(keyed))));
}

/**
 * Where names are tracked for `unevaluatedProperties`, Ajv 8.20 writes those of `patternProperties` into what another
 * keyword of the same schema may have set to `true`, which throws in a module. In a schema of their own they are safe;
 * `additionalProperties` has to see them, and then all names are known to be tracked.
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

function unicodePatterns(schema: JsonObject): JsonObject {
  const { pattern, patternProperties } = schema;
  const own = typeof pattern === "string" ? unicodePattern(pattern) : undefined;
  const named = isJsonObject(patternProperties) ? Object.entries(patternProperties) : [];
  const rewritten = named.map(([name, value]) => [unicodePattern(name), value] as const);
  const known = rewritten.filter(([name]) => name !== undefined);
  return {
    ...withoutPattern(schema),
    ...(own === undefined ? {} : { pattern: own }),
    ...(named.length === 0 ? {} : { patternProperties: Object.fromEntries(known) }),
    // Any name may be one that the dropped pattern matches, and then no other rule for names holds.
    ...(known.length < named.length ? { additionalProperties: true } : {}),
  };
}

function withoutPattern({ pattern: _, ...rest }: JsonObject): JsonObject {
  return rest;
}

/**
 * A pattern as it must be written under the `u` flag: `\-`, `\_` and the like, which vendors write and only
 * the older syntax allows, become code points. Undefined where that does not make it valid.
 */
function unicodePattern(pattern: string): string | undefined {
  if (isValid(pattern)) return pattern;
  const rewritten = pattern.replace(/\\([\s\S])/g, (written, char: string) =>
    /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(char)
      ? written
      : `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
  return isValid(rewritten) ? rewritten : undefined;
}

function isValid(pattern: string): boolean {
  try {
    new RegExp(pattern, "u");
    return true;
  } catch {
    return false;
  }
}
