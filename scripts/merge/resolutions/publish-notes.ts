import type { Slice } from "../../pages/slice.ts";
import type { Problem, SourcedValue } from "../../problem/problem.ts";
import type { Decision, Merge } from "../merge.ts";
import { notesOf } from "../rules/collect-notes.ts";
import type { DecisionNote, Note, ProblemNote, Stand } from "../rules/statement.ts";
import { resolutionEntry } from "./resolution-entry.ts";

/** The values with the pages and lines they stand on. */
function sourced(stands: readonly Stand[], slices: readonly Slice[]): readonly SourcedValue[] {
  return stands.flatMap(({ side, pointer, value }): readonly SourcedValue[] => {
    const slice = slices[side];
    if (slice === undefined) return [];
    return [{ source: slice.source, line: slice.lineOf(pointer), value: value ?? null }];
  });
}

/** Decisions and problems as they are put on record, with pages and lines. */
export function publishNotes(
  notes: readonly Note[],
  slices: readonly Slice[],
): Omit<Merge, "document"> {
  return {
    decisions: notesOf(notes, "decision").map((note) => publishDecision(note, slices)),
    problems: notesOf(notes, "problem").map((note) => publishProblem(note, slices)),
  };
}

function publishDecision(note: DecisionNote, slices: readonly Slice[]): Decision {
  const { pointer, rule, resolution, stands, result } = note;
  return {
    pointer,
    ...(rule === undefined ? {} : { rule }),
    ...(resolution === undefined ? {} : { resolution: { because: resolution.because } }),
    values: sourced(stands, slices),
    result: result ?? null,
  };
}

/** A conflict that a person must decide, with the entries that would decide it for the freshest page. */
function publishProblem(note: ProblemNote, slices: readonly Slice[]): Problem {
  const { kind, pointer, message, proposal, proposals } = note;
  const suggestion = [[pointer, proposal] as const, ...(proposals ?? [])]
    .map(([place, value]) => resolutionEntry(place, value))
    .join("");
  return { kind, pointer, values: sourced(note.stands, slices), message, suggestion, exitCode: 3 };
}
