import type { Resolution } from "../pages/resolutions.ts";
import { sameJson } from "../schema/canonical-json.ts";
import { compareSlices, type SliceComparison } from "./compare-slices.ts";
import type { PagePair, SlicePair } from "./drift-of.ts";
import { type Finding, verdictOf } from "./finding.ts";
import { overruledChanges } from "./overruled-changes.ts";

/**
 * Changes of pages that leave no trace in the merged document: of what stands around a slice, of what the merge absorbs,
 * and of what a resolution decides.
 *
 * @param compared All pages together, kept and published.
 */
export function quietChanges(
  slices: readonly SlicePair[],
  compared: SliceComparison,
  resolutions: readonly Resolution[],
): readonly Finding[] {
  const changed = slices.filter(({ kept, published }) => kept !== published);
  return changed.flatMap(({ pair, kept, published }): readonly Finding[] => {
    if (sameJson(kept.document, published.document)) {
      return [pageFinding("page-envelope-changed", pair, "but not what its slice says")];
    }
    const overruled = overruledChanges({ kept, published }, compared.decisions, resolutions);
    if (overruled.length > 0) {
      return overruled;
    }
    const others = slices.map((each) => (each.published === published ? published : each.kept));
    const before = slices.map((each) => each.kept);
    const own =
      changed.length === 1
        ? compared.findings
        : compareSlices(before, others, resolutions).findings;
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
