import { refPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../../json/json-value.ts";
import { isAnnotation, KEYWORDS, TYPE_KEYWORDS } from "../../openapi/keywords.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Side } from "../../openapi/side.ts";
import { type Input, sideOf } from "./input.ts";

/**
 * The definition that an input refers to, through any number of references, with the annotations on the way.
 * Undefined if the input has more than a `$ref`, or if the references are broken or circular.
 */
export function definitionOf(sides: readonly Side[], input: Input): Input | undefined {
  const document = sides[sideOf(input)] ?? {};
  const seen = new Set<string>();
  let { pointer, node } = input;
  for (let target = bareRef(node); target !== undefined; target = bareRef(node)) {
    const definition = seen.has(target) ? undefined : schemaAt(document, target);
    if (definition === undefined) return undefined;
    seen.add(target);
    pointer = target;
    node = withAnnotations(definition, node);
  }
  return seen.size === 0 ? undefined : { ...input, pointer, node };
}

function bareRef(schema: JsonSchema): string | undefined {
  const isBare = Object.keys(schema).every(
    (keyword) => keyword === "$ref" || !(KEYWORDS.has(keyword) || TYPE_KEYWORDS.has(keyword)),
  );
  return isBare ? refPointer(schema) : undefined;
}

function withAnnotations(definition: JsonSchema, site: JsonSchema): JsonSchema {
  const annotations = Object.entries(site).filter(([keyword]) => isAnnotation(keyword));
  if (annotations.length === 0 || !isJsonObject(definition)) return definition;
  return { ...definition, ...Object.fromEntries(annotations) };
}
