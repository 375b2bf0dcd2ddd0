/** What a keyword's value holds: one schema, a list or a map of schemas, or a plain value. */
export type KeywordShape = "schema" | "schemas" | "schema-map" | "value";

/** The types a keyword says something about; payloads of other types pass it. */
export type Concern = "all" | "string" | "number" | "array" | "object";

/** What the algebra knows of a constraining keyword. */
export interface Keyword {
  readonly shape: KeywordShape;
  readonly concerns: Concern;
}

const keywordsOf = (
  shape: KeywordShape,
  concerns: Concern,
  ...names: readonly string[]
): readonly [string, Keyword][] => names.map((name) => [name, { shape, concerns }]);

/**
 * Every keyword that decides which payloads are accepted, besides `type`, `enum` and `const`
 * (JSON Schema 2020-12, Core sections 8, 10 and 11, Validation section 6). Any other keyword is an
 * annotation (Core, section 6.5).
 */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map([
  ...keywordsOf("value", "all", "$ref", "$dynamicRef", "$recursiveRef"),
  ...keywordsOf("value", "all", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor"),
  ...keywordsOf("schemas", "all", "allOf", "anyOf", "oneOf"),
  ...keywordsOf("schema", "all", "not", "if", "then", "else"),
  ...keywordsOf("value", "string", "minLength", "maxLength", "pattern"),
  ...keywordsOf("value", "number", "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"),
  ...keywordsOf("value", "number", "multipleOf"),
  ...keywordsOf("schemas", "array", "prefixItems"),
  ...keywordsOf("schema", "array", "items", "contains", "unevaluatedItems", "additionalItems"),
  ...keywordsOf("value", "array", "minContains", "maxContains"),
  ...keywordsOf("value", "array", "minItems", "maxItems", "uniqueItems"),
  ...keywordsOf("schema-map", "object", "properties", "patternProperties", "dependentSchemas"),
  ...keywordsOf("schema", "object", "additionalProperties", "propertyNames"),
  ...keywordsOf("schema", "object", "unevaluatedProperties"),
  ...keywordsOf("value", "object", "required", "dependentRequired", "dependencies"),
  ...keywordsOf("value", "object", "minProperties", "maxProperties"),
]);

/** Keywords that only hold schemas for others to refer to. */
const CONTAINERS: ReadonlySet<string> = new Set(["$defs", "definitions"]);

/** How the schemas in a keyword's value are laid out; undefined for annotations. */
export function keywordShape(keyword: string): KeywordShape | undefined {
  return CONTAINERS.has(keyword) ? "schema-map" : KEYWORDS.get(keyword)?.shape;
}

/** Keywords the view of a schema takes apart itself. */
export const TYPE_KEYWORDS: ReadonlySet<string> = new Set(["type", "enum", "const"]);

/** Whether a keyword says nothing about which payloads are accepted. */
export function isAnnotation(keyword: string): boolean {
  return !KEYWORDS.has(keyword) && !TYPE_KEYWORDS.has(keyword) && !CONTAINERS.has(keyword);
}
