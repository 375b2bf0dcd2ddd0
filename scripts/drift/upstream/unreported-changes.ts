import { sameJson } from "../../json/canonical-json.ts";
import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import { compareDocuments } from "../document/compare-documents.ts";
import { type Finding, verdictOf } from "../finding/finding.ts";
import type { SliceComparison } from "./compare-slices.ts";
import { mergeWithoutExpired } from "./merge-without-expired.ts";
import { overruledChanges } from "./overruled-changes.ts";
import type { PagePair, SlicePair } from "./page-pair.ts";

/**
 * Changes of pages that no finding between the merged documents reports: in the text around a slice, in what the
 * merge absorbs, in what a resolution decides, and in what drift does not compare.
 * @param compared All pages together, kept and published.
 */
export function unreportedChanges(
  slices: readonly SlicePair[],
  compared: SliceComparison,
  resolutions: readonly Resolution[],
  tools: ProofTools,
): readonly Finding[] {
  const changed = slices.filter(({ kept, published }) => kept !== published);
  const quiet: SlicePair[] = [];
  const told = changed.flatMap((page): readonly Finding[] => {
    if (sameJson(documentsOf(page.kept), documentsOf(page.published))) {
      return [pageFinding("page-envelope-changed", page, "but not the content of its slice")];
    }
    const overruled = overruledChanges(page, compared.merges, resolutions);
    if (overruled.length === 0 && !compared.findings.some((finding) => tellsOf(finding, page))) {
      quiet.push(page);
    }
    return overruled;
  });
  const { documents } = compared;
  if (documents === undefined || quiet.length === 0) {
    return told;
  }
  const mergedWith = (pages: readonly SlicePair[]): JsonObject | undefined =>
    pages.length === changed.length
      ? documents.after
      : mergeWithoutExpired(
          slices.flatMap((each) => (pages.includes(each) ? each.published : each.kept)),
          resolutions,
          tools,
        ).merge.document;
  return [...told, ...unseenChanges(quiet, { before: documents.before, mergedWith, tools })];
}

/** Whether the page changed at the place of a finding. */
function tellsOf({ pointer }: Finding, { kept, published }: SlicePair): boolean {
  const statedBy = (slices: readonly Slice[]) =>
    documentsOf(slices).flatMap((document) => valueAt(document, pointer) ?? []);
  return !sameJson(statedBy(kept), statedBy(published));
}

function documentsOf(slices: readonly Slice[]): readonly JsonObject[] {
  return slices.map(({ document }) => document);
}

interface Merges {
  readonly tools: ProofTools;
  /** The document merged from the kept pages. */
  readonly before: JsonObject;
  /** The document merged with these pages as published; undefined if a person must decide. */
  readonly mergedWith: (pages: readonly SlicePair[]) => JsonObject | undefined;
}

/**
 * Findings for pages without their own. The pages are tried together, and in halves only if some of them cause
 * findings: usually none does, and a merge of all pages takes long.
 */
function unseenChanges(pages: readonly SlicePair[], merges: Merges): readonly Finding[] {
  const after = merges.mergedWith(pages);
  if (after !== undefined && !hasFindings(merges.before, after, merges.tools)) {
    return pages.map((page) =>
      pageFinding("absorbed-by-merge", page, "but the merged document stays the same"),
    );
  }
  if (pages.length === 1) {
    return [];
  }
  const half = Math.ceil(pages.length / 2);
  const apart = [pages.slice(0, half), pages.slice(half)].flatMap((part) =>
    unseenChanges(part, merges),
  );
  // An effect that occurs only if they change together is already in the findings.
  const isTogether = apart.length === pages.length && after !== undefined;
  return isTogether ? [] : apart;
}

function hasFindings(before: JsonObject, after: JsonObject, tools: ProofTools): boolean {
  const lineOf = () => null;
  if (sameJson(before, after)) {
    return false;
  }
  const findings = compareDocuments(
    { document: before, lineOf },
    { document: after, lineOf },
    tools,
  );
  return findings.length > 0;
}

function pageFinding(
  id: "page-envelope-changed" | "absorbed-by-merge",
  { pair: { kept, published } }: { readonly pair: PagePair },
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
