import { isJsonObject, type JsonValue } from "../../../json/json-value.ts";
import type { Change, DocumentPair } from "../../finding/change.ts";
import type { SchemaRoot } from "../../finding/schema-root.ts";
import { reachingRoots } from "../../schema/reaching-roots.ts";
import { schemaAround } from "./schema-around.ts";

/** Whether a change covers every difference below its place. */
const isBroad = (id: string): boolean => /-type-|-property-(?:added|removed)$|undecided/.test(id);

/**
 * Tells whether an operation uses a schema on both sides and no change covers its differences. Where a `$dynamicRef` may
 * lead to it, operations may use it.
 */
export function usedSchemas(
  documents: DocumentPair,
  changes: readonly Change[],
  roots: readonly SchemaRoot[],
): (schema: string) => boolean {
  const isDynamic =
    hasKey(documents.before, "$dynamicRef") || hasKey(documents.after, "$dynamicRef");
  const broad = changes
    .filter(({ id }) => isBroad(id))
    .map(({ places }) => ({ before: schemaOf(places.before), after: schemaOf(places.after) }));
  const usedBy = reachingRoots(documents, roots);
  const toldBy = reachingRoots(documents, broad);
  return (schema) =>
    isDynamic || (usedBy(schema, schema).length > 0 && toldBy(schema, schema).length === 0);
}

function schemaOf(place: string | null): string | null {
  return place === null ? null : (schemaAround(place) ?? place);
}

/** Whether a value holds an object with a key, at any depth. */
export function hasKey(value: JsonValue, key: string): boolean {
  if (Array.isArray(value)) return value.some((item: JsonValue) => hasKey(item, key));
  if (!isJsonObject(value)) return false;
  return Object.hasOwn(value, key) || Object.values(value).some((child) => hasKey(child, key));
}
