import { sameJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Decision } from "../../merge/merge.ts";
import { abbreviated } from "../../problem/abbreviated.ts";
import type { SourcedValue } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { noPayload } from "../finding/change.ts";
import { type Finding, verdictOf } from "../finding/finding.ts";
import type { SliceComparison } from "./compare-slices.ts";
import type { PagePair } from "./page-pair.ts";

/**
 * Changes of a page at places where a resolution decides before and after. A resolution applies by its pointer
 * alone, so the merged document keeps a value that was chosen over the page's old one, and a person must check
 * whether it is still right.
 */
export function overruledChanges(
  { pair: { kept, published } }: { readonly pair: PagePair },
  merges: SliceComparison["merges"],
  resolutions: readonly Resolution[],
): readonly Finding[] {
  return merges.before.decisions.flatMap((decision): readonly Finding[] => {
    const resolution = resolutionOf(decision, resolutions);
    const later = merges.after.decisions.find((each) => isDecidedAlike(each, decision));
    const before = decision.values.find(({ source }) => source === kept.name);
    const after = later?.values.find(({ source }) => source === (published ?? kept).name);
    return resolution === undefined ||
      before === undefined ||
      after === undefined ||
      sameJson(before.value, after.value)
      ? []
      : [overruled(resolution, before, after)];
  });
}

/** The resolution for a pointer. If a component is emitted twice, the request's variant has its own pointer. */
function resolutionOf(
  { pointer, resolution, result }: Decision,
  resolutions: readonly Resolution[],
): Resolution | undefined {
  return resolution === undefined
    ? undefined
    : (resolutions.find((each) => each.pointer === pointer) ??
        resolutions.find(
          ({ because, value }) => because === resolution.because && sameJson(value, result),
        ));
}

function isDecidedAlike(later: Decision, { pointer }: Decision): boolean {
  return later.pointer === pointer && later.resolution !== undefined;
}

function overruled(resolution: Resolution, before: SourcedValue, after: SourcedValue): Finding {
  const { pointer, because, source, line } = resolution;
  const change = `from ${shown(before.value)} to ${shown(after.value)}`;
  return {
    ...verdictOf("absorbed-by-merge"),
    pointer,
    operations: [],
    source: {
      before: { file: before.source, line: before.line },
      after: { file: after.source, line: after.line },
    },
    before: before.value,
    after: after.value,
    message: `The page ${before.source} changed ${pointer} ${change}, but the resolution at ${pointer} (because ${because.trim()}, ${source}:${line}) still applies: check whether it is still right.`,
    witness: null,
    witnessReason: noPayload.none,
  };
}

/** A value, cut short. The finding contains all of it. */
function shown(value: JsonValue): string {
  return value === null ? "nothing" : abbreviated(JSON.stringify(value));
}
