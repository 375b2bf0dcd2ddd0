import { childPointer, member, refPointer, valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { itemOperations } from "./path-operations.ts";

/** An operation of a document. */
export interface DocumentOperation {
  /** The pointer of the operation itself: in a component if its path item is a `$ref` to one. */
  readonly pointer: string;
  readonly value: JsonObject;
}

/** A path item, or a callback, which contains path items. */
interface PathItemAt {
  readonly pointer: string;
  readonly isCallback: boolean;
}

/**
 * Every operation of a document's paths, webhooks and their callbacks, including those behind `$ref`s, each once.
 * @param at Returns the value at a pointer. Default: the value in the document itself.
 */
export function documentOperations(
  document: JsonObject,
  at = (pointer: string): JsonValue | undefined => valueAt(document, pointer),
): readonly DocumentOperation[] {
  const operations: DocumentOperation[] = [];
  const seen = new Set<string>();
  const open = ["paths", "webhooks"].flatMap((key) =>
    pathItems(member(document, key), childPointer("", key)),
  );
  // New items are appended while iterating, so that the paths' own operations come first, in their order.
  for (const { pointer, isCallback } of open) {
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    const value = at(pointer);
    const target = refPointer(value);
    if (target !== undefined) open.push({ pointer: target, isCallback });
    if (isCallback) {
      if (target === undefined) open.push(...pathItems(value, pointer));
      continue;
    }
    const own = itemOperations(value, pointer);
    operations.push(...own);
    open.push(...own.flatMap(callbacks));
  }
  return operations;
}

function callbacks({ pointer, value }: DocumentOperation): readonly PathItemAt[] {
  const names = isJsonObject(value.callbacks) ? Object.keys(value.callbacks) : [];
  return names.map((name) => ({
    pointer: childPointer(pointer, "callbacks", name),
    isCallback: true,
  }));
}

function pathItems(map: JsonValue | undefined, pointer: string): readonly PathItemAt[] {
  const names = isJsonObject(map) ? Object.keys(map) : [];
  return names
    .filter((name) => !name.startsWith("x-"))
    .map((name) => ({ pointer: childPointer(pointer, name), isCallback: false }));
}
