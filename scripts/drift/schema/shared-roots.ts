import type { Reason } from "../../schema/compare/comparison.ts";
import type { DocumentPair } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { referredSchema } from "./referred-schema.ts";

/** Two schemas to compare: pointers to the old one and the new one. */
export interface SchemaPair {
  readonly before: string;
  readonly after: string;
}

/** Schemas that operations share, after following references. */
export interface SharedRoot extends SchemaPair {
  /** The root of the first of these operations. */
  readonly root: SchemaRoot;
  readonly operations: readonly string[];
}

/** A place where two schemas differ, as seen from one of the roots that reach it. */
export interface RootReason {
  readonly shared: SharedRoot;
  /** Its path starts at the root's payload. */
  readonly reason: Reason;
}

/** Groups roots by their schemas, with all operations that use them. */
export function sharedRoots(
  documents: DocumentPair,
  roots: readonly SchemaRoot[],
): ReadonlyMap<string, SharedRoot> {
  const shared = new Map<string, SharedRoot>();
  for (const root of roots) {
    const before = referredSchema(documents.before, root.before);
    const after = referredSchema(documents.after, root.after);
    const key = pairKey({ before, after });
    const known = shared.get(key) ?? { root, before, after, operations: [] };
    shared.set(key, { ...known, operations: [...known.operations, root.operation] });
  }
  return shared;
}

/** Names a pair of schemas. */
export function pairKey({ before, after }: SchemaPair): string {
  return JSON.stringify([before, after]);
}
