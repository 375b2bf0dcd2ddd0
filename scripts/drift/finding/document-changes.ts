import type { Change } from "./change.ts";
import type { SchemaRoot } from "./schema-root.ts";

/**
 * The changes that the rules for documents found, and the schemas still to be compared by the rules for schemas.
 */
export interface DocumentChanges {
  readonly changes: readonly Change[];
  readonly roots: readonly SchemaRoot[];
}

/** Combines all changes and roots. */
export function gather(found: readonly DocumentChanges[]): DocumentChanges {
  return {
    changes: found.flatMap((one) => one.changes),
    roots: found.flatMap((one) => one.roots),
  };
}
