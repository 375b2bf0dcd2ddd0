import { describe } from "../json/describe.ts";
import { childPointer, isJsonPointer, pointerTokens } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import { didYouMean } from "../problem/did-you-mean.ts";
import type { Fault } from "../problem/fault.ts";
import { limits } from "../problem/limits.ts";
import { knownFields, requiredFields } from "./content-of.ts";
import { grammar } from "./grammar.ts";
import { type Content, isObjectKind, type ObjectKind } from "./object-grammar.ts";
import { scalarTypes } from "./scalar-types.ts";

/**
 * Finds everything in a document that later steps could not read: an object instead of a list, a parameter without
 * a name, a schema that is a string, a `$ref` to another document. A document without faults can be walked without
 * further checks. It does not check that the target of a `$ref` exists, because another page may contain it.
 *
 * @param lineOf The line of the node at the reference tokens.
 */
export function checkShape(
  document: JsonObject,
  lineOf: (tokens: readonly string[]) => number,
): readonly Fault[] {
  const check = new ShapeCheck(lineOf, false);
  check.object("document", document, "");
  return check.faults;
}

/**
 * Finds everything that OpenAPI 3.1 does not allow in a value that a person wrote: what {@link checkShape} finds,
 * and unknown fields. Returns messages without a full stop. The pointer is the value's place.
 */
export function checkWritten(type: Content, value: JsonValue, pointer: string): readonly string[] {
  const check = new ShapeCheck(() => 1, true);
  check.field(type, value, pointer);
  return check.faults.map(({ message }) => message);
}

class ShapeCheck {
  readonly faults: Fault[] = [];
  readonly #lineOf: (tokens: readonly string[]) => number;
  readonly #isWritten: boolean;

  constructor(lineOf: (tokens: readonly string[]) => number, isWritten: boolean) {
    this.#lineOf = lineOf;
    this.#isWritten = isWritten;
  }

  object(kind: ObjectKind, value: JsonValue, pointer: string): void {
    if (kind === "schema" && typeof value === "boolean") return;
    if (!isJsonObject(value)) {
      this.#expect(pointer, value, `a mapping (${kind})`);
      return;
    }
    const shape = grammar[kind];
    if ((kind === "schema" || shape.orReference) && Object.hasOwn(value, "$ref")) {
      this.#reference(value.$ref ?? null, childPointer(pointer, "$ref"));
      if (kind !== "schema" && kind !== "path item") return;
    }
    const required = this.#isWritten ? requiredFields(kind) : (shape.required ?? []);
    for (const name of required) {
      if (!Object.hasOwn(value, name)) this.#missing(kind, name, pointer);
    }
    const written = this.#isWritten ? knownFields(kind, false) : undefined;
    const fields = written ?? shape.fields;
    for (const [name, member] of Object.entries(value)) {
      const place = childPointer(pointer, name);
      const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (type) this.field(type, member, place);
      else if (name.startsWith("x-")) continue;
      else if (shape.members) {
        if (shape.members.name.test(name)) this.object(shape.members.kind, member, place);
        else this.#expect(place, name, shape.members.naming);
      } else if (written) this.#unknown(kind, name, place, Object.keys(written));
    }
  }

  field(type: Content, value: JsonValue, pointer: string): void {
    if (typeof type === "string") {
      const { words, admits } = scalarTypes[type];
      if (!admits(value)) this.#expect(pointer, value, words);
    } else if ("one" in type) {
      this.object(type.one, value, pointer);
    } else if ("list" in type) {
      if (!Array.isArray(value)) this.#expect(pointer, value, `a list of ${type.list} mappings`);
      else
        value.forEach((item, at) => void this.object(type.list, item, childPointer(pointer, at)));
    } else if (!isJsonObject(value)) {
      this.#expect(pointer, value, "a mapping");
    } else {
      const { map } = type;
      for (const [name, member] of Object.entries(value)) {
        const place = childPointer(pointer, name);
        if (isObjectKind(map)) this.object(map, member, place);
        else this.field(map, member, place);
      }
    }
  }

  #reference(value: JsonValue, pointer: string): void {
    if (typeof value !== "string") this.#expect(pointer, value, "a string");
    else if (!value.startsWith("#/") || !isJsonPointer(value.slice(1))) {
      this.#report({
        kind: "foreign-reference",
        pointer,
        value,
        message: `The $ref ${JSON.stringify(value)} refers to another document; only #/… is followed`,
        suggestion: "move its target to the page's components and refer to it as #/components/…",
      });
    }
  }

  #unknown(kind: ObjectKind, name: string, pointer: string, known: readonly string[]): void {
    this.#report({
      kind: "malformed-document",
      pointer,
      value: name,
      message: `Unknown field ${name} in the ${kind}${didYouMean(name, known)}`,
      suggestion: "correct the name; your own fields must begin with x-",
    });
  }

  #missing(kind: ObjectKind, name: string, pointer: string): void {
    this.#report({
      kind: "malformed-document",
      pointer,
      message: `The ${kind}${pointer && ` at ${pointer}`} has no ${name}, which OpenAPI requires`,
      suggestion: `add ${name} there in the page`,
    });
  }

  #expect(pointer: string, value: JsonValue, words: string): void {
    const isShort = typeof value !== "object" && String(value).length <= 200;
    this.#report({
      kind: "malformed-document",
      pointer,
      ...(isShort ? { value } : {}),
      message: `Expected ${words} at ${pointer || "the top"}, found ${describe(value)}`,
      suggestion: "correct this line of the page; OpenAPI requires it",
    });
  }

  #report(fault: Omit<Fault, "line"> & { readonly pointer: string }): void {
    if (this.faults.length >= limits.faults) return;
    this.faults.push({ ...fault, line: this.#lineOf(pointerTokens(fault.pointer)) });
  }
}
