import type { JsonObject } from "../../json/json-value.ts";
import type { Merge } from "../../merge/merge.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import { compareDocuments } from "../document/compare-documents.ts";
import type { DocumentPair } from "../finding/change.ts";
import type { Finding } from "../finding/finding.ts";
import { mergeWithoutExpired } from "./merge-without-expired.ts";
import { placedDocument } from "./place-in-slices.ts";

/** The outcome of comparing two merges. If there is a problem, there are no findings. */
export interface SliceComparison {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Resolutions that the new slices no longer need, but the old ones did. */
  readonly expired: readonly Resolution[];
  /** Problems with resolutions that neither the old nor the new slices need. */
  readonly idle: readonly Problem[];
  /** The two merged documents; undefined if there is a problem. */
  readonly documents: DocumentPair | undefined;
  readonly merges: { readonly before: Merge; readonly after: Merge };
}

/**
 * Merges the old and the new slices with the same resolutions and compares the two documents. Lines are those of
 * the slices; if several state something, that of one that changed.
 */
export function compareSlices(
  before: readonly Slice[],
  after: readonly Slice[],
  resolutions: readonly Resolution[],
  tools: ProofTools,
): SliceComparison {
  const old = mergeWithoutExpired(before, resolutions, tools);
  const fresh = mergeWithoutExpired(after, resolutions, tools);
  const problems = distinct([...old.merge.problems, ...fresh.merge.problems]);
  const merges = { before: old.merge, after: fresh.merge };
  const known = new Set(old.expired.map(({ pointer }) => pointer));
  const idle = fresh.expiries.filter(({ pointer }) => known.has(pointer));
  const documents = pairOf(old.merge.document, fresh.merge.document);
  if (documents === undefined) {
    return { findings: [], problems, expired: fresh.expired, idle, documents, merges };
  }
  const findings = compareDocuments(
    placedDocument(documents.before, changedFirst(before, after)),
    placedDocument(documents.after, changedFirst(after, before)),
    tools,
  );
  const expired = fresh.expired.filter(({ pointer }) => !known.has(pointer));
  return { findings, problems, expired, idle, documents, merges };
}

function pairOf(
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): DocumentPair | undefined {
  return before === undefined || after === undefined ? undefined : { before, after };
}

function changedFirst(slices: readonly Slice[], others: readonly Slice[]): readonly Slice[] {
  const same = new Set(others);
  return [
    ...slices.filter((slice) => !same.has(slice)),
    ...slices.filter((slice) => same.has(slice)),
  ];
}

/** Removes duplicates: a contradiction between unchanged pages is a problem of both merges. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
