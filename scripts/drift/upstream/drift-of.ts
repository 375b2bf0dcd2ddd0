import { sameJson } from "../../json/canonical-json.ts";
import type { Problem } from "../../problem/problem.ts";
import type { FileReader } from "../../project/file-reader.ts";
import { loadSlices } from "../../project/load-slices.ts";
import type { PageFile } from "../../project/read-project.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { Finding } from "../finding/finding.ts";
import { expiryFinding } from "./expiry-finding.ts";
import type { PagePair, SlicePair } from "./page-pair.ts";

/** What the published pages mean for the merged document; with a problem there are no findings. */
export interface Drift {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Pages that differ, byte for byte. */
  readonly changed: readonly PagePair[];
  /** Resolutions that the published pages no longer need. */
  readonly expired: readonly Resolution[];
  /** Whether the merged document is another one: a new version is due then, whatever the findings ask for. */
  readonly isDocumentChanged: boolean;
}

/**
 * Compares pages byte for byte, then their slices, then what is merged of them. A published page that cannot be read
 * is a problem and counts as unchanged for the rest. Pages come freshest first.
 */
export async function driftOf(
  pages: readonly PagePair[],
  resolutions: readonly Resolution[],
): Promise<Drift> {
  const changed = pages.filter(isChanged);
  if (changed.length === 0) {
    return { ...nothing, changed, problems: [] };
  }
  const loaded = await Promise.all(pages.map((pair) => loadPair(pair)));
  const unreadable = loaded.flatMap(({ problems }) => problems);
  const slices = loaded.flatMap(({ slices: pair }) => (pair === undefined ? [] : [pair]));
  if (slices.length < pages.length) {
    return { ...nothing, changed, problems: unreadable };
  }
  // Loaded here: most days nothing changes, and then nothing needs comparing.
  const { compareSlices } = await import("./compare-slices.ts");
  const { unreportedChanges } = await import("./unreported-changes.ts");
  const compared = compareSlices(
    slices.map((each) => each.kept),
    slices.map((each) => each.published),
    resolutions,
  );
  const { findings, problems, expired, documents } = compared;
  const quiet = problems.length > 0 ? [] : unreportedChanges(slices, compared, resolutions);
  return {
    findings: [...findings, ...expired.map(expiryFinding), ...quiet],
    problems: [...unreadable, ...problems],
    changed,
    expired,
    isDocumentChanged: documents !== undefined && !sameJson(documents.before, documents.after),
  };
}

const nothing = { findings: [], expired: [], isDocumentChanged: false } as const;

function isChanged({ kept, published }: PagePair): boolean {
  return published !== undefined && !Buffer.from(kept.bytes).equals(published.bytes);
}

interface LoadedPair {
  /** Undefined where not even the kept page can be read. */
  readonly slices: SlicePair | undefined;
  readonly problems: readonly Problem[];
}

async function loadPair(pair: PagePair): Promise<LoadedPair> {
  const kept = await loadSlices([pair.kept.name], readerOf(pair.kept));
  const [old] = kept.slices;
  if (old === undefined) {
    return { slices: undefined, problems: kept.problems };
  }
  if (pair.published === undefined || !isChanged(pair)) {
    return { slices: { pair, kept: old, published: old }, problems: [] };
  }
  const published = await loadSlices([pair.published.name], readerOf(pair.published));
  const [fresh] = published.slices;
  return { slices: { pair, kept: old, published: fresh ?? old }, problems: published.problems };
}

/** The one page, wherever it came from. */
function readerOf({ bytes }: PageFile): FileReader {
  return {
    stat: async () => ({ kind: "file", bytes: bytes.byteLength }),
    read: async () => bytes,
    list: async () => [],
  };
}
