import { refPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonSchema } from "../../json/json-value.ts";
import { isAnnotation, KEYWORDS, TYPE_KEYWORDS } from "../../openapi/keywords.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Side } from "../../openapi/side.ts";
import { sideOf, type Term } from "./term.ts";

/**
 * The definition a term refers to, through any number of steps, with the annotations stated on the way. Undefined
 * where the term states more than a `$ref`, and where the way leads nowhere or back.
 */
export function definitionOf(sides: readonly Side[], term: Term): Term | undefined {
  const document = sides[sideOf(term)] ?? {};
  const seen = new Set<string>();
  let { pointer, node } = term;
  for (let target = bareRef(node); target !== undefined; target = bareRef(node)) {
    const definition = seen.has(target) ? undefined : schemaAt(document, target);
    if (definition === undefined) return undefined;
    seen.add(target);
    pointer = target;
    node = withAnnotations(definition, node);
  }
  return seen.size === 0 ? undefined : { ...term, pointer, node };
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
