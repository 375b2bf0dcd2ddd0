import { groupBy } from "../../json/group-by.ts";
import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import { documentReferences } from "../../openapi/document-references.ts";
import { operationLabel } from "../rules/operation-label.ts";

/**
 * Returns a function from a place of a document to the operations it concerns, in document order: the one that
 * contains it, all operations of its path, or those that refer to its component. Empty for a place that concerns
 * the whole document.
 */
export function reachingOperations(document: JsonObject): (pointer: string) => readonly string[] {
  const operations = documentOperations(document).map(({ pointer }) => pointer);
  const rank = new Map(operations.map((operation, index) => [operationLabel(operation), index]));
  const byOwner = groupBy(operations, ownerOf);
  const byPath = groupBy(
    operations.filter((operation) => !operation.startsWith("/components/")),
    pathOf,
  );
  const references = documentReferences(document).map(({ pointer, target }) => ({
    user: ownerOf(pointer),
    used: ownerOf(target),
  }));
  const users = groupBy(references, ({ used }) => used);
  const known = new Map<string, readonly string[]>();
  const find = (owner: string): readonly string[] =>
    [...usersOf(owner, users)]
      .flatMap((user) => byOwner.get(user) ?? byPath.get(pathOf(user)) ?? [])
      .map(operationLabel);
  return (pointer) => {
    const owner = ownerOf(pointer);
    const reaching =
      known.get(owner) ??
      [...new Set(find(owner))].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    known.set(owner, reaching);
    return reaching;
  };
}

type Users = ReadonlyMap<string, readonly { readonly user: string }[]>;

/** The component, operation or field of a path item that contains a place. */
function ownerOf(pointer: string): string {
  return childPointer("", ...pointerTokens(pointer).slice(0, 3));
}

function pathOf(pointer: string): string {
  return childPointer("", ...pointerTokens(pointer).slice(0, 2));
}

/** Everything that refers to a component, directly or through others, including the component itself. */
function usersOf(owner: string, users: Users): ReadonlySet<string> {
  const found = new Set<string>([owner]);
  for (const each of found) for (const { user } of users.get(each) ?? []) found.add(user);
  return found;
}
