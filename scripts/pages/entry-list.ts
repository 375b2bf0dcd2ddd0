import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import type { Problem } from "../problem.ts";
import { type Fault, problemsOf } from "./fault.ts";
import { describe } from "./field-types.ts";
import { pointerTo, pointerTokens } from "./json-pointer.ts";
import type { Parsed } from "./parsed.ts";
import { readYaml } from "./read-yaml.ts";

/** One field of an entry: what is expected there, in words, and whether a value is that. */
export interface EntryField {
  readonly words: string;
  readonly admits: (value: JsonValue) => boolean;
}

/** One entry of a list that people edit, with its line. Every field stands in it and is what it should be. */
interface Entry {
  readonly fields: JsonObject;
  readonly line: number;
}

/** The entries that are as they should be, and a problem for everything else in the file. */
export interface EntryList {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * The entries of a YAML file that people edit: a mapping whose one key holds a list of mappings, each with all of the
 * given fields and no other. A file whose list is empty has no entries.
 *
 * @param unique The field in which no two entries may agree.
 */
export function readEntryList(
  text: string,
  file: string,
  list: string,
  fields: Readonly<Record<string, EntryField>>,
  unique: string,
): EntryList {
  const reading = readYaml(text);
  if ("faults" in reading) return { entries: [], problems: problemsOf(file, reading.faults) };
  const reader = new EntryListReader(reading, fields);
  const entries = reader.read(list, unique);
  return { entries, problems: problemsOf(file, reader.faults) };
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
    if (!isJsonObject(value)) {
      this.#report("", value, `a mapping with the key ${list}`);
      return [];
    }
    for (const key of Object.keys(value)) {
      if (key !== list) this.#unknown(pointerTo("", key), key, [list]);
    }
    const items = value[list];
    if (items === null) return [];
    if (!Array.isArray(items)) {
      this.#report(pointerTo("", list), items ?? null, `${list}, a list of entries`);
      return [];
    }
    const entries = items.flatMap((item: JsonValue, at) => this.#entry(item, `/${list}/${at}`));
    return this.#withoutRepeats(entries, unique);
  }

  #entry(item: JsonValue, pointer: string): readonly (Entry & { readonly pointer: string })[] {
    const before = this.faults.length;
    if (!isJsonObject(item)) {
      this.#report(pointer, item, `an entry with ${Object.keys(this.#fields).join(", ")}`);
      return [];
    }
    for (const [name, { words, admits }] of Object.entries(this.#fields)) {
      const value = item[name];
      if (value === undefined) this.#missing(pointer, name, words);
      else if (!admits(value)) this.#report(pointerTo(pointer, name), value, `${name}: ${words}`);
    }
    for (const name of Object.keys(item)) {
      if (!Object.hasOwn(this.#fields, name)) {
        this.#unknown(pointerTo(pointer, name), name, Object.keys(this.#fields));
      }
    }
    if (this.faults.length > before) return [];
    return [{ fields: item, line: this.#lineOf(pointer), pointer }];
  }

  #withoutRepeats(
    entries: readonly (Entry & { readonly pointer: string })[],
    unique: string,
  ): readonly Entry[] {
    const lines = new Map<JsonValue | undefined, number>();
    return entries.filter(({ fields, line, pointer }) => {
      const value = fields[unique];
      const first = lines.get(value);
      if (first === undefined) lines.set(value, line);
      else this.#repeated(pointerTo(pointer, unique), value ?? null, first);
      return first === undefined;
    });
  }

  #repeated(pointer: string, value: JsonValue, first: number): void {
    this.#push(
      pointer,
      `Another entry, in line ${first}, is for ${describe(value)} too`,
      value,
      "remove one of the two",
    );
  }

  #missing(pointer: string, name: string, words: string): void {
    this.#push(pointer, `The entry has no ${name}`, null, `add ${name}: ${words}`);
  }

  #unknown(pointer: string, name: string, known: readonly string[]): void {
    this.#push(
      pointer,
      `The key ${JSON.stringify(name)} means nothing here`,
      name,
      `remove it; known: ${known.join(", ")}`,
    );
  }

  #report(pointer: string, value: JsonValue, words: string): void {
    this.#push(pointer, `Expected ${words}; found ${describe(value)}`, value, "correct this line");
  }

  #push(pointer: string, message: string, value: JsonValue, suggestion: string): void {
    const line = this.#lineOf(pointer);
    this.faults.push({ kind: "malformed-entry", pointer, line, message, value, suggestion });
  }

  #lineOf(pointer: string): number {
    return this.#parsed.lineOf(pointerTokens(pointer) ?? []);
  }
}
