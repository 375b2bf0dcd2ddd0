import { member, refPointer } from "../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../json/json-value.ts";
import { keywordShape } from "./keywords.ts";

/** A `$ref` somewhere in a schema. */
export interface Reference {
  readonly pointer: string;
  /**
   * Whether the schema needs exactly what is referred to: a wider or narrower one there would not make the
   * schema as a whole wider or narrower (below `not`, `oneOf`, …).
   */
  readonly exact: boolean;
  /** Whether `oneOf` alone makes it exact: as an `anyOf` it would not be. */
  readonly alternative: boolean;
}

/** The schemas directly below a schema, with the keyword that holds each and the tokens below it. */
export function childSchemas(
  schema: JsonSchema,
): readonly { readonly keyword: string; readonly tokens: readonly string[]; schema: JsonSchema }[] {
  if (!isJsonObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const shape = keywordShape(keyword);
    if (shape === undefined || shape === "value") return [];
    const entries: readonly (readonly [readonly string[], JsonValue])[] =
      shape === "schema" ? [[[], value]] : childEntries(shape, value);
    return entries.flatMap(([tokens, child]) =>
      typeof child === "boolean" || isJsonObject(child) ? [{ keyword, tokens, schema: child }] : [],
    );
  });
}

function childEntries(shape: string, value: JsonValue): [string[], JsonValue][] {
  if (shape === "schemas" ? !Array.isArray(value) : !isJsonObject(value)) return [];
  return Object.entries(value as object).map(([token, child]) => [[token], child]);
}

/** Whether widening or narrowing a schema below this keyword does not do the same to the whole. */
export function isExactPosition(schema: JsonSchema, keyword: string): boolean {
  if (keyword === "not" || keyword === "if" || keyword === "oneOf") return true;
  if (keyword === "contains") return member(schema, "maxContains") !== undefined;
  return isUnevaluated(schema) || keyword === "additionalItems";
}

/** Whether what the schema refuses depends on which keywords beside it looked at a property or an item. */
export function isUnevaluated(schema: JsonSchema): boolean {
  return (
    member(schema, "unevaluatedProperties") !== undefined ||
    member(schema, "unevaluatedItems") !== undefined
  );
}

/** Finds the `$ref`s in schemas; each node is looked at once, however often it is asked about. */
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
    const isName = typeof value === "string" && /^[\w.-]+$/.test(value) && !value.includes(".json");
    const ref = isName ? `#/components/schemas/${value}` : value;
    const pointer = refPointer({ $ref: ref });
    return pointer === undefined ? [] : [{ pointer, exact: false, alternative: false }];
  });
}
