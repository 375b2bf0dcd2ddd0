import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema, type JsonValue } from "../../json/json-value.ts";
import { keywordShape } from "../../openapi/keywords.ts";
import { schemaKeywords } from "../../openapi/schema-keywords.ts";

/**
 * Thrown for a schema that cannot be used to judge payloads: it is missing or malformed, or it has unsupported
 * keywords.
 */
export class UnjudgeableSchema extends Error {
  override readonly name = "UnjudgeableSchema";
  /** JSON pointer of the schema in its document. */
  readonly pointer: string;
  /** Why, in words. */
  readonly reason: string;

  constructor(pointer: string, reason: string, options?: ErrorOptions) {
    super(`The schema at "${pointer}" cannot be used to judge payloads: ${reason}.`, options);
    this.pointer = pointer;
    this.reason = reason;
  }
}

/** Returns the replacement of a `$ref`, given its target: another `$ref`, or another keyword with its value. */
export type RefRewriter = (targetPointer: string) => string | readonly [string, string];

interface Rewriting {
  readonly rewriteRef: RefRewriter;
  readonly membersFrom: number;
}

/** Keywords that change the target of references. No known page uses them. */
const foreignKeywords = ["$dynamicRef", "$recursiveRef"];

/**
 * The schema at a pointer, reduced to its assertions: annotations, examples and extensions are removed (a
 * validator would stumble over an `id` or `$id` in them), and each `$ref` is replaced by `rewriteRef`.
 * @param membersFrom From this number of properties on, they are replaced by the keyword `members` with the
 * pointer of their map.
 * @throws UnjudgeableSchema if a keyword's value has the wrong form or a reference is not a pointer into the
 * document.
 */
export function assertionsOf(
  schema: JsonValue | undefined,
  pointer: string,
  rewriteRef: RefRewriter,
  membersFrom: number = Infinity,
): JsonSchema {
  return schemaAssertions(schema, pointer, { rewriteRef, membersFrom });
}

function schemaAssertions(
  schema: JsonValue | undefined,
  pointer: string,
  rewriting: Rewriting,
): JsonSchema {
  if (typeof schema === "boolean") return schema;
  if (!isJsonObject(schema)) throw new UnjudgeableSchema(pointer, "there is no schema");
  const foreign = foreignKeywords.find((keyword) => keyword in schema);
  if (foreign !== undefined) throw new UnjudgeableSchema(pointer, `${foreign} is not supported`);
  // A validator rejects empty lists, but their meaning is clear: no value is in them.
  if (isEmptyList(schema.enum) || isEmptyList(schema.type)) return false;
  const entries = Object.entries(schema).flatMap(([keyword, value]) =>
    assertion(keyword, value, `${pointer}/${keyword}`, rewriting),
  );
  return Object.fromEntries(entries);
}

function isEmptyList(value: JsonValue | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

function assertion(
  keyword: string,
  value: JsonValue,
  pointer: string,
  rewriting: Rewriting,
): [string, JsonValue][] {
  if (keyword === "$ref") {
    const rewritten = rewriting.rewriteRef(targetOf(value, pointer));
    return [typeof rewritten === "string" ? [keyword, rewritten] : [...rewritten]];
  }
  if (!isAsserted(keyword)) return [];
  const shape = keywordShape(keyword) ?? "value";
  if (shape === "value") return [[keyword, value]];
  if (shape === "schema") return [[keyword, schemaAssertions(value, pointer, rewriting)]];
  if (shape === "schemas") {
    if (!Array.isArray(value)) throw new UnjudgeableSchema(pointer, "it is not a list of schemas");
    const items = value.map((item: JsonValue, index) =>
      schemaAssertions(item, `${pointer}/${index}`, rewriting),
    );
    return items.length === 0 ? [] : [[keyword, items]];
  }
  if (!isJsonObject(value)) throw new UnjudgeableSchema(pointer, "it is not a map of schemas");
  const entries = Object.entries(value);
  const areMany = keyword === "properties" && entries.length >= rewriting.membersFrom;
  const members = entries.map(([name, member]): [string, JsonValue] => [
    name,
    areMany || schemaAssertions(member, childPointer(pointer, name), rewriting),
  ]);
  return [
    [keyword, Object.fromEntries(members)],
    ...(areMany ? [["members", pointer] as [string, JsonValue]] : []),
  ];
}

/**
 * Whether the judge evaluates a keyword. `format` counts if formats are checked; names and foreign keywords do not
 * count.
 */
function isAsserted(keyword: string): boolean {
  const { role, status } = schemaKeywords.get(keyword) ?? {};
  const isName = keyword.startsWith("$") || status === "foreign";
  return keyword === "format" || (role === "assertion" && !isName);
}

function targetOf(reference: JsonValue, pointer: string): string {
  if (typeof reference !== "string" || !/^#(\/|$)/.test(reference)) {
    throw new UnjudgeableSchema(
      pointer,
      `${JSON.stringify(reference)} is not a pointer into the document`,
    );
  }
  try {
    return decodeURIComponent(reference.slice(1));
  } catch (cause) {
    throw new UnjudgeableSchema(pointer, `${JSON.stringify(reference)} is badly encoded`, {
      cause,
    });
  }
}
