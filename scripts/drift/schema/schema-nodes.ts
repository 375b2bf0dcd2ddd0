import { childPointer, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { isAnnotation } from "../../openapi/keywords.ts";
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
      // Undefined until the end of the chain is known, so that a cycle ends here.
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
