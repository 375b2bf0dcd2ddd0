import { childPointer, type JsonPointer } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { mapParts, type Part } from "./map-parts.ts";
import type { ObjectKind } from "./object-grammar.ts";

/** An object or schema of a document that a visit has come to. */
export class Visited {
  readonly kind: ObjectKind;
  readonly value: JsonSchema;
  /** The field of the parent that holds it; undefined where the visit started. */
  readonly field: string | undefined;
  readonly #start: JsonPointer;
  readonly #parent: Visited | undefined;
  readonly #key: string | undefined;

  constructor(
    start: JsonPointer,
    part: Pick<Part, "kind" | "value"> & Partial<Part>,
    parent?: Visited,
  ) {
    this.kind = part.kind;
    this.value = part.value;
    this.field = part.field;
    this.#start = start;
    this.#parent = parent;
    this.#key = part.key;
  }

  /** Where it is. Made when asked for, since most visits ask for few. */
  get pointer(): JsonPointer {
    if (this.#parent === undefined || this.field === undefined) return this.#start;
    const { pointer } = this.#parent;
    return this.#key === undefined
      ? childPointer(pointer, this.field)
      : childPointer(pointer, this.field, this.#key);
  }

  /** What it directly holds, in its order. */
  get parts(): readonly Visited[] {
    return partsOf(this.kind, this.value).map((part) => new Visited("", part, this));
  }
}

/**
 * An object or schema and all that is in it, each before what it holds, in the document's order. References are not
 * followed, so a visit ends. The document is checked before, so it nests no deeper than its limits.
 *
 * @param start The pointer of what the visit starts with.
 */
export function* visit(
  kind: ObjectKind,
  value: JsonSchema,
  start: JsonPointer = "",
): Generator<Visited, void> {
  const open = [new Visited(start, { kind, value })];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    for (const part of next.parts.toReversed()) open.push(part);
  }
}

/** Whether some schema of a document is as asked. */
export function someSchema(document: JsonObject, is: (schema: JsonObject) => boolean): boolean {
  for (const { kind, value } of visit("document", document)) {
    if (kind === "schema" && isJsonObject(value) && is(value)) return true;
  }
  return false;
}

/** The objects and schemas that an object or schema directly holds, in its order. */
export function partsOf(kind: ObjectKind, value: JsonSchema): readonly Part[] {
  const parts: Part[] = [];
  if (isJsonObject(value)) {
    mapParts(kind, value, (part) => {
      parts.push(part);
      return part.value;
    });
  }
  return parts;
}
