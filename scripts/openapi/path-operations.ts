import { childPointer, member } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { methods } from "./methods.ts";
import { resolveAt } from "./resolve-at.ts";

/** An operation of a path item. */
export interface ItemOperation {
  readonly method: string;
  /** The operation's pointer: in a component, if its path item is. */
  readonly pointer: string;
  readonly value: JsonObject;
}

/** An operation of a document's paths. */
export interface PathOperation extends ItemOperation {
  readonly path: string;
  /** The pointer of its path item. */
  readonly item: string;
}

/** The operations of a document's paths, in their order, without webhooks and callbacks. */
export function pathOperations(document: JsonObject): readonly PathOperation[] {
  const paths = isJsonObject(document.paths) ? document.paths : {};
  return Object.keys(paths).flatMap((path) => {
    const found = resolveAt(document, childPointer("/paths", path));
    const operations = itemOperations(found?.value, found?.pointer ?? "");
    return operations.map((operation) => ({ ...operation, path, item: found?.pointer ?? "" }));
  });
}

/** The operations of the path item at a pointer. */
export function itemOperations(
  item: JsonValue | undefined,
  pointer: string,
): readonly ItemOperation[] {
  return methods.flatMap((method) => {
    const value = member(item, method);
    return isJsonObject(value) ? [{ method, pointer: childPointer(pointer, method), value }] : [];
  });
}
