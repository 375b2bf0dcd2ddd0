import type { JsonValue } from "../json.ts";
import { childPointer, pointerTokens } from "../json-pointer.ts";
import { notesOf } from "./draft.ts";
import type { Context, Note } from "./statement.ts";

type OperationNote = Extract<Note, { note: "operation" }>;

/** What the operations are called that no page names, or that must not be called what the page says. */
export interface OperationIds {
  /** By pointer of the operation. */
  readonly ids: ReadonlyMap<string, JsonValue>;
  readonly notes: readonly Note[];
}

/**
 * Names every operation of the paths, each by a name of its own (OpenAPI 3.1, section 4.8.10). Where no page
 * publishes one, the resolution at its place names it, else a name is made from method and path. Operations of
 * one name are a problem, unless resolutions give all but one of them another.
 */
export function operationIds(allNotes: readonly Note[], context: Context): OperationIds {
  const operations = [
    ...new Map(notesOf(allNotes, "operation").map((note) => [note.pointer, note])).values(),
  ];
  const unnamed = operations.filter((note) => note.operationId === undefined && note.needsId);
  const filled = unnamed.flatMap((note) => resolvedId(note, context));
  const taken = new Set([
    ...operations.flatMap(({ operationId }) => operationId ?? []),
    ...filled.map(({ result }) => result),
  ]);
  const renamed = sharedNames(operations, taken, context);
  const made = madeIds(
    unnamed.filter((note) => !filled.some(({ operation }) => operation === note.pointer)),
    taken,
  );
  const decisions = [...filled, ...made, ...renamed.decisions];
  return {
    ids: new Map(decisions.map(({ operation, result }) => [operation, result])),
    notes: [...decisions.map(({ note }) => note), ...renamed.problems],
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
  const { stands } = operation;
  const note: Note = { note: "decision", pointer, resolution, stands, result };
  return [{ operation: operation.pointer, result, note }];
}

function madeIds(
  operations: readonly OperationNote[],
  taken: ReadonlySet<JsonValue>,
): readonly NamedOperation[] {
  const used = new Set(taken);
  // In an order of their own, so that the names do not depend on the order of the pages.
  const sorted = operations.toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1));
  return sorted.map(({ pointer: operation, stands }) => {
    const result = freeId(madeName(operation), used);
    used.add(result);
    const pointer = childPointer(operation, "operationId");
    return {
      operation,
      result,
      note: { note: "decision", pointer, rule: "made-from-method-and-path", stands, result },
    };
  });
}

function sharedNames(
  operations: readonly OperationNote[],
  taken: ReadonlySet<JsonValue>,
  context: Context,
): { readonly decisions: readonly NamedOperation[]; readonly problems: readonly Note[] } {
  const byId = new Map<string, OperationNote[]>();
  for (const operation of operations) {
    const { operationId } = operation;
    if (operationId === undefined) continue;
    byId.set(operationId, [...(byId.get(operationId) ?? []), operation]);
  }
  const shared = [...byId.values()].filter((group) => group.length > 1);
  const decisions = shared.flat().flatMap((operation) => resolvedId(operation, context));
  const settled = new Set(decisions.map(({ operation }) => operation));
  const used = new Set(taken);
  const problems = shared.flatMap((group) => {
    const open = group.filter(({ pointer }) => !settled.has(pointer));
    return open.slice(1).map((operation): Note => {
      const proposal = freeId(madeName(operation.pointer), used);
      used.add(proposal);
      return {
        note: "problem",
        kind: "conflicting-operation-ids",
        pointer: childPointer(operation.pointer, "operationId"),
        stands: open.flatMap(({ stands }) => stands),
        message: `${open.length} operations are called ${operation.operationId}; each needs a name of its own.`,
        proposal,
      };
    });
  });
  return { decisions, problems };
}

/** `GET /files/{id}/content` becomes `getFilesByIdContent`. */
function madeName(pointer: string): string {
  const [method = "", path = ""] = pointerTokens(pointer).toReversed();
  const words = path.replaceAll(/\{([^{}]*)\}/g, " by $1 ").match(/[\p{L}\p{N}]+/gu) ?? ["root"];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function freeId(name: string, used: ReadonlySet<JsonValue>): string {
  if (!used.has(name)) return name;
  let number = 2;
  while (used.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}
