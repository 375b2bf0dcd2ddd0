import type { Change, DocumentPair } from "../../finding/change.ts";
import type { SchemaRoot } from "../../finding/schema-root.ts";
import { reachingRoots } from "../../schema/reaching-roots.ts";
import { schemaAround } from "./schema-around.ts";

/** Whether a change covers every difference below its place. */
const isBroad = (id: string): boolean => /-type-|-property-(?:added|removed)$|undecided/.test(id);

/**
 * Returns a function that says whether an operation uses a schema on both sides and no change covers its
 * differences.
 */
export function usedSchemas(
  documents: DocumentPair,
  changes: readonly Change[],
  roots: readonly SchemaRoot[],
): (schema: string) => boolean {
  const broad = changes
    .filter(({ id }) => isBroad(id))
    .map(({ places }) => ({ before: schemaOf(places.before), after: schemaOf(places.after) }));
  const usedBy = reachingRoots(documents, roots);
  const toldBy = reachingRoots(documents, broad);
  return (schema) => usedBy(schema, schema).length > 0 && toldBy(schema, schema).length === 0;
}

function schemaOf(place: string | null): string | null {
  return place === null ? null : (schemaAround(place) ?? place);
}
