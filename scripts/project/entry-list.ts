import { describe } from "../json/describe.ts";
import { childPointer, pointerTokens } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import type { Parsed } from "../pages/text/parsed.ts";
import { readYaml } from "../pages/text/read-yaml.ts";
import { didYouMean } from "../problem/did-you-mean.ts";
import { type Fault, ownFileProblems, problemsOf } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";

/** A field of an entry: its expected value in words, and a test of a value. */
export interface EntryField {
  readonly words: string;
  readonly admits: (value: JsonValue) => boolean;
  /** Whether an entry may leave it out. */
  readonly isOptional?: boolean;
  /** The correct value in an entry, if it is known. */
  readonly rightIn?: (entry: JsonObject) => string | undefined;
}

/** The expected form of a file of entries. */
export interface EntryListShape {
  /** The file's one key. */
  readonly list: string;
  readonly fields: Readonly<Record<string, EntryField>>;
  /** The field whose value must be unique. */
  readonly unique: string;
  /** The exit code for an invalid entry. */
  readonly exitCode: Problem["exitCode"];
}

/** A valid entry, with its line. */
interface Entry {
  readonly fields: JsonObject;
  readonly line: number;
  readonly pointer: string;
}

/** The valid entries, and a problem for everything else in the file. */
export interface EntryList {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the entries of a YAML file that people edit: a mapping with one key, whose value is a list of mappings
 * with exactly the given fields. An empty file or list has no entries. Invalid YAML is a problem with exit code 4.
 */
export function readEntryList(text: string, file: string, shape: EntryListShape): EntryList {
  const reading = readYaml(text);
  if ("faults" in reading) return { entries: [], problems: ownFileProblems(file, reading.faults) };
  const reader = new EntryListReader(reading, shape.fields);
  const entries = reader.read(shape.list, shape.unique);
  return { entries, problems: problemsOf(file, reader.faults, shape.exitCode) };
}

class EntryListReader {
  readonly faults: Fault[] = [];
  readonly #parsed: Parsed;
  readonly #fields: Readonly<Record<string, EntryField>>;

  constructor(parsed: Parsed, fields: Readonly<Record<string, EntryField>>) {
    this.#parsed = parsed;
    this.#fields = fields;
  }

  read(list: string, unique: string): readonly Entry[] {
    const { value } = this.#parsed;
    if (value === null) return [];
    if (!isJsonObject(value)) return this.#report("", value, `a mapping with the key ${list}`);
    for (const key of Object.keys(value)) {
      if (key !== list) this.#unknown(childPointer("", key), key, [list]);
    }
    const items = value[list];
    if (items === null) return [];
    if (!Array.isArray(items)) {
      return this.#report(childPointer("", list), items ?? null, `${list}, a list of entries`);
    }
    const entries = items.flatMap((item: JsonValue, at) => this.#entry(item, `/${list}/${at}`));
    return this.#withoutRepeats(entries, unique);
  }

  #entry(item: JsonValue, pointer: string): readonly Entry[] {
    const before = this.faults.length;
    if (!isJsonObject(item)) {
      return this.#report(pointer, item, `an entry with ${Object.keys(this.#fields).join(", ")}`);
    }
    for (const [name, { words, admits, isOptional, rightIn }] of Object.entries(this.#fields)) {
      const value = item[name];
      const right = rightIn?.(item);
      const line = right && `write ${name}: ${right}`;
      const add = line ?? `add ${name}: ${words}`;
      if (value !== undefined) {
        if (!admits(value))
          this.#report(childPointer(pointer, name), value, `${name}: ${words}`, line);
      } else if (!isOptional) this.#push(pointer, `The entry has no ${name}`, null, add);
    }
    for (const name of Object.keys(item)) {
      if (!Object.hasOwn(this.#fields, name)) {
        this.#unknown(childPointer(pointer, name), name, Object.keys(this.#fields));
      }
    }
    const isUsable = this.faults.length === before;
    return isUsable ? [{ fields: item, line: this.#lineOf(pointer), pointer }] : [];
  }

  #withoutRepeats(entries: readonly Entry[], unique: string): readonly Entry[] {
    const lines = new Map<JsonValue | undefined, number>();
    return entries.filter(({ fields, line, pointer }) => {
      const value = fields[unique];
      const first = lines.get(value);
      if (first === undefined) lines.set(value, line);
      else this.#repeated(childPointer(pointer, unique), value ?? null, first);
      return first === undefined;
    });
  }

  #repeated(pointer: string, value: JsonValue, first: number): void {
    this.#push(
      pointer,
      `Another entry, in line ${first}, is for ${describe(value)}, too`,
      value,
      "remove one of the two",
    );
  }

  #unknown(pointer: string, name: string, known: readonly string[]): void {
    this.#push(
      pointer,
      `Unknown key ${JSON.stringify(name)}${didYouMean(name, known)}`,
      name,
      "correct or remove it",
    );
  }

  #report(pointer: string, value: JsonValue, words: string, suggestion?: string): readonly [] {
    const message = `Expected ${words}; found ${describe(value)}`;
    this.#push(pointer, message, value, suggestion ?? "correct this line");
    return [];
  }

  #push(pointer: string, message: string, value: JsonValue, suggestion: string): void {
    const line = this.#lineOf(pointer);
    this.faults.push({ kind: "malformed-entry", pointer, line, message, value, suggestion });
  }

  #lineOf(pointer: string): number {
    return this.#parsed.lineOf(pointerTokens(pointer));
  }
}
