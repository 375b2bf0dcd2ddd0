import { member, refPointer } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { partsOf } from "./map-parts.ts";
import { mappedPointer } from "./mapped-members.ts";

/** A `$ref` somewhere in a schema. */
export interface Reference {
  readonly pointer: string;
  /**
   * Whether the schema needs exactly the target: a wider or narrower target would not make the whole schema wider
   * or narrower (below `not`, `oneOf`, …).
   */
  readonly exact: boolean;
  /** Whether only a `oneOf` makes it exact: with `anyOf` instead it would not be. */
  readonly alternative: boolean;
}

/** A direct subschema of a schema, with its keyword and the tokens below that. */
export interface ChildSchema {
  readonly keyword: string;
  readonly tokens: readonly string[];
  readonly schema: JsonSchema;
}

/** The direct subschemas of a schema. */
export function childSchemas(schema: JsonSchema): readonly ChildSchema[] {
  return partsOf("schema", schema)
    .filter(({ kind }) => kind === "schema")
    .map(({ field, key, value }) => ({
      keyword: field,
      tokens: key === undefined ? [] : [key],
      schema: value,
    }));
}

/** Whether widening or narrowing a schema below this keyword does not widen or narrow the whole schema. */
export function isExactPosition(schema: JsonSchema, keyword: string): boolean {
  if (keyword === "not" || keyword === "if" || keyword === "oneOf") return true;
  if (keyword === "contains") return member(schema, "maxContains") !== undefined;
  return isUnevaluated(schema) || keyword === "additionalItems";
}

/**
 * Whether the schema uses `unevaluated…`: what it rejects depends on which adjacent keywords evaluated a property
 * or item.
 */
export function isUnevaluated(schema: JsonSchema): boolean {
  return (
    member(schema, "unevaluatedProperties") !== undefined ||
    member(schema, "unevaluatedItems") !== undefined
  );
}

/** Returns a function that finds the `$ref`s in a schema. Results are cached, so each node is searched once. */
export function referenceFinder(): (schema: JsonSchema) => readonly Reference[] {
  const found = new WeakMap<object, readonly Reference[]>();
  const find = (schema: JsonSchema): readonly Reference[] => {
    if (!isJsonObject(schema)) return [];
    const known = found.get(schema);
    if (known !== undefined) return known;
    const references = [
      ...ownReference(schema),
      ...mappedReferences(schema),
      ...childSchemas(schema).flatMap(below(schema)),
    ];
    found.set(schema, references);
    return references;
  };
  const below = (schema: JsonSchema) => (child: { keyword: string; schema: JsonSchema }) => {
    const references = find(child.schema);
    if (references.length === 0 || !isExactPosition(schema, child.keyword)) return references;
    const alternative = child.keyword === "oneOf" && !isUnevaluated(schema);
    return references.map((reference) => ({
      pointer: reference.pointer,
      exact: true,
      alternative: alternative && (!reference.exact || reference.alternative),
    }));
  };
  return find;
}

function ownReference(schema: JsonSchema): readonly Reference[] {
  const pointer = refPointer(schema);
  if (pointer === undefined) return [];
  return [{ pointer, exact: isUnevaluated(schema), alternative: false }];
}

/** A discriminator's mapping names components, by `$ref` or by bare name (OpenAPI 3.1, Discriminator Object). */
function mappedReferences(schema: JsonObject): readonly Reference[] {
  const mapping = member(member(schema, "discriminator"), "mapping");
  if (!isJsonObject(mapping)) return [];
  return Object.values(mapping).flatMap((value) => {
    const pointer = mappedPointer(value);
    return pointer === undefined ? [] : [{ pointer, exact: false, alternative: false }];
  });
}
