import type { Change, DocumentPair } from "../finding/change.ts";
import { directionView } from "../finding/direction-view.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { isAboutName } from "./proof-of.ts";
import { type Reaches, reachIn } from "./reach-in.ts";
import { reasonChanges } from "./reason-changes.ts";
import { referredSchema } from "./referred-schema.ts";
import { schemaOf } from "./schema-of.ts";
import { type PairReason, type SchemaPair, schemaReasons } from "./schema-reasons.ts";
import { unstatedSchema } from "./unstated-schema.ts";

/** Schemas that operations have in common, references followed. */
interface SharedRoot {
  /** As the first of the operations has it. */
  readonly root: SchemaRoot;
  readonly pair: SchemaPair;
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
  const reaches = { before: reachIn(documents.before), after: reachIn(documents.after) };
  return (["response", "request", "parameter"] as const).flatMap((kind) => {
    const own = roots.filter((root) => root.kind === kind);
    const unstated = own.map((root) => unstatedSchema(documents, root));
    const stated = own.filter((_, index) => unstated[index] === undefined);
    const shared = sharedRoots(documents, stated);
    const told = schemaReasons(
      viewsOf(documents, kind),
      shared.map(({ pair }) => pair),
    );
    const changes = told
      .filter(isOwn(told))
      .flatMap((one) => changesOf(documents, one, shared, reaches));
    return [...unstated.flatMap((one) => one ?? []), ...changes.filter(isFirstOfType())];
  });
}

function viewsOf({ before, after }: DocumentPair, kind: SchemaRoot["kind"]): DocumentPair {
  return {
    before: directionView(before, kind).document,
    after: directionView(after, kind).document,
  };
}

function sharedRoots(documents: DocumentPair, roots: readonly SchemaRoot[]): readonly SharedRoot[] {
  const shared = new Map<string, SharedRoot>();
  for (const root of roots) {
    const before = referredSchema(documents.before, root.before);
    const after = referredSchema(documents.after, root.after);
    const key = JSON.stringify([before, after]);
    const known = shared.get(key) ?? { root, pair: { before, after }, operations: [] };
    shared.set(key, { ...known, operations: [...known.operations, root.operation] });
  }
  return [...shared.values()];
}

/** A schema that some operation has as its whole body is told of that body. */
function changesOf(
  documents: DocumentPair,
  { pair, reason }: PairReason,
  shared: readonly SharedRoot[],
  reaches: { readonly before: Reaches; readonly after: Reaches },
): readonly Change[] {
  const at = { before: schemaOf(reason, reason.a), after: schemaOf(reason, reason.b) };
  const whole = isAboutName(reason) ? undefined : shared.find((one) => isSame(one.pair, at));
  const first = whole ?? shared.find((one) => one.pair === pair);
  if (first === undefined) {
    return [];
  }
  const reaching = shared.filter(
    (one) => reaches.before(one.pair.before, at.before) && reaches.after(one.pair.after, at.after),
  );
  const operations = [first, ...reaching].flatMap((one) => one.operations);
  const seen = whole === undefined ? reason : { ...reason, path: "" };
  return reasonChanges(documents, first.root, seen, [...new Set(operations)]);
}

function isSame(one: SchemaPair, other: SchemaPair): boolean {
  return one.before === other.before && one.after === other.after;
}

/** Whether a name came or went is said once, not a second time for its being required. */
function isOwn(told: readonly PairReason[]): (one: PairReason) => boolean {
  const keyOf = ({ pair, reason }: PairReason) => JSON.stringify([pair, reason.path, reason.name]);
  const names = new Set(
    told
      .filter(({ reason }) => reason.keyword.startsWith("property-"))
      .filter(({ reason }) => reason.requiredByOther !== true)
      .map(keyOf),
  );
  return (one) => one.reason.keyword !== "required" || !names.has(keyOf(one));
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
