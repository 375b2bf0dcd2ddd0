import { freeNames } from "../../json/free-names.ts";
import { groupBy } from "../../json/group-by.ts";
import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { notesOf } from "../rules/collect-notes.ts";
import { operationLabel } from "../rules/operation-label.ts";
import type { Context, Note, OperationNote } from "../rules/statement.ts";

/** The operationIds of operations without one, or whose own is taken by another. */
export interface OperationIds {
  /** By pointer of the operation. */
  readonly ids: ReadonlyMap<string, JsonValue>;
  readonly notes: readonly Note[];
}

/**
 * Gives every operation of the paths a unique operationId (OpenAPI 3.1, section 4.8.10): a page's, a resolution's, or
 * one made from method and path. Operations with one name are a problem, unless resolutions rename all but one.
 */
export function operationIds(allNotes: readonly Note[], context: Context): OperationIds {
  const operations = [
    ...new Map(notesOf(allNotes, "operation").map((note) => [note.pointer, note])).values(),
  ];
  const unnamed = operations.filter((note) => note.operationId === undefined && note.needsId);
  const named = operations.filter(({ operationId }) => operationId !== undefined);
  const shared = [...groupBy(named, ({ operationId }) => operationId).values()].filter(
    (group) => group.length > 1,
  );
  const resolved = [...unnamed, ...shared.flat()].flatMap((note) => resolvedId(note, context));
  const settled = new Set(resolved.map(({ operation }) => operation));
  const isOpen = ({ pointer }: OperationNote): boolean => !settled.has(pointer);
  const taken = [
    ...named.map(({ operationId }) => operationId),
    ...resolved.map(({ result }) => result),
  ];
  const freeId = freeNames(taken.filter((id) => typeof id === "string"));
  const decisions = [...resolved, ...madeIds(unnamed.filter(isOpen), freeId)];
  return {
    ids: new Map(decisions.map(({ operation, result }) => [operation, result])),
    notes: [
      ...decisions.map(({ note }) => note),
      ...shared.flatMap((group) => sharedName(group.filter(isOpen), freeId, context)),
    ],
  };
}

interface NamedOperation {
  readonly operation: string;
  readonly result: JsonValue;
  readonly note: Note;
}

function resolvedId(operation: OperationNote, context: Context): readonly NamedOperation[] {
  const pointer = childPointer(operation.pointer, "operationId");
  const resolution = context.resolutions.get(pointer);
  if (resolution === undefined) return [];
  const result = resolution.value;
  const { values } = operation;
  const note: Note = { note: "decision", pointer, resolution, values, result };
  return [{ operation: operation.pointer, result, note }];
}

function madeIds(
  operations: readonly OperationNote[],
  freeId: (name: string) => string,
): readonly NamedOperation[] {
  // Sorted, so that the names do not depend on the order of the pages.
  const sorted = operations.toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1));
  return sorted.map(({ pointer: operation, values }) => {
    const result = freeId(madeName(operation));
    const pointer = childPointer(operation, "operationId");
    return {
      operation,
      result,
      note: { note: "decision", pointer, rule: "made-from-method-and-path", values, result },
    };
  });
}

/** The problem of operations with one name. It proposes another name for each but the first. */
function sharedName(
  operations: readonly OperationNote[],
  freeId: (name: string) => string,
  context: Context,
): readonly Note[] {
  const [proposed, ...others] = operations
    .slice(1)
    .map(
      ({ pointer }) => [childPointer(pointer, "operationId"), freeId(madeName(pointer))] as const,
    );
  if (proposed === undefined) return [];
  const [pointer, proposal] = proposed;
  const message = sharedNameMessage(operations, context);
  const values = operations.flatMap((operation) => operation.values);
  const kind = "conflicting-operation-ids";
  const proposals = new Map(others);
  return [{ note: "problem", kind, pointer, values, message, proposal, proposals }];
}

/**
 * The message about operations with one name. If no page states two of them, one may have moved to another's path.
 */
function sharedNameMessage(operations: readonly OperationNote[], context: Context): string {
  const named = operations.map(
    (operation) => `${operationLabel(operation.pointer)} (${pagesOf(operation, context)})`,
  );
  const clash = `${operations.length} operations have the operationId ${operations[0]?.operationId}: ${inWords(named)}.`;
  const sides = operations.map(({ values }) => values.map(({ side }) => side));
  if (new Set(sides.flat()).size < sides.flat().length) return `${clash} Each needs its own.`;
  const [, ...older] = operations.toSorted((a, b) => freshest(a) - freshest(b));
  const pages = inWords(older.map((operation) => pagesOf(operation, context)));
  const outdated =
    older.length === 1
      ? `No page states both, so the operation may have moved and the older page, ${pages}, may be out of date: remove that page if it is.`
      : `No page states two of them, so the operation may have moved and the older pages, ${pages}, may be out of date: remove those that are.`;
  return `${clash} ${outdated} Otherwise each operation needs its own.`;
}

function inWords(items: readonly string[]): string {
  return [items.slice(0, -1).join(", "), ...items.slice(-1)].filter(Boolean).join(" and ");
}

function pagesOf({ values }: OperationNote, { placeOf }: Context): string {
  const [first = "", ...others] = values.map(placeOf);
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function freshest({ values }: OperationNote): number {
  return Math.min(...values.map(({ side }) => side));
}

/** `GET /files/{id}/content` becomes `getFilesByIdContent`. */
function madeName(pointer: string): string {
  const [method = "", path = ""] = pointerTokens(pointer).toReversed();
  const words = path.replaceAll(/\{([^{}]*)\}/g, " by $1 ").match(/[\p{L}\p{N}]+/gu) ?? ["root"];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
