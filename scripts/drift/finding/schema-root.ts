import type { Change } from "./change.ts";

/** A schema of an operation that both documents have: what to compare. */
export interface SchemaRoot {
  readonly operation: string;
  /** What it is the schema of. */
  readonly kind: "response" | "request" | "parameter";
  /** JSON pointers to the schema in the old and the new document. */
  readonly before: string;
  readonly after: string;
  /** What people call it, as a noun phrase. */
  readonly label: string;
}

/** What the rules for documents found, and the schemas they leave to the rules for schemas. */
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
