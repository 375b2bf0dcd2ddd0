import { groupBy } from "../../../json/group-by.ts";
import { pointerTokens } from "../../../json/json-pointer.ts";
import { isComposition } from "../../../openapi/keywords.ts";
import type { Change, DocumentPair } from "../../finding/change.ts";
import { directionView } from "../../finding/direction-view.ts";
import type { SchemaRoot } from "../../finding/schema-root.ts";
import { reachingRoots } from "../../schema/reaching-roots.ts";
import { schemaAround } from "./schema-around.ts";

/**
 * Returns a function that says whether an operation uses a schema on both sides, in a direction in which the schema
 * is sent, and no reported change covers the differences in the schema.
 */
export function usedSchemas(
  documents: DocumentPair,
  changes: readonly Change[],
  roots: readonly SchemaRoot[],
): (schema: string) => boolean {
  const broad = changes
    .filter(isBroad)
    .map(({ places }) => ({ before: schemaOf(places.before), after: schemaOf(places.after) }));
  const toldBy = reachingRoots(documents, broad);
  const uses = [...groupBy(roots, ({ kind }) => kind)].map(([kind, own]) => {
    const [before, after] = [documents.before, documents.after].map((document) =>
      directionView(document, kind),
    );
    const usedBy = reachingRoots(documents, own);
    return (schema: string) =>
      usedBy(schema, schema).length > 0 &&
      before?.isLeftOut(schema) !== true &&
      after?.isLeftOut(schema) !== true;
  });
  return (schema) => uses.some((isUsed) => isUsed(schema)) && toldBy(schema, schema).length === 0;
}

/** Whether a change covers every difference below its place, and in what the place refers to. */
function isBroad({ id, places }: Change): boolean {
  const keyword = pointerTokens(places.after ?? places.before ?? "").at(-1) ?? "";
  return /-type-|-property-(?:added|removed)$|undecided/.test(id) || isComposition(keyword);
}

function schemaOf(place: string | null): string | null {
  return place === null ? null : (schemaAround(place) ?? place);
}
