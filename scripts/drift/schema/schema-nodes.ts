import { childPointer, member, refPointer, valueAt } from "../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { isAnnotation } from "../../openapi/keywords.ts";
import { type ChildSchema, childSchemas, referenceFinder } from "../../openapi/reference-finder.ts";
import { schemaKeywords } from "../../openapi/schema-keywords.ts";

/** An annotation and its place. */
interface Annotation {
  readonly value: JsonValue;
  readonly pointer: string;
  /** The pointer of the schema that states it. */
  readonly parent: string;
}

/** A schema after following references and removing wrappers with one branch. */
export interface SchemaNode {
  /** The pointer of its constraints. */
  readonly pointer: string;
  readonly value: JsonObject;
  /** Its annotations, each from its outermost statement, with the place of that statement. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** The names of annotations that it states itself. */
  readonly own: readonly string[];
  /** The pointer of the schema that it refers to or wraps. */
  readonly next: string | undefined;
}

/**
 * Returns a function that reads a schema of a document. Each schema is read once, so the cost of a chain of
 * references is linear. Undefined if there is no schema, or if references are circular.
 */
export function schemaNodes(document: JsonObject): (start: string) => SchemaNode | undefined {
  const known = new Map<string, SchemaNode | undefined>();
  return (start) => {
    const chain: Stated[] = [];
    for (let at: string | undefined = start; at !== undefined && !known.has(at); ) {
      // Undefined until the end of the chain is known, so that a circle ends here.
      known.set(at, undefined);
      const stated = statedAt(document, at);
      if (stated !== undefined) chain.push(stated);
      at = stated?.next;
    }
    for (const stated of chain.toReversed()) {
      const behind = stated.next === undefined ? undefined : known.get(stated.next);
      const isEnd = stated.next === undefined;
      if (isEnd || behind !== undefined) known.set(stated.pointer, nodeOf(stated, behind));
    }
    return known.get(start);
  };
}

/** What a schema states itself, without its references. */
interface Stated extends Pick<SchemaNode, "pointer" | "value" | "annotations" | "next"> {}

function statedAt(document: JsonObject, pointer: string): Stated | undefined {
  const value = valueAt(document, pointer);
  if (!isJsonObject(value)) return undefined;
  const annotations = Object.entries(value)
    .filter(([name]) => isAnnotation(name))
    .map(([name, stated]): [string, Annotation] => [
      name,
      { value: stated, pointer: childPointer(pointer, name), parent: pointer },
    ]);
  const next = refPointer(value) ?? onlyBranch(value, pointer);
  return { pointer, value, annotations: new Map(annotations), next };
}

function nodeOf(stated: Stated, behind: SchemaNode | undefined): SchemaNode {
  const own = [...stated.annotations.keys()];
  if (behind === undefined) return { ...stated, own };
  const annotations =
    own.length === 0 ? behind.annotations : new Map([...behind.annotations, ...stated.annotations]);
  return { ...behind, annotations, own, next: stated.next };
}

/** The pointer of the only branch of a composition without other keywords. */
function onlyBranch(schema: JsonObject, pointer: string): string | undefined {
  const [keyword, ...more] = Object.keys(schema).filter((name) => !isAnnotation(name));
  if (keyword === undefined || more.length > 0) return undefined;
  if (schemaKeywords.get(keyword)?.applies !== "here") return undefined;
  const branches = schema[keyword];
  return Array.isArray(branches) && branches.length === 1
    ? childPointer(pointer, keyword, 0)
    : undefined;
}

/** Schemas that are in the same place of a payload. */
export interface NodePair {
  readonly before: string;
  readonly after: string;
  /** The payload path of that place, as a JSON pointer. "*" stands for an item or any further property. */
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
