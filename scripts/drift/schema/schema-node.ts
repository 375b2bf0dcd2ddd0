import { childPointer, member, refPointer, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { isAnnotation } from "../../openapi/keywords.ts";

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

/** Pointers of the schemas directly below two schemas, paired where they stand in the same place. */
export function pairedChildren(
  before: SchemaNode,
  after: SchemaNode,
  path: string,
): readonly NodePair[] {
  const single = ["items", "additionalProperties", "not", "if", "then", "else", "contains"];
  const keyed = ["properties", "patternProperties", "allOf", "anyOf", "oneOf", "prefixItems"];
  const pair = (keyword: string, ...key: readonly string[]) => ({
    before: childPointer(before.pointer, keyword, ...key),
    after: childPointer(after.pointer, keyword, ...key),
    path: childPointer(path, ...payloadSteps(keyword, key)),
  });
  const both = (keyword: string) => [member(before.value, keyword), member(after.value, keyword)];
  return [
    ...single
      .filter((keyword) => both(keyword).every(isJsonObject))
      .map((keyword) => pair(keyword)),
    ...keyed.flatMap((keyword) => {
      const [was, is] = both(keyword);
      return sharedKeys(was, is).map((key) => pair(keyword, key));
    }),
  ];
}

/** How a payload path goes on below a keyword: not at all where the schemas judge the same value. */
function payloadSteps(keyword: string, key: readonly string[]): readonly string[] {
  if (keyword === "properties" || keyword === "prefixItems") {
    return key;
  }
  const many = ["items", "additionalProperties", "contains", "patternProperties"];
  return many.includes(keyword) ? ["*"] : [];
}

/** Names in both maps; the indexes of lists that are equally long. */
function sharedKeys(was: JsonValue | undefined, is: JsonValue | undefined): readonly string[] {
  if (Array.isArray(was) && Array.isArray(is)) {
    return was.length === is.length ? Object.keys(was) : [];
  }
  return isJsonObject(was) && isJsonObject(is)
    ? Object.keys(was).filter((name) => Object.hasOwn(is, name))
    : [];
}
