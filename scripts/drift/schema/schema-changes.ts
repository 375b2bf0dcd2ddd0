import { comparePairs } from "../../schema/compare/compare-pairs.ts";
import type { Change, ComparedDocuments } from "../finding/change.ts";
import { directionView } from "../finding/direction-view.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { isAboutName } from "./proof-of.ts";
import { type ReachingRoots, reachingRoots } from "./reaching-roots.ts";
import { reasonChanges } from "./reason-changes.ts";
import { schemaOf } from "./schema-of.ts";
import { pairKey, type RootReason, type SharedRoot, sharedRoots } from "./shared-roots.ts";
import { type ComparedRoot, unreasoned } from "./unreasoned.ts";
import { unstatedSchema } from "./unstated-schema.ts";

/**
 * Changes of payloads: the algebra's reasons, interpreted by direction. A place is compared once per direction,
 * regardless of the number of operations that reach it; each operation gets the change.
 */
export function schemaChanges(
  documents: ComparedDocuments,
  roots: readonly SchemaRoot[],
): readonly Change[] {
  return (["response", "request", "parameter"] as const).flatMap((kind) => {
    const own = roots.filter((root) => root.kind === kind);
    const unstated = own.map((root) => unstatedSchema(documents, root));
    const stated = own.filter((_, index) => unstated[index] === undefined);
    const shared = sharedRoots(documents, stated);
    const all = [...shared.values()];
    const reaching = reachingRoots(documents, all);
    const compared = comparedRoots(documents, kind, all);
    const reasons = compared.flatMap(({ shared, pair }) =>
      pair.comparison.reasons.map((reason) => ({ shared, reason })),
    );
    const told = [...reasons, ...unreasoned(documents, compared, reasons, reaching)];
    const changes = told
      .filter(isOwn(told))
      .flatMap((one) => changesOf(documents, one, shared, reaching));
    return [...unstated.flatMap((one) => one ?? []), ...changes.filter(isFirstOfType())];
  });
}

/** Compares roots with alignment, as seen in their direction. */
function comparedRoots(
  documents: ComparedDocuments,
  kind: SchemaRoot["kind"],
  roots: readonly SharedRoot[],
): readonly ComparedRoot[] {
  const before = directionView(documents.before, kind).document;
  const after = directionView(documents.after, kind).document;
  const pairs = roots.map((root) => ({ a: root.before, b: root.after }));
  const comparisons = comparePairs([before, after], pairs, documents.tools, { aligned: true });
  return roots.flatMap((shared, index) => {
    const pair = comparisons[index];
    return pair === undefined ? [] : [{ shared, pair }];
  });
}

/** If an operation has the schema as its whole body, the change is reported for that body. */
function changesOf(
  documents: ComparedDocuments,
  { shared: own, reason }: RootReason,
  shared: ReadonlyMap<string, SharedRoot>,
  reaching: ReachingRoots<SharedRoot>,
): readonly Change[] {
  const at = { before: schemaOf(reason, reason.a), after: schemaOf(reason, reason.b) };
  const whole = isAboutName(reason) ? undefined : shared.get(pairKey(at));
  const first = whole ?? own;
  const reached = reaching(at.before, at.after);
  const operations = [first, ...reached].flatMap((one) => one.operations);
  const seen = whole === undefined ? reason : { ...reason, path: "" };
  return reasonChanges(documents, first.root, seen, [...new Set(operations)]);
}

/**
 * Whether a reason is not already part of another: an added or removed name is not reported again for being
 * required.
 */
function isOwn(told: readonly RootReason[]): (one: RootReason) => boolean {
  const nameKey = ({ shared, reason }: RootReason) =>
    JSON.stringify([pairKey(shared), reason.path, reason.name]);
  const names = new Set(
    told
      .filter(({ reason }) => reason.keyword.startsWith("property-"))
      .filter(({ reason }) => reason.requiredByOther !== true)
      .map(nameKey),
  );
  return (one) => one.reason.keyword !== "required" || !names.has(nameKey(one));
}

/** Whether a change is the first about the type of its place, so that a widened type is reported only once. */
function isFirstOfType(): (change: Change) => boolean {
  const seen = new Set<string>();
  return ({ id, proof }) => {
    const key = JSON.stringify([id, "path" in proof ? [proof.roots, proof.path] : proof]);
    const repeats = id.includes("-type-") && seen.has(key);
    seen.add(key);
    return !repeats;
  };
}
