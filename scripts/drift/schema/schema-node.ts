import { childPointer, member, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { isAnnotation } from "../../openapi/keywords.ts";
import { type ChildSchema, childSchemas } from "../../openapi/reference-finder.ts";
import { schemaKeywords } from "../../openapi/schema-keywords.ts";

/** An annotation and where it is stated. */
interface Annotation {
  readonly value: JsonValue;
  readonly pointer: string;
  /** Where the schema that states it stands. */
  readonly parent: string;
}

/** A schema as people read it: references followed, wrappings of one branch taken off. */
export interface SchemaNode {
  /** Where its constraints stand. */
  readonly pointer: string;
  readonly value: JsonObject;
  /** Annotations, the outermost statement of each, with the place of the statement. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  /** Where each reference and wrapping on the way here leads. */
  readonly steps: readonly string[];
}

/** Reads the schema at a pointer; undefined where none stands, or references run in a circle. */
export function schemaNode(document: JsonObject, start: string): SchemaNode | undefined {
  const annotations = new Map<string, Annotation>();
  const steps: string[] = [];
  for (let at = start; !steps.includes(at); ) {
    steps.push(at);
    const value = valueAt(document, at);
    if (!isJsonObject(value)) {
      return undefined;
    }
    for (const [name, stated] of Object.entries(value)) {
      if (isAnnotation(name) && !annotations.has(name)) {
        annotations.set(name, { value: stated, pointer: childPointer(at, name), parent: at });
      }
    }
    const next = refPointer(value) ?? onlyBranch(value, at);
    if (next === undefined) {
      return { pointer: at, value, annotations, steps };
    }
    at = next;
  }
  return undefined;
}

/** The one branch of a composition that says nothing besides. */
function onlyBranch(schema: JsonObject, pointer: string): string | undefined {
  const [keyword, ...more] = Object.keys(schema).filter((name) => !isAnnotation(name));
  if (keyword === undefined || more.length > 0 || !["allOf", "anyOf", "oneOf"].includes(keyword)) {
    return undefined;
  }
  const branches = schema[keyword];
  return Array.isArray(branches) && branches.length === 1
    ? childPointer(pointer, keyword, 0)
    : undefined;
}

/** Schemas that stand in the same place of a payload. */
export interface NodePair {
  readonly before: string;
  readonly after: string;
  /** The payload path of that place, as a JSON pointer; "*" stands for an item or any further property. */
  readonly path: string;
}

/** Pointers of the schemas directly in two schemas, paired if they apply to the same place of a payload. */
export function pairedChildren(
  before: SchemaNode,
  after: SchemaNode,
  path: string,
): readonly NodePair[] {
  const others = new Set(childSchemas(after.value).filter(isPaired).map(placeOf));
  return childSchemas(before.value)
    .filter(isPaired)
    .filter((child) => others.has(placeOf(child)) && !isOtherList(child, before, after))
    .map(({ keyword, tokens }) => ({
      before: childPointer(before.pointer, keyword, ...tokens),
      after: childPointer(after.pointer, keyword, ...tokens),
      path: childPointer(path, ...payloadSteps(keyword, tokens)),
    }));
}

/** Definitions are reached by the references to them. */
function isPaired({ keyword, schema }: ChildSchema): boolean {
  return isJsonObject(schema) && schemaKeywords.get(keyword)?.role !== "definitions";
}

function placeOf({ keyword, tokens }: ChildSchema): string {
  return childPointer("", keyword, ...tokens);
}

/** Whether a child is in a list that became longer or shorter: nobody knows which items belong together. */
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
