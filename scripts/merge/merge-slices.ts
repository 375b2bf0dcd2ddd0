import type { Slice } from "../pages/slice.ts";
import type { Problem } from "../problem/problem.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import { type Assembled, assembleDocument } from "./components/assemble-document.ts";
import { chooseExamples } from "./components/choose-examples.ts";
import { combineSchemas } from "./components/combine-schemas.ts";
import { draftComponents } from "./components/draft-components.ts";
import { operationIds } from "./components/operation-ids.ts";
import { placeRequestNotes, splitDecisions } from "./components/place-request-notes.ts";
import { renameLinks } from "./components/rename-links.ts";
import type { Decision, Merge } from "./merge.ts";
import { danglingProblems } from "./resolutions/dangling-problems.ts";
import { fillEmpty } from "./resolutions/fill-empty.ts";
import { type AppliedResolution, invalidResolutions } from "./resolutions/invalid-resolutions.ts";
import { nestedResolutions } from "./resolutions/nested-resolutions.ts";
import { publishDecision, publishProblem } from "./resolutions/publish-notes.ts";
import { undefinedSchemes } from "./resolutions/undefined-schemes.ts";
import { documentRule } from "./rules/document-rule.ts";
import { collect, notesOf } from "./rules/draft.ts";
import { documentPaths, openapiVersions } from "./rules/slice-rules.ts";
import type { Context, Direction, Note } from "./rules/statement.ts";

type DecisionNote = Extract<Note, { note: "decision" }>;

/**
 * One OpenAPI 3.1 document from any number of slices, with a decision on record for every place on which they
 * disagree. Responses are joined, requests met (DESIGN.md, "One algebra").
 *
 * Nothing is thrown: what a person must decide, resolutions that have expired or match nothing, and
 * references that lead nowhere are problems, all of them at once; with any of them there is no document.
 * @param slices Freshest first; their order decides wording only, never which payloads are accepted.
 */
export function mergeSlices(slices: readonly Slice[], resolutions: readonly Resolution[]): Merge {
  const sides = slices.map(({ document }) => document);
  const places = new Map(resolutions.map((resolution) => [resolution.pointer, resolution]));
  const context: Context = { sides, resolutions: places, direction: "response", reversed: false };
  const { assembled, notes, unreached } = draftLinked(slices, context);
  const decided = notesOf(notes, "decision");
  const used = new Set(decided.map(({ resolution }) => resolution));
  const nested = nestedResolutions(resolutions);
  const isNested = (resolution: Resolution): boolean =>
    nested.some(({ resolution: inner }) => inner === resolution);
  const unused = resolutions.filter((resolution) => !used.has(resolution) && !isNested(resolution));
  const ruled = new Map(
    decided.flatMap(({ pointer, rule }) => (rule === undefined ? [] : [[pointer, rule]])),
  );
  const filled = fillEmpty(assembled.document, unused, { ruled, unreached });
  const open = notesOf(notes, "problem").map((note) => publishProblem(note, slices));
  const applied = appliedResolutions(decided, unused, filled.problems);
  const applying = applied.map(({ resolution }) => resolution);
  const problems = [
    ...open,
    ...nested.map(({ problem }) => problem),
    ...filled.problems,
    ...invalidResolutions(filled.document, applied),
    ...danglingProblems(filled.document, slices, applying),
    ...undefinedSchemes(filled.document, slices, applying),
  ];
  const decisions = [...decided.map((note) => publishDecision(note, slices)), ...filled.decisions];
  return {
    document: problems.length === 0 ? filled.document : undefined,
    decisions: decisions.toSorted(byPointer),
    problems,
  };
}

/** The resolutions that settled a conflict or filled a place, each with what the pages state there. */
function appliedResolutions(
  decided: readonly DecisionNote[],
  unused: readonly Resolution[],
  problems: readonly Problem[],
): readonly AppliedResolution[] {
  const settled = decided.flatMap(({ resolution, stands }) =>
    resolution ? [{ resolution, stated: stands.map(({ value }) => value) }] : [],
  );
  const refused = new Set(problems.map(({ pointer }) => pointer));
  const filling = unused.filter(({ pointer }) => !refused.has(pointer));
  return [...settled, ...filling.map((resolution) => ({ resolution, stated: [] }))];
}

interface MergedParts {
  readonly assembled: Assembled;
  readonly notes: readonly Note[];
  /** The pointers of what the sides disagree on and no operation reaches. */
  readonly unreached: ReadonlySet<string>;
}

/** Drafts, and drafts anew where operations have been renamed that links refer to. */
function draftLinked(slices: readonly Slice[], context: Context): MergedParts {
  const parts = draftParts(slices, context);
  const sides = renameLinks(parts.notes, context);
  const isSame = sides.every((side, index) => side === context.sides[index]);
  return isSame ? parts : draftParts(slices, { ...context, sides });
}

function draftParts(slices: readonly Slice[], context: Context): MergedParts {
  const { sides } = context;
  const stated = sides.map((value, side) => ({ side, pointer: "", value }));
  const main = collect(documentRule({ pointer: "", stated, silent: [] }, context));
  const components = draftComponents(main.notes, context);
  const drafted = [...main.notes, ...components.flatMap(({ notes }) => notes)];
  const schemas = combineSchemas(drafted, context);
  const reached = components.filter(({ direction }) => direction !== "unreached");
  const callable = [...main.notes, ...reached.flatMap(({ notes }) => notes)];
  const named = operationIds(callable, context);
  const assembled = assembleDocument({ main, components, schemas, operationIds: named.ids, sides });
  const { document, split } = assembled;
  const chosen = chooseExamples(document, notesOf(callable, "example"), split, context);
  const notesOn = (way: Direction): readonly Note[] => [
    ...components.filter(({ direction }) => direction === way).flatMap((each) => each.notes),
    ...(schemas.get(way)?.notes ?? []),
  ];
  const notes = [
    ...collect(openapiVersions(slices, document.openapi ?? null, context)).notes,
    ...collect(documentPaths(slices, context)).notes,
    ...main.notes,
    ...named.notes,
    ...notesOn("response"),
    ...placeRequestNotes(notesOn("request"), split),
    ...splitDecisions(split, context),
    ...chosen.notes,
  ];
  // What nothing reaches concerns nobody's payloads: its schemas come out joined, without a word.
  const silent = [
    ...notesOf(notesOn("unreached"), "decision"),
    ...notesOf(notesOn("unreached"), "problem"),
  ];
  const unreached = new Set(silent.map(({ pointer }) => pointer));
  return { assembled: { document: chosen.document, split }, notes, unreached };
}

function byPointer(a: Decision, b: Decision): number {
  return a.pointer === b.pointer ? 0 : a.pointer < b.pointer ? -1 : 1;
}
