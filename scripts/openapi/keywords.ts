import { type Concern, schemaKeywords } from "./schema-keywords.ts";

export type { Concern } from "./schema-keywords.ts";

/** What a keyword's value holds: one schema, a list or a map of schemas, or a plain value. */
export type KeywordShape = "schema" | "schemas" | "schema-map" | "value";

/** What the algebra knows of a constraining keyword. */
export interface Keyword {
  readonly shape: KeywordShape;
  readonly concerns: Concern;
}

/** Keywords the view of a schema takes apart itself. */
export const TYPE_KEYWORDS: ReadonlySet<string> = new Set(["type", "enum", "const"]);

/** Every keyword that decides which payloads are accepted, besides {@link TYPE_KEYWORDS}. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  [...schemaKeywords].flatMap(([name, { role, concerns }]): [string, Keyword][] =>
    role === "assertion" && !TYPE_KEYWORDS.has(name)
      ? [[name, { shape: shapeOf(name), concerns }]]
      : [],
  ),
);

/** How the schemas in a keyword's value are laid out; undefined for annotations. */
export function keywordShape(keyword: string): KeywordShape | undefined {
  return isAnnotation(keyword) || TYPE_KEYWORDS.has(keyword) ? undefined : shapeOf(keyword);
}

function shapeOf(keyword: string): KeywordShape {
  const holds = schemaKeywords.get(keyword)?.holds ?? "anything";
  if (typeof holds === "string") return "value";
  if ("one" in holds) return "schema";
  if ("list" in holds) return "schemas";
  return holds.map === "schema" ? "schema-map" : "value";
}

/** Whether the schemas of a keyword apply to the very payload that the schema around them applies to. */
export function isInPlace(keyword: string): boolean {
  return schemaKeywords.get(keyword)?.applies === "here";
}

/** Whether a keyword lists schemas that a schema is composed of: `allOf`, `anyOf`, `oneOf`. */
export function isComposition(keyword: string): boolean {
  return isInPlace(keyword) && keywordShape(keyword) === "schemas";
}

/** Whether a keyword says nothing about which payloads are accepted. */
export function isAnnotation(keyword: string): boolean {
  return (schemaKeywords.get(keyword)?.role ?? "annotation") === "annotation";
}
