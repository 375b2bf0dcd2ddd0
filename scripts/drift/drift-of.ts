import type { JsonObject } from "../json.ts";
import type { FileReader } from "../pages/file-reader.ts";
import { loadSlices } from "../pages/load-slices.ts";
import type { Resolution } from "../pages/resolutions.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem } from "../problem.ts";
import { sameJson } from "../schema/canonical-json.ts";
import { compareSlices } from "./compare-slices.ts";
import { expiryFinding } from "./expiry-finding.ts";
import { type Finding, verdictOf } from "./finding.ts";

/** A page's bytes and what to call it. */
export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A page as it is kept and as it is published now; undefined where that is known to be the same. */
export interface PagePair {
  readonly kept: PageFile;
  readonly published: PageFile | undefined;
}

/** What the published pages mean for the merged document; with a problem there are no findings. */
export interface Drift {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Pages that differ, byte for byte. */
  readonly changed: readonly PagePair[];
  /** Resolutions that the published pages no longer need. */
  readonly expired: readonly Resolution[];
  /** The document merged from the published pages; undefined where nothing changed, too. */
  readonly document: JsonObject | undefined;
}

interface SlicePair {
  readonly pair: PagePair;
  readonly kept: Slice;
  readonly published: Slice;
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
    return { findings: [], problems: [], changed, expired: [], document: undefined };
  }
  const loaded = await Promise.all(pages.map((pair) => loadPair(pair)));
  const unreadable = loaded.flatMap(({ problems }) => problems);
  const slices = loaded.flatMap(({ slices: pair }) => (pair === undefined ? [] : [pair]));
  if (slices.length < pages.length) {
    return { findings: [], problems: unreadable, changed, expired: [], document: undefined };
  }
  const compared = compareSlices(
    slices.map((each) => each.kept),
    slices.map((each) => each.published),
    resolutions,
  );
  const quiet =
    compared.problems.length > 0 ? [] : quietChanges(slices, compared.findings, resolutions);
  return {
    ...compared,
    findings: [...compared.findings, ...compared.expired.map(expiryFinding), ...quiet],
    problems: [...unreadable, ...compared.problems],
    changed,
  };
}

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

/** Changes of pages that leave no trace in the merged document. */
function quietChanges(
  slices: readonly SlicePair[],
  findings: readonly Finding[],
  resolutions: readonly Resolution[],
): readonly Finding[] {
  const changed = slices.filter(({ kept, published }) => kept !== published);
  return changed.flatMap(({ pair, kept, published }): Finding[] => {
    if (sameJson(kept.document, published.document)) {
      return [pageFinding("page-envelope-changed", pair, "but not what its slice says")];
    }
    const others = slices.map((each) => (each.published === published ? published : each.kept));
    const before = slices.map((each) => each.kept);
    const own =
      changed.length === 1 ? findings : compareSlices(before, others, resolutions).findings;
    return own.length === 0
      ? [pageFinding("absorbed-by-merge", pair, "but the merged document stays the same")]
      : [];
  });
}

function pageFinding(
  id: "page-envelope-changed" | "absorbed-by-merge",
  { kept, published }: PagePair,
  what: string,
): Finding {
  return {
    ...verdictOf(id),
    pointer: "",
    operations: [],
    source: {
      before: { file: kept.name, line: 1 },
      after: { file: (published ?? kept).name, line: 1 },
    },
    before: null,
    after: null,
    message: `The page ${kept.name} changed, ${what}.`,
    witness: null,
    witnessReason: "the same payloads are valid",
  };
}
