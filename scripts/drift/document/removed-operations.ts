import { groupBy } from "../../json/group-by.ts";
import { childPointer } from "../../json/json-pointer.ts";
import type { FindingId } from "../finding/catalogue.ts";
import { type Change, changeAt, type DocumentPair } from "../finding/change.ts";
import type { MatchedOperations, Operation, OperationPair } from "./match-operations.ts";
import { titleOf } from "./title-of.ts";

/** How well the removal of an operation was announced. */
type Notice = "none" | "before sunset" | "deprecated";

const ofPaths: Readonly<Record<Exclude<Notice, "deprecated">, FindingId>> = {
  none: "api-path-removed-without-deprecation",
  "before sunset": "api-path-removed-before-sunset",
};

const ofOperations: Readonly<Record<Notice, FindingId>> = {
  none: "api-removed-without-deprecation",
  "before sunset": "api-removed-before-sunset",
  deprecated: "api-removed-with-deprecation",
};

/**
 * Removed operations. Those of a path that was removed as a whole are one change. A deprecated operation may be
 * removed, but not before the date in its `x-sunset`.
 *
 * @param now The date of the check.
 */
export function removedOperations(
  documents: DocumentPair,
  { removed, removedPaths }: MatchedOperations,
  now: Date,
): readonly Change[] {
  const groups = groupBy(removed, (operation) => {
    const notice = noticeOf(operation, now);
    const isWhole = removedPaths.has(operation.path) && notice !== "deprecated";
    return isWhole ? `${notice} ${operation.path}` : operation;
  });
  return [...groups].flatMap(([key, operations]) => {
    const [first] = operations;
    if (first === undefined) return [];
    const notice = noticeOf(first, now);
    const isWhole = typeof key === "string" && notice !== "deprecated";
    const subject = isWhole ? `the path ${first.path}` : titleOf(first);
    const places = {
      before: isWhole ? childPointer("/paths", first.path) : first.pointer,
      after: null,
    };
    return changeAt(documents, places, {
      id: isWhole ? ofPaths[notice] : ofOperations[notice],
      what: `${subject}${clauseOf(notice, first)} is gone`,
      effect: "get an error instead of a response",
      operations: operations.map(({ name }) => name),
      proof: { none: "no payload shows that an operation is gone" },
    });
  });
}

/** The change of a sunset date to an earlier one. */
export function sunsetChanges(documents: DocumentPair, pair: OperationPair): readonly Change[] {
  const [was, is] = [sunsetOf(pair.before), sunsetOf(pair.after)];
  if (was === undefined || is === undefined || is >= was) return [];
  const places = {
    before: childPointer(pair.before.pointer, "x-sunset"),
    after: childPointer(pair.after.pointer, "x-sunset"),
  };
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return [
    changeAt(documents, places, {
      id: "api-sunset-date-changed-too-small",
      what: `the sunset of ${titleOf(pair.after)} moved from ${day(was)} to ${day(is)}`,
      effect: "have less time to stop calling it than was announced",
      operations: [pair.name],
      proof: { none: "this is about dates, not about payloads" },
    }),
  ];
}

function noticeOf(operation: Operation, now: Date): Notice {
  if (operation.value.deprecated !== true) return "none";
  const sunset = sunsetOf(operation);
  return sunset !== undefined && sunset > now.getTime() ? "before sunset" : "deprecated";
}

function clauseOf(notice: Notice, { value }: Operation): string {
  if (notice === "none") return "";
  const date = notice === "deprecated" ? "" : ` until ${String(value["x-sunset"])}`;
  return `, which was deprecated${date},`;
}

/** The sunset date in milliseconds; undefined if there is no readable date. */
function sunsetOf({ value }: Operation): number | undefined {
  const time = Date.parse(String(value["x-sunset"] ?? ""));
  return Number.isNaN(time) ? undefined : time;
}
