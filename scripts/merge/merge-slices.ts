import type { Slice } from "../pages/slice.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import type { ProofTools } from "../schema/proof-tools.ts";
import { draftDocument } from "./components/draft-document.ts";
import { splitParameterSchemas } from "./components/split-parameter-schemas.ts";
import { endlessProblems, mergedCircles } from "./endless-problems.ts";
import type { Merge } from "./merge.ts";
import { patternProblems } from "./pattern-problems.ts";
import { applyResolutions } from "./resolutions/apply-resolutions.ts";

/**
 * One OpenAPI 3.1 document from any number of slices, with a decision on record for every place on which they
 * disagree. Responses are joined, requests met (DESIGN.md, "One algebra").
 *
 * Nothing is thrown: what a person must decide, resolutions that have expired or match nothing, and
 * references that lead nowhere are problems, reported all at once; with any of them there is no document.
 * @param slices Freshest first; their order decides wording only, never which payloads are accepted.
 */
export function mergeSlices(
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
  tools: ProofTools,
): Merge {
  const senseless = [...endlessProblems(slices), ...patternProblems(slices)];
  if (senseless.length > 0) return { document: undefined, decisions: [], problems: senseless };
  const split = splitParameterSchemas(slices);
  const draft = draftDocument(split.slices, resolutions, tools);
  const circles = mergedCircles(draft.document, split.slices);
  if (circles.length > 0) return { document: undefined, decisions: [], problems: circles };
  const notes = [...split.notes, ...draft.notes];
  return applyResolutions({ ...draft, notes }, split.slices, resolutions);
}
