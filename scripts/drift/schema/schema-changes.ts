import type { Change, DocumentPair } from "../finding/change.ts";
import { directionView } from "../finding/direction-view.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { isAboutName } from "./proof-of.ts";
import { type ReachingRoots, reachingRoots } from "./reaching-roots.ts";
import { reasonChanges } from "./reason-changes.ts";
import { referredSchema } from "./referred-schema.ts";
import { schemaOf } from "./schema-of.ts";
import { type PairReason, type SchemaPair, schemaReasons } from "./schema-reasons.ts";
import { unstatedSchema } from "./unstated-schema.ts";

/** Schemas that operations have in common, references followed. */
interface SharedRoot extends SchemaPair {
  /** As the first of the operations has it. */
  readonly root: SchemaRoot;
  readonly operations: readonly string[];
}

/**
 * What changed about payloads: the algebra's reasons, read by direction. A place is compared once per direction,
 * however many operations reach it; each of them has the change.
 */
export function schemaChanges(
  documents: DocumentPair,
  roots: readonly SchemaRoot[],
): readonly Change[] {
  return (["response", "request", "parameter"] as const).flatMap((kind) => {
    const own = roots.filter((root) => root.kind === kind);
    const unstated = own.map((root) => unstatedSchema(documents, root));
    const stated = own.filter((_, index) => unstated[index] === undefined);
    const shared = sharedRoots(documents, stated);
    const all = [...shared.values()];
    const reaching = reachingRoots(documents, all);
    const told = schemaReasons(viewsOf(documents, kind), all);
    const changes = told
      .filter(isOwn(told))
      .flatMap((one) => changesOf(documents, one, shared, reaching));
    return [...unstated.flatMap((one) => one ?? []), ...changes.filter(isFirstOfType())];
  });
}

function viewsOf({ before, after }: DocumentPair, kind: SchemaRoot["kind"]): DocumentPair {
  return {
    before: directionView(before, kind).document,
    after: directionView(after, kind).document,
  };
}

function sharedRoots(
  documents: DocumentPair,
  roots: readonly SchemaRoot[],
): ReadonlyMap<string, SharedRoot> {
  const shared = new Map<string, SharedRoot>();
  for (const root of roots) {
    const before = referredSchema(documents.before, root.before);
    const after = referredSchema(documents.after, root.after);
    const key = keyOf({ before, after });
    const known = shared.get(key) ?? { root, before, after, operations: [] };
    shared.set(key, { ...known, operations: [...known.operations, root.operation] });
  }
  return shared;
}

/** A schema that some operation has as its whole body is told of that body. */
function changesOf(
  documents: DocumentPair,
  { pair, reason }: PairReason<SharedRoot>,
  shared: ReadonlyMap<string, SharedRoot>,
  reaching: ReachingRoots<SharedRoot>,
): readonly Change[] {
  const at = { before: schemaOf(reason, reason.a), after: schemaOf(reason, reason.b) };
  const whole = isAboutName(reason) ? undefined : shared.get(keyOf(at));
  const first = whole ?? pair;
  const reached = reaching(at.before, at.after);
  const operations = [first, ...reached].flatMap((one) => one.operations);
  const seen = whole === undefined ? reason : { ...reason, path: "" };
  return reasonChanges(documents, first.root, seen, [...new Set(operations)]);
}

function keyOf({ before, after }: SchemaPair): string {
  return JSON.stringify([before, after]);
}

/** Whether a name came or went is said once, not a second time for its being required. */
function isOwn(told: readonly PairReason[]): (one: PairReason) => boolean {
  const nameKey = ({ pair, reason }: PairReason) =>
    JSON.stringify([pair.before, pair.after, reason.path, reason.name]);
  const names = new Set(
    told
      .filter(({ reason }) => reason.keyword.startsWith("property-"))
      .filter(({ reason }) => reason.requiredByOther !== true)
      .map(nameKey),
  );
  return (one) => one.reason.keyword !== "required" || !names.has(nameKey(one));
}

/** A place whose type widened is said so once, whichever keywords went with it. */
function isFirstOfType(): (change: Change) => boolean {
  const seen = new Set<string>();
  return ({ id, proof }) => {
    const key = JSON.stringify([id, "path" in proof ? [proof.roots, proof.path] : proof]);
    const repeats = id.includes("-type-") && seen.has(key);
    seen.add(key);
    return !repeats;
  };
}
