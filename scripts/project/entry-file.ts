import { childPointer } from "../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { readYaml } from "../pages/text/read-yaml.ts";
import { ownFileProblems, problemsOf } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import { type Entry, type EntryListShape, EntryReader } from "./entry-reader.ts";

/** The expected form of a file with lists of entries. */
export interface EntryFileShape {
  /** The lists by their keys. If there are several, each may be left out. */
  readonly lists: Readonly<Record<string, EntryListShape>>;
  /** The list that may be the whole file, without its key. Default: none. */
  readonly bare?: string;
  /** The exit code for an invalid entry. */
  readonly exitCode: Problem["exitCode"];
}

/** The valid entries of each list, and a problem for everything else in the file. */
export interface EntryFile {
  readonly lists: ReadonlyMap<string, readonly Entry[]>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the entries of a YAML file that people edit: a mapping of lists, each of mappings with exactly the given
 * fields. An empty file or list has no entries. Invalid YAML is a problem with exit code 4.
 *
 * @param file What to call the file in problems.
 */
export function readEntryFile(text: string, file: string, shape: EntryFileShape): EntryFile {
  const reading = readYaml(text);
  if ("faults" in reading) {
    return { lists: new Map(), problems: ownFileProblems(file, reading.faults) };
  }
  const reader = new EntryReader(reading);
  const lists = readLists(reader, reading.value, shape);
  return { lists, problems: problemsOf(file, reader.faults, shape.exitCode) };
}

function readLists(
  reader: EntryReader,
  value: JsonValue,
  { lists, bare = "" }: EntryFileShape,
): EntryFile["lists"] {
  const names = Object.keys(lists);
  const bareShape = lists[bare];
  if (Array.isArray(value) && bareShape !== undefined) {
    return new Map([[bare, reader.entries("", value, bareShape)]]);
  }
  if (value !== null && !isJsonObject(value)) {
    const keys = names.length === 1 ? "the key" : "the keys";
    reader.unexpected("", value, `a mapping with ${keys} ${names.join(" and ")}`);
    return new Map();
  }
  for (const key of Object.keys(value ?? {})) {
    if (!names.includes(key)) reader.unknownKey(childPointer("", key), key, names);
  }
  return new Map(
    Object.entries(lists).map(([name, shape]) => {
      const pointer = childPointer("", name);
      const items = value?.[name];
      const isAbsent = items === undefined && (value === null || names.length > 1);
      if (items === null || isAbsent) return [name, []];
      if (Array.isArray(items)) return [name, reader.entries(pointer, items, shape)];
      reader.unexpected(pointer, items ?? null, `${name}, a list of entries`);
      return [name, []];
    }),
  );
}
