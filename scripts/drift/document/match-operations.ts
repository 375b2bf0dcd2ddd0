import type { JsonObject } from "../../json/json-value.ts";
import { type PathOperation, pathOperations } from "../../openapi/path-operations.ts";
import type { DocumentPair } from "../finding/change.ts";
import { titleOf } from "./title-of.ts";

/** An operation of a document. */
export interface Operation extends PathOperation {
  /** Its operationId, otherwise "GET /path". */
  readonly name: string;
}

/** An operation that both documents have. */
export interface OperationPair {
  readonly before: Operation;
  readonly after: Operation;
  /** The name that findings list: the new document's. */
  readonly name: string;
  /** Its label, as a noun phrase: "GET /path". */
  readonly title: string;
  /** Whether the API sends its requests and clients answer them. Then the directions of payloads are reversed. */
  readonly isServed: boolean;
  /** The new names of path parameters by their old names. */
  readonly pathNames: ReadonlyMap<string, string>;
}

/** The operations of two documents, matched. */
export interface MatchedOperations {
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
  /** Paths of the old document that the new one lacks, regardless of the names of their parameters. */
  readonly removedPaths: ReadonlySet<string>;
}

/**
 * Matches operations by method and path. Names of path parameters are ignored: `/files/{id}` and
 * `/files/{file_id}` are one path.
 */
export function matchOperations(documents: DocumentPair): MatchedOperations {
  const before = operationsOf(documents.before);
  const after = operationsOf(documents.after);
  const byKey = new Map(after.map((operation) => [keyOf(operation), operation]));
  const pairs: OperationPair[] = [];
  const removed: Operation[] = [];
  for (const operation of before) {
    const match = byKey.get(keyOf(operation));
    if (match === undefined) {
      removed.push(operation);
    } else {
      const pathNames = renamedParameters(operation.path, match.path);
      const { name } = match;
      const title = titleOf(match);
      pairs.push({ before: operation, after: match, name, title, isServed: false, pathNames });
    }
  }
  const known = new Set(before.map(keyOf));
  const kept = new Set(after.map((operation) => anonymous(operation.path)));
  return {
    pairs,
    removed,
    added: after.filter((operation) => !known.has(keyOf(operation))),
    removedPaths: new Set(
      removed.map((operation) => operation.path).filter((path) => !kept.has(anonymous(path))),
    ),
  };
}

function operationsOf(document: JsonObject): readonly Operation[] {
  return pathOperations(document).map((operation) => {
    const id = operation.value.operationId;
    return { ...operation, name: typeof id === "string" ? id : titleOf(operation) };
  });
}

function keyOf(operation: Operation): string {
  return `${operation.method} ${anonymous(operation.path)}`;
}

/** A path template without the names of its parameters. */
function anonymous(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}");
}

function renamedParameters(before: string, after: string): ReadonlyMap<string, string> {
  const names = (path: string) =>
    [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const renamed = names(after);
  return new Map(names(before).map((name, index) => [name, renamed[index] ?? name]));
}
