import { sameJson } from "../../json/canonical-json.ts";
import type { Merge } from "../../merge/merge.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { readSlices } from "../../project/read-slices.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { Finding } from "../finding/finding.ts";
import { expiryFinding } from "./expiry-finding.ts";
import type { PagePair, SlicePair } from "./page-pair.ts";

/** The effect of the published pages on the merged document. If there is a problem, there are no findings. */
export interface Drift {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Pages that differ, byte for byte. */
  readonly changed: readonly PagePair[];
  /** The slices of all pages if any differs, freshest first. */
  readonly slices: readonly SlicePair[];
  /** Resolutions that the published pages no longer need. */
  readonly expired: readonly Resolution[];
  /** Problems with resolutions that the kept pages did not need either. */
  readonly idle: readonly Problem[];
  /** The merge of the published pages, without resolutions that have expired. */
  readonly merge: Merge;
  /** Whether the merged document changed. Then a new version is due, regardless of the findings. */
  readonly isDocumentChanged: boolean;
}

/**
 * Compares pages byte for byte, then their slices, then the merged documents. A published page that cannot be read
 * is a problem and otherwise counts as unchanged. Kept pages that cannot be merged are a problem, even if nothing
 * changed. Pages are in order, freshest first.
 */
export async function driftOf(
  pages: readonly PagePair[],
  resolutions: readonly Resolution[],
  tools: ProofTools,
): Promise<Drift> {
  const changed = pages.filter(isChanged);
  if (changed.length === 0) {
    const { mergeWithoutExpired } = await import("./merge-without-expired.ts");
    const kept = pages.flatMap((pair) => pair.kept.slices);
    const { merge, expiries } = mergeWithoutExpired(kept, resolutions, tools);
    return { ...nothing, changed, merge, idle: expiries, problems: merge.problems };
  }
  const loaded = pages.map(loadPair);
  const unreadable = loaded.flatMap(({ problems }) => problems);
  const slices = loaded.map((each) => each.slices);
  // Loaded here, because usually nothing changed and nothing needs to be compared.
  const { compareSlices } = await import("./compare-slices.ts");
  const { unreportedChanges } = await import("./unreported-changes.ts");
  const compared = compareSlices(
    slices.flatMap((each) => each.kept),
    slices.flatMap((each) => each.published),
    resolutions,
    tools,
  );
  const { findings, problems, expired, idle, documents, merges } = compared;
  const quiet = problems.length > 0 ? [] : unreportedChanges(slices, compared, resolutions, tools);
  return {
    findings: [...findings, ...expired.map(expiryFinding), ...quiet],
    problems: [...unreadable, ...problems],
    changed,
    slices,
    expired,
    idle,
    merge: merges.after,
    isDocumentChanged: documents !== undefined && !sameJson(documents.before, documents.after),
  };
}

const nothing = { findings: [], slices: [], expired: [], isDocumentChanged: false } as const;

function isChanged({ kept, published }: PagePair): boolean {
  return published !== undefined && !Buffer.from(kept.bytes).equals(published.bytes);
}

interface LoadedPair {
  readonly slices: SlicePair;
  readonly problems: readonly Problem[];
}

function loadPair(pair: PagePair): LoadedPair {
  const kept = pair.kept.slices;
  if (pair.published === undefined || !isChanged(pair)) {
    return { slices: { pair, kept, published: kept }, problems: [] };
  }
  const { name, bytes } = pair.published;
  const read = readSlices(name, bytes);
  return "slices" in read
    ? { slices: { pair, kept, published: read.slices }, problems: [] }
    : { slices: { pair, kept, published: kept }, problems: read.problems };
}
