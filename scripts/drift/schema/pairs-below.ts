import { childPointer, member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../../json/json-value.ts";
import { type ChildSchema, childSchemas, referenceFinder } from "../../openapi/reference-finder.ts";
import { schemaKeywords } from "../../openapi/schema-keywords.ts";
import type { SchemaNode } from "./schema-nodes.ts";

/** Schemas that are in the same place of a payload. */
export interface NodePair {
  readonly before: string;
  readonly after: string;
  /** The payload path of that place, as a JSON pointer. `*` is any item or additional property. */
  readonly path: string;
}

/**
 * The pair of schemas that two schemas refer to, or else their direct subschemas, paired if they apply to the same
 * place of a payload.
 */
export function pairsBelow(
  before: SchemaNode,
  after: SchemaNode,
  path: string,
): readonly NodePair[] {
  if (before.next !== undefined && after.next !== undefined) {
    return [{ before: before.next, after: after.next, path }];
  }
  if (isSettled(before.value, after.value)) return [];
  const others = new Map(
    childSchemas(after.value)
      .filter(isPaired)
      .map((child) => [placeOf(child), child.schema]),
  );
  return childSchemas(before.value)
    .filter(isPaired)
    .filter((child) => {
      const other = others.get(placeOf(child));
      const isOpen = other !== undefined && !isSettled(child.schema, other);
      return isOpen && !isOtherList(child, before, after);
    })
    .map(({ keyword, tokens }) => ({
      before: childPointer(before.pointer, keyword, ...tokens),
      after: childPointer(after.pointer, keyword, ...tokens),
      path: childPointer(path, ...payloadSteps(keyword, tokens)),
    }));
}

const references = referenceFinder();

/** Whether two schemas are one (`withShared`) that reaches no other: then their wording and all below it is the same. */
function isSettled(before: JsonSchema, after: JsonSchema): boolean {
  return before === after && references(before).length === 0;
}

/** Whether a child is paired. Definitions are not, because they are reached through references. */
function isPaired({ keyword, schema }: ChildSchema): boolean {
  return isJsonObject(schema) && schemaKeywords.get(keyword)?.role !== "definitions";
}

function placeOf({ keyword, tokens }: ChildSchema): string {
  return childPointer("", keyword, ...tokens);
}

/** Whether a child is in a list whose length changed, so that it is unknown which items correspond. */
function isOtherList({ keyword }: ChildSchema, before: SchemaNode, after: SchemaNode): boolean {
  const [was, is] = [member(before.value, keyword), member(after.value, keyword)];
  return Array.isArray(was) && Array.isArray(is) && was.length !== is.length;
}

/** How a payload path continues below a keyword: not at all if the schemas apply to the same value. */
function payloadSteps(keyword: string, tokens: readonly string[]): readonly string[] {
  const applies = schemaKeywords.get(keyword)?.applies;
  if (applies === "member" || applies === "item") {
    return tokens;
  }
  return applies === "members" || applies === "items" ? ["*"] : [];
}
