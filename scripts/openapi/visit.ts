import type { JsonPointer } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonSchema } from "../json/json-value.ts";
import { type Part, partPointer, partsOf } from "./map-parts.ts";
import type { ObjectKind } from "./object-grammar.ts";

/** An object or schema that a visit has reached. */
export class Visited {
  readonly kind: ObjectKind;
  readonly value: JsonSchema;
  /** The field of the parent that contains it; undefined for the start of the visit. */
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

  /** Its pointer, computed on demand, because most visits need few. */
  get pointer(): JsonPointer {
    if (this.#parent === undefined || this.field === undefined) return this.#start;
    return partPointer(this.#parent.pointer, { field: this.field, key: this.#key });
  }

  /** Its parts, in document order. */
  get parts(): readonly Visited[] {
    return partsOf(this.kind, this.value).map((part) => new Visited("", part, this));
  }
}

/**
 * Yields an object or schema and everything inside it, parents first, in document order. References are not
 * followed, so a visit ends. The document was checked before, so its nesting is within the limits.
 *
 * @param start The pointer of the start of the visit.
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

/** Whether a document has a schema that satisfies a predicate. */
export function someSchema(document: JsonObject, is: (schema: JsonObject) => boolean): boolean {
  return hasSchema("document", document, is);
}

function hasSchema(
  kind: ObjectKind,
  value: JsonSchema,
  is: (schema: JsonObject) => boolean,
): boolean {
  if (kind === "schema" && isJsonObject(value) && is(value)) return true;
  return partsOf(kind, value).some((part) => hasSchema(part.kind, part.value, is));
}
