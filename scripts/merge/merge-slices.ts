import type { Slice } from "../pages/slice.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import type { ProofTools } from "../schema/proof-tools.ts";
import { draftDocument } from "./components/draft-document.ts";
import { splitParameterSchemas } from "./components/split-parameter-schemas.ts";
import { endlessProblems } from "./endless-problems.ts";
import type { Merge } from "./merge.ts";
import { patternProblems } from "./pattern-problems.ts";
import { applyResolutions } from "./resolutions/apply-resolutions.ts";

/**
 * Merges any number of slices into one OpenAPI 3.1 document, and records a decision for every place where they
 * disagree. Responses are joined, requests met. Nothing is thrown: conflicts that a person must decide,
 * resolutions that have expired or match nothing, and broken references are problems, which are reported all at
 * once; with any of them there is no document.
 * @param slices Freshest first. Their order decides only wording, never which payloads are accepted.
 */
export function mergeSlices(
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
  tools: ProofTools,
): Merge {
  const rejected = [...endlessProblems(slices), ...patternProblems(slices)];
  if (rejected.length > 0) return { document: undefined, decisions: [], problems: rejected };
  const split = splitParameterSchemas(slices);
  const draft = draftDocument(split.slices, resolutions, tools);
  const notes = [...split.notes, ...draft.notes];
  return applyResolutions({ ...draft, notes }, split.slices, resolutions);
}
