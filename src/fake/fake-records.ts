import type { FakeOperation, FakeResponse } from "../../generated/fake.ts";
import { TogetherError } from "../errors/together-error.ts";
import { isObject } from "../options/client-rules.ts";
import { documentedSuccess } from "./answer.ts";

/** The records of a resource, which the fake serves. */
export interface FakeRecords<Item> {
  /** All records, in the order in which they were added. */
  readonly all: readonly Item[];
  /**
   * Adds a record. Properties that you leave out are filled in.
   * @returns the whole record.
   * @throws `TogetherError` if the document does not allow such a record, or if there is one with its id.
   */
  add(record?: Partial<Item>): Item;
  /**
   * Changes properties of a record.
   * @returns the changed record.
   * @throws `TogetherError` as `add` does, and if there is no record with that id.
   */
  update(id: string, change: Partial<Item>): Item;
  /** Removes a record. @returns whether there was one. */
  remove(id: string): boolean;
}

type AnyRecord = Readonly<Record<string, unknown>>;

/**
 * Makes the records of a resource, such as `files`. There are none at first.
 * @param key - the property that identifies a record.
 * @param retrieve - the operation that returns one record; its example and validator are used for all.
 */
export function fakeRecords(
  name: string,
  key: string,
  retrieve: FakeOperation | undefined,
): FakeRecords<AnyRecord> {
  const [, { example, validate }] = documentedSuccess(retrieve);
  const records = new Map<string, AnyRecord>();
  let count = 0;
  const checked = (record: AnyRecord): AnyRecord => checkedRecord(name, record, validate);
  /** An id of the type that the document requires, such as `file-1`. */
  const nextKey = (): unknown =>
    typeof Object(example)[key] === "number" ? count : `${name.replace(/s$/, "")}-${count}`;
  return {
    get all() {
      return [...records.values()];
    },
    add(given = {}) {
      checkNames(name, given, example);
      count += 1;
      const record = checked({ ...Object(example), [key]: nextKey(), ...given });
      const id = String(record[key]);
      if (records.has(id)) throw new TogetherError(`The fake already has ${id} in ${name}.`);
      records.set(id, record);
      return record;
    },
    update(id, change) {
      const record = records.get(id);
      if (record === undefined) throw unknownRecord(name, id);
      checkNames(name, change, example);
      checkKey(name, key, id, change);
      const changed = checked({ ...record, ...change, [key]: record[key] });
      records.set(id, changed);
      return changed;
    },
    remove: (id) => records.delete(id),
  };
}

function unknownRecord(name: string, id: string): TogetherError {
  return new TogetherError(`The fake has no ${id} in ${name}: add it first.`);
}

function checkKey(name: string, key: string, id: string, change: AnyRecord): void {
  if (String(change[key] ?? id) === id) return;
  throw new TogetherError(
    `The ${key} of ${id} in ${name} cannot change to ${change[key]}: remove the record and add another.`,
  );
}

/** Rejects anything but an object, and names that differ from the document's only in case or punctuation. */
function checkNames(name: string, given: object, example: unknown): void {
  if (!isObject(given) || Array.isArray(given)) {
    throw new TogetherError(
      `A record in ${name} must be an object, such as ${JSON.stringify(example)}, but is ${JSON.stringify(given)}.`,
    );
  }
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, "");
  const known = Object.keys(Object(example));
  for (const each of Object.keys(given)) {
    const meant = known.includes(each)
      ? undefined
      : known.find((other) => letters(other) === letters(each));
    if (meant === undefined) continue;
    throw new TogetherError(`Unknown property ${each} in ${name}; did you mean ${meant}?`);
  }
}

/** A copy of a record, if the document allows it. */
function checkedRecord(
  name: string,
  record: AnyRecord,
  validate: FakeResponse["validate"],
): AnyRecord {
  const copy: AnyRecord = JSON.parse(JSON.stringify(record));
  const [violation] = validate?.(copy, true) ?? [];
  if (violation === undefined) return copy;
  const { pointer, expected, received } = violation;
  const found = received === undefined ? "missing" : JSON.stringify(received);
  throw new TogetherError(
    `Invalid record in ${name}: ${pointer || "it"} is ${found}, not ${expected}.`,
  );
}
