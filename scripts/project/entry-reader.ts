import { describe } from "../json/describe.ts";
import { childPointer, pointerTokens } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import type { Parsed } from "../pages/text/parsed.ts";
import { didYouMean } from "../problem/did-you-mean.ts";
import type { Fault } from "../problem/fault.ts";

/** A field of an entry: its expected value in words, and a test of a value. */
export interface EntryField {
  readonly words: string;
  readonly admits: (value: JsonValue) => boolean;
  /** Whether an entry may leave it out. */
  readonly isOptional?: boolean;
  /** The correct value in an entry, if it is known. */
  readonly rightIn?: (entry: JsonObject) => string | undefined;
  /** The values that are allowed, if the most similar one should be suggested. */
  readonly known?: readonly string[];
}

/** The expected form of a list of entries. */
export interface EntryListShape {
  readonly fields: Readonly<Record<string, EntryField>>;
  /** The field whose value must be unique. Default: none. */
  readonly unique?: string;
  /** Fields of which an entry needs at least one. Default: none. */
  readonly anyOf?: readonly string[];
}

/** A valid entry, with its line. */
export interface Entry {
  readonly fields: JsonObject;
  readonly line: number;
  readonly pointer: string;
}

/** Reads lists of entries, and collects a fault for everything else in them. */
export class EntryReader {
  readonly faults: Fault[] = [];
  readonly #parsed: Parsed;

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
  }

  /** The valid entries of the list at a pointer: mappings with exactly the given fields. */
  entries(pointer: string, items: readonly JsonValue[], shape: EntryListShape): readonly Entry[] {
    const entries = items.flatMap((item, at) =>
      this.#entry(item, childPointer(pointer, at), shape),
    );
    return shape.unique === undefined ? entries : this.#withoutRepeats(entries, shape.unique);
  }

  #entry(item: JsonValue, pointer: string, { fields, anyOf }: EntryListShape): readonly Entry[] {
    const before = this.faults.length;
    const names = Object.keys(fields);
    if (!isJsonObject(item)) {
      this.unexpected(pointer, item, `an entry with ${names.join(", ")}`);
      return [];
    }
    for (const [name, field] of Object.entries(fields)) this.#check(item, pointer, name, field);
    for (const name of Object.keys(item)) {
      if (!names.includes(name)) this.unknownKey(childPointer(pointer, name), name, names);
    }
    if (anyOf?.every((name) => item[name] === undefined)) {
      const either = anyOf.join(" nor ");
      this.#push(pointer, `The entry has neither ${either}`, null, `add ${anyOf.join(" or ")}`);
    }
    const isUsable = this.faults.length === before;
    return isUsable ? [{ fields: item, line: this.#lineOf(pointer), pointer }] : [];
  }

  #check(entry: JsonObject, pointer: string, name: string, field: EntryField): void {
    const { words, admits, isOptional, rightIn, known = [] } = field;
    const value = entry[name];
    const right = rightIn?.(entry);
    const line = right && `write ${name}: ${right}`;
    if (value === undefined) {
      const add = line ?? `add ${name}: ${words}`;
      if (!isOptional) this.#push(pointer, `The entry has no ${name}`, null, add);
    } else if (!admits(value)) {
      const guess = typeof value === "string" ? didYouMean(value, known) : "";
      this.unexpected(childPointer(pointer, name), value, `${name}: ${words}`, line, guess);
    }
  }

  #withoutRepeats(entries: readonly Entry[], unique: string): readonly Entry[] {
    const lines = new Map<JsonValue | undefined, number>();
    return entries.filter(({ fields, line, pointer }) => {
      const value = fields[unique] ?? null;
      const first = lines.get(value);
      if (first === undefined) lines.set(value, line);
      else {
        const message = `Another entry, in line ${first}, is for ${describe(value)}, too`;
        this.#push(childPointer(pointer, unique), message, value, "remove one of the two");
      }
      return first === undefined;
    });
  }

  /** Adds the fault of a key that is not one of those known. */
  unknownKey(pointer: string, name: string, known: readonly string[]): void {
    const message = `Unknown key ${JSON.stringify(name)}${didYouMean(name, known)}`;
    this.#push(pointer, message, name, "correct or remove it");
  }

  /** Adds the fault of a value that is not what was expected. */
  unexpected(
    pointer: string,
    value: JsonValue,
    words: string,
    suggestion = "correct this line",
    guess = "",
  ): void {
    const message = `Expected ${words}; found ${describe(value)}${guess}`;
    this.#push(pointer, message, value, suggestion);
  }

  #push(pointer: string, message: string, value: JsonValue, suggestion: string): void {
    const line = this.#lineOf(pointer);
    this.faults.push({ kind: "malformed-entry", pointer, line, message, value, suggestion });
  }

  #lineOf(pointer: string): number {
    return this.#parsed.lineOf(pointerTokens(pointer));
  }
}
