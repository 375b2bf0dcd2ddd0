const nameMaps: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "dependentRequired",
  "$defs",
  "definitions",
  "schemas",
  "responses",
  "parameters",
  "examples",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
  "paths",
  "webhooks",
  "content",
  "encoding",
  "variables",
  "mapping",
  "scopes",
]);

/**
 * Whether the member `key` of an OpenAPI or schema object holds a map from names that the document chose,
 * so that its keys are no keywords.
 */
export function isNameMap(key: string): boolean {
  return nameMaps.has(key);
}
