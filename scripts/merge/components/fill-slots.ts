import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";

/** The values to fill into a drafted tree. */
export interface Slots {
  /** By pointer. The value there is replaced, or removed if the new value is undefined. */
  readonly values: ReadonlyMap<string, JsonValue | undefined>;
  /** By pointer of the operation. */
  readonly operationIds: ReadonlyMap<string, JsonValue>;
}

/**
 * Returns a drafted value with the values for its open places filled in.
 * @param pointer The pointer of the value itself.
 */
export function fillSlots(value: JsonValue, slots: Slots, pointer: string): JsonValue {
  const slot = slots.values.get(pointer);
  if (slot !== undefined) return slot;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) =>
      fillSlots(item, slots, childPointer(pointer, index)),
    );
  }
  if (!isJsonObject(value)) return value;
  const filled = Object.fromEntries(
    Object.entries(value).flatMap(([key, child]): [string, JsonValue][] => {
      const place = childPointer(pointer, key);
      const isRemoved = slots.values.has(place) && slots.values.get(place) === undefined;
      return isRemoved ? [] : [[key, fillSlots(child, slots, place)]];
    }),
  );
  const id = slots.operationIds.get(pointer);
  return id === undefined ? filled : withOperationId(filled, id);
}

/** Adds an operationId to an operation, after its texts. */
function withOperationId(operation: JsonObject, id: JsonValue): JsonObject {
  const { operationId: _, tags, summary, description, externalDocs, ...rest } = operation;
  const texts = Object.entries({ tags, summary, description, externalDocs });
  const stated = texts.flatMap(([key, value]): [string, JsonValue][] =>
    value === undefined ? [] : [[key, value]],
  );
  return { ...Object.fromEntries(stated), operationId: id, ...rest };
}
