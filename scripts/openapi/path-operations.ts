import { childPointer, member } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { methods } from "./methods.ts";
import { resolveAt } from "./resolve-at.ts";

/** An operation of a path item. */
export interface ItemOperation {
  readonly method: string;
  /** In a component, if the path item is there. */
  readonly pointer: string;
  readonly value: JsonObject;
}

/** An operation of a document's paths. */
export interface PathOperation extends ItemOperation {
  readonly path: string;
  /** The pointer of its path item. */
  readonly item: string;
}

/** The operations of a document's paths in their order, webhooks and callbacks not among them. */
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
