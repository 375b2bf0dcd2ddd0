import type { Change } from "./change.ts";
import type { SchemaRoot } from "./schema-root.ts";

/**
 * The changes that the rules for documents found, and the schemas that the rules for schemas still have to compare.
 */
export interface DocumentChanges {
  readonly changes: readonly Change[];
  readonly roots: readonly SchemaRoot[];
}

/** All changes and roots as one. */
export function gather(found: readonly DocumentChanges[]): DocumentChanges {
  return {
    changes: found.flatMap((one) => one.changes),
    roots: found.flatMap((one) => one.roots),
  };
}
