import type { Slice } from "../../pages/slice.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import type { DraftedDocument } from "../components/draft-document.ts";
import { mergedCycles } from "../endless-problems.ts";
import type { Decision, Merge } from "../merge.ts";
import { notesOf } from "../rules/collect-notes.ts";
import type { DecisionNote } from "../rules/statement.ts";
import { danglingProblems } from "./dangling-problems.ts";
import { type Filled, fillEmpty } from "./fill-empty.ts";
import { type AppliedResolution, invalidResolutions } from "./invalid-resolutions.ts";
import { nestedResolutions } from "./nested-resolutions.ts";
import { publishNotes } from "./publish-notes.ts";
import { reachingOperations } from "./reaching-operations.ts";
import { undefinedSchemes } from "./undefined-schemes.ts";

/**
 * Applies the resolutions that settled no conflict, and finds problems with the result and with all resolutions.
 */
export function applyResolutions(
  { document, notes, unreached }: DraftedDocument,
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
): Merge {
  const decided = notesOf(notes, "decision");
  const nested = nestedResolutions(resolutions);
  const unused = unusedResolutions(
    decided,
    resolutions,
    nested.map(({ resolution }) => resolution),
  );
  const ruled = new Map(
    decided.flatMap(({ pointer, rule }) => (rule === undefined ? [] : [[pointer, rule]])),
  );
  const filled = fillEmpty(document, unused, { ruled, unreached });
  const operationsOf = reachingOperations(filled.document);
  const published = publishNotes(notes, slices, operationsOf);
  const applied = appliedResolutions(decided, unused, filled);
  const applying = applied.map(({ resolution }) => resolution);
  const problems = [
    ...published.problems,
    ...nested.map(({ problem }) => problem),
    ...filled.problems,
    ...invalidResolutions(filled.document, applied),
    ...mergedCycles(filled.document, slices, applying),
    ...danglingProblems(filled.document, slices, applying),
    ...undefinedSchemes(filled.document, slices, applying),
  ];
  const located = (decision: Omit<Decision, "operations">): Decision => ({
    ...decision,
    operations: operationsOf(decision.pointer),
  });
  const decisions = [...published.decisions, ...filled.decisions.map(located)];
  return {
    document: problems.length === 0 ? filled.document : undefined,
    decisions: decisions.toSorted(byPointer),
    problems,
  };
}

function unusedResolutions(
  decided: readonly DecisionNote[],
  resolutions: readonly Resolution[],
  nested: readonly Resolution[],
): readonly Resolution[] {
  const used = new Set([...decided.map(({ resolution }) => resolution), ...nested]);
  return resolutions.filter((resolution) => !used.has(resolution));
}

/** The resolutions that settled a conflict or filled a place, each with what the pages state there. */
function appliedResolutions(
  decided: readonly DecisionNote[],
  unused: readonly Resolution[],
  { problems }: Filled,
): readonly AppliedResolution[] {
  const settled = decided.flatMap(({ resolution, values }) =>
    resolution ? [{ resolution, stated: values.map(({ value }) => value) }] : [],
  );
  const refused = new Set(problems.map(({ pointer }) => pointer));
  const filling = unused.filter(({ pointer }) => !refused.has(pointer));
  return [...settled, ...filling.map((resolution) => ({ resolution, stated: [] }))];
}

function byPointer(a: Decision, b: Decision): number {
  return a.pointer === b.pointer ? 0 : a.pointer < b.pointer ? -1 : 1;
}
