import { type Concern, schemaKeywords } from "./schema-keywords.ts";

export type { Concern } from "./schema-keywords.ts";

/** The form of a keyword's value: one schema, a list or a map of schemas, or a plain value. */
export type KeywordShape = "schema" | "schemas" | "schema-map" | "value";

/** What the algebra knows about an assertion keyword. */
export interface Keyword {
  readonly shape: KeywordShape;
  readonly concerns: Concern;
}

/** Keywords that the view of a schema handles itself. */
export const TYPE_KEYWORDS: ReadonlySet<string> = new Set(["type", "enum", "const"]);

/** Every keyword that decides which payloads are accepted, besides {@link TYPE_KEYWORDS}. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  [...schemaKeywords].flatMap(([name, { role, concerns }]): [string, Keyword][] =>
    role === "assertion" && !TYPE_KEYWORDS.has(name)
      ? [[name, { shape: shapeOf(name), concerns }]]
      : [],
  ),
);

/** The form of the schemas in a keyword's value; undefined for annotations. */
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

/** Whether the schemas of a keyword apply to the same payload as the schema that contains them. */
export function isInPlace(keyword: string): boolean {
  return schemaKeywords.get(keyword)?.applies === "here";
}

/** Whether a keyword is a composition: `allOf`, `anyOf` or `oneOf`. */
export function isComposition(keyword: string): boolean {
  return isInPlace(keyword) && keywordShape(keyword) === "schemas";
}

/** Whether a keyword has no effect on which payloads are accepted. */
export function isAnnotation(keyword: string): boolean {
  return (schemaKeywords.get(keyword)?.role ?? "annotation") === "annotation";
}
