import type { Content, Fields } from "./object-grammar.ts";

/** The type of payload that a keyword constrains. Payloads of other types always pass. */
export type Concern = "all" | "string" | "number" | "array" | "object";

/**
 * What the schemas in a keyword apply to: the payload itself (JSON Schema Core, section 10.2), the member or item
 * with their name, other members or items, or the names of members; "elsewhere" if they apply to nothing in the
 * payload.
 */
export type Applies = "here" | "member" | "item" | "members" | "items" | "names" | "elsewhere";

/** JSON Schema's rules for a keyword. */
export interface SchemaKeyword {
  readonly holds: Content;
  /** assertion: decides which payloads are accepted. definitions: only contains schemas to refer to. */
  readonly role: "assertion" | "definitions" | "annotation";
  readonly concerns: Concern;
  readonly applies: Applies;
  /**
   * checked: checked in every document. known: checked only in what the project's people write. foreign: a keyword
   * of other drafts, not of OpenAPI 3.1.
   */
  readonly status: "checked" | "known" | "foreign";
}

const one = { one: "schema" } as const;
const list = { list: "schema" } as const;
const map = { map: "schema" } as const;

type Rows = readonly (readonly [string, SchemaKeyword])[];

function assertions(concerns: Concern, holds: Content, ...names: readonly string[]): Rows {
  return applied("elsewhere", concerns, holds, ...names);
}

function applied(
  applies: Applies,
  concerns: Concern,
  holds: Content,
  ...names: readonly string[]
): Rows {
  return names.map((name) => [
    name,
    { holds, role: "assertion", concerns, applies, status: "checked" },
  ]);
}

function annotations(holds: Content, ...names: readonly string[]): Rows {
  return names.map((name) => [
    name,
    { holds, role: "annotation", concerns: "all", applies: "elsewhere", status: "checked" },
  ]);
}

function known(rows: Rows): Rows {
  return rows.map(([name, keyword]) => [name, { ...keyword, status: "known" }]);
}

function foreign(rows: Rows): Rows {
  return rows.map(([name, keyword]) => [name, { ...keyword, status: "foreign" }]);
}

function definitions(...names: readonly string[]): Rows {
  return annotations(map, ...names).map(([name, row]) => [name, { ...row, role: "definitions" }]);
}

/**
 * Every keyword of a schema: JSON Schema 2020-12 (Core sections 8, 10 and 11, Validation sections 6 to 9) as
 * OpenAPI 3.1 uses it, and 3.0's own keywords (`nullable`, boolean exclusive bounds). Any other keyword is an
 * annotation (Core, section 6.5).
 */
export const schemaKeywords: ReadonlyMap<string, SchemaKeyword> = new Map([
  ...assertions("all", "types", "type"),
  ...assertions("all", "list", "enum"),
  ...known(assertions("all", "anything", "const")),
  ...known(assertions("all", "string", "$ref", "$dynamicRef")),
  ...known(assertions("all", "string", "$id", "$anchor", "$dynamicAnchor")),
  ...foreign(assertions("all", "anything", "$recursiveRef", "$recursiveAnchor")),
  ...applied("here", "all", list, "allOf", "anyOf", "oneOf"),
  ...applied("here", "all", one, "not", "if", "then", "else"),
  ...assertions("string", "count", "minLength", "maxLength"),
  ...assertions("string", "string", "pattern"),
  ...assertions("number", "number", "minimum", "maximum", "multipleOf"),
  ...assertions("number", "bound", "exclusiveMinimum", "exclusiveMaximum"),
  ...applied("item", "array", list, "prefixItems"),
  ...applied("items", "array", one, "items", "contains", "unevaluatedItems"),
  ...foreign(applied("items", "array", one, "additionalItems")),
  ...assertions("array", "count", "minContains", "maxContains", "minItems", "maxItems"),
  ...assertions("array", "boolean", "uniqueItems"),
  ...applied("member", "object", map, "properties"),
  ...applied("members", "object", map, "patternProperties"),
  ...applied("here", "object", map, "dependentSchemas"),
  ...applied("members", "object", one, "additionalProperties", "unevaluatedProperties"),
  ...applied("names", "object", one, "propertyNames"),
  ...assertions("object", "strings", "required"),
  ...assertions("object", { map: "strings" }, "dependentRequired"),
  ...foreign(assertions("object", "anything", "dependencies")),
  ...assertions("object", "count", "minProperties", "maxProperties"),
  ...definitions("$defs", "definitions"),
  ...annotations("text", "title", "description"),
  ...annotations("string", "format"),
  ...annotations("boolean", "nullable", "deprecated", "readOnly", "writeOnly"),
  ...annotations(one, "contentSchema"),
  ...annotations({ one: "discriminator" }, "discriminator"),
  ...known(annotations("string", "$schema", "$comment", "contentEncoding", "contentMediaType")),
  ...known(annotations("object", "$vocabulary")),
  ...known(annotations("anything", "default")),
  ...known(annotations("sample", "example")),
  ...known(annotations("samples", "examples")),
  ...known(annotations({ one: "xml" }, "xml")),
  ...known(annotations({ one: "external documentation" }, "externalDocs")),
]);

/** The keywords of a status as fields of the schema object. */
export function keywordFields(status: SchemaKeyword["status"]): Fields {
  const rows = [...schemaKeywords].filter(([, keyword]) => keyword.status === status);
  return Object.fromEntries(rows.map(([name, { holds }]) => [name, holds]));
}
