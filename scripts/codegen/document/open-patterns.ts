import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import {
  componentSchemas,
  targetComponent,
  withComponentSchemas,
} from "../../openapi/component-schemas.ts";
import { isComposition } from "../../openapi/keywords.ts";
import { mapDocumentSchemas } from "../../openapi/map-document-schemas.ts";
import { mapParts } from "../../openapi/map-parts.ts";
import { schemasOf } from "../is-schema.ts";

/** Called for each component that is composed with something else. */
type Told = (name: string) => void;

/**
 * A document in which objects with `patternProperties` but no rule for other names are explicitly open if they are
 * composed with something else (by `allOf`, or next to a `$ref`). Otherwise the type's index signature would apply
 * to all names, even those that the other part declares.
 */
export function openPatterns(document: JsonObject): JsonObject {
  const schemas = componentSchemas(document);
  const composed = new Set<string>();
  const open: string[] = [];
  const told: Told = (name) => {
    if (composed.has(name)) return;
    composed.add(name);
    open.push(name);
  };
  mapDocumentSchemas(document, (schema) => opened(schema, false, told));
  for (const schema of schemas.values()) opened(schema, false, told);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    opened(schemas.get(name) ?? true, true, told);
  }
  const quietly: Told = () => {};
  const changed = [...schemas].map(
    ([name, schema]) => [name, opened(schema, composed.has(name), quietly)] as const,
  );
  const mapped = mapDocumentSchemas(document, (schema) => opened(schema, false, quietly));
  return withComponentSchemas(mapped, new Map(changed));
}

function opened(schema: JsonSchema, isPart: boolean, told: Told): JsonSchema {
  if (!isJsonObject(schema)) return schema;
  const isComposed = isPart || partCount(schema) > 1;
  const target = targetComponent(schema);
  if (isComposed && target !== undefined) told(target);
  const mapped = mapParts("schema", schema, ({ kind, value, field }) => {
    if (kind !== "schema") return value;
    return opened(value, isComposed && isComposition(field), told);
  });
  const isOpen = "patternProperties" in schema && schema.additionalProperties === undefined;
  return isComposed && isOpen ? { ...mapped, additionalProperties: true } : mapped;
}

/** The number of schemas that a payload must satisfy at once, each of which becomes a separate type. */
function partCount(schema: JsonObject): number {
  const { $ref, allOf, anyOf, oneOf, properties, patternProperties } = schema;
  const stated = [$ref, anyOf, oneOf, properties ?? patternProperties];
  return stated.filter((part) => part !== undefined).length + schemasOf(allOf).length;
}
