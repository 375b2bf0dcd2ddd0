import { groupBy } from "../../json/group-by.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Problem, SourcedValue } from "../../problem/problem.ts";
import type { Decision, Merge } from "../merge.ts";
import { notesOf } from "../rules/collect-notes.ts";
import type { DecisionNote, Note, ProblemNote, SideValue } from "../rules/statement.ts";
import { payloadDirection } from "./payload-direction.ts";
import { resolutionEntry } from "./resolution-entry.ts";

/** The values with their pages and lines. */
function sourced(values: readonly SideValue[], slices: readonly Slice[]): readonly SourcedValue[] {
  return values.flatMap(({ side, pointer, value }): readonly SourcedValue[] => {
    const slice = slices[side];
    if (slice === undefined) return [];
    return [{ source: slice.source, line: slice.lineOf(pointer), value: value ?? null }];
  });
}

/**
 * Turns notes into decisions and problems with pages, lines, directions and operations.
 * @param operationsOf Returns the operations that a place of the merged document concerns.
 */
export function publishNotes(
  notes: readonly Note[],
  slices: readonly Slice[],
  operationsOf: (pointer: string) => readonly string[],
): Omit<Merge, "document"> {
  const located = <Entry extends { readonly pointer: string }>(entry: Entry) => ({
    ...entry,
    operations: operationsOf(entry.pointer),
  });
  const decisions = notesOf(notes, "decision").map((note) => publishDecision(note, slices));
  const problems = notesOf(notes, "problem").map((note) => publishProblem(note, slices));
  return {
    decisions: inBothDirections(decisions.map(located)),
    problems: inBothDirections(problems.map(located)),
  };
}

/** Merges entries that differ only in direction into one for both. */
function inBothDirections<Entry extends Decision | Problem>(
  entries: readonly Entry[],
): readonly Entry[] {
  const byContent = groupBy(entries, ({ direction: _, ...content }) => JSON.stringify(content));
  return [...byContent.values()].flatMap(([first, ...others]): readonly Entry[] => {
    if (first === undefined) return [];
    const isBoth = others.some(({ direction }) => direction !== first.direction);
    return [isBoth ? { ...first, direction: "both" } : first];
  });
}

function directionOf({
  pointer,
  direction,
}: DecisionNote | ProblemNote): Pick<Decision, "direction"> {
  const way = payloadDirection(pointer, direction);
  return way === undefined ? {} : { direction: way };
}

function publishDecision(
  note: DecisionNote,
  slices: readonly Slice[],
): Omit<Decision, "operations"> {
  const { pointer, rule, resolution, values, result } = note;
  return {
    pointer,
    ...(rule === "split-by-direction" ? { direction: "both" } : directionOf(note)),
    ...(rule === undefined ? {} : { rule }),
    ...(resolution === undefined ? {} : { resolution: { because: resolution.because } }),
    values: sourced(values, slices),
    result: result ?? null,
  };
}

/**
 * The problem for a conflict that a person must decide, with entries that would choose the freshest page's values.
 */
function publishProblem(note: ProblemNote, slices: readonly Slice[]): Problem {
  const { kind, pointer, message, proposal, proposals } = note;
  const suggestion = [[pointer, proposal] as const, ...(proposals ?? [])]
    .map(([place, value]) => resolutionEntry(place, value))
    .join("");
  const values = sourced(note.values, slices);
  return { kind, pointer, ...directionOf(note), values, message, suggestion, exitCode: 3 };
}
