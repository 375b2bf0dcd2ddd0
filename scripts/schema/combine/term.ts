import { childPointer, member } from "../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { SchemaClasses } from "../schema-classes.ts";

/**
 * A schema that takes part in a combination, with all the sides that publish it at this very pointer and in
 * these very words.
 */
export interface Term {
  /** Indexes of the sides, freshest first; never empty. `$ref`s are resolved in the first. */
  readonly sides: readonly number[];
  readonly pointer: string;
  readonly node: JsonSchema;
  /** Set where the sides state nothing and the node is what that amounts to. */
  readonly implied?: true;
}

/** The freshest side of a term. */
export function sideOf(term: Term): number {
  return term.sides[0] ?? 0;
}

/** The term below a term, if it states a schema there. */
export function childTerm(term: Term, ...tokens: readonly (string | number)[]): Term | undefined {
  const node = tokens.reduce<JsonValue | undefined>(
    (value, token) => member(value, String(token)),
    term.node,
  );
  if (node === undefined || node === null || Array.isArray(node)) return undefined;
  if (typeof node !== "boolean" && typeof node !== "object") return undefined;
  return {
    sides: term.sides,
    pointer: childPointer(term.pointer, ...tokens),
    node: node as JsonSchema,
  };
}

/** The term for sides that state nothing at a place where nothing amounts to this schema. */
export function impliedTerm(term: Term, node: boolean, ...tokens: readonly string[]): Term {
  return { sides: term.sides, pointer: childPointer(term.pointer, ...tokens), node, implied: true };
}

/** The same places with another schema in mind. */
export function withNode(term: Term, node: JsonSchema): Term {
  return { ...term, node };
}

/** Terms that read the same at the same pointer become one; freshest first, implied ones last. */
export function groupTerms(terms: readonly Term[], classes: SchemaClasses): readonly Term[] {
  if (terms.length < 2) return terms;
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const key = groupKey(term, classes);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [term]);
    else group.push(term);
  }
  const merged = [...groups.values()].map((group): Term => {
    const first = group.reduce((a, b) => (sideOf(b) < sideOf(a) ? b : a));
    return group.length === 1
      ? first
      : { ...first, sides: group.flatMap((term) => term.sides).sort((a, b) => a - b) };
  });
  return merged.sort(
    (a, b) => Number(a.implied ?? false) - Number(b.implied ?? false) || sideOf(a) - sideOf(b),
  );
}

function groupKey(term: Term, classes: SchemaClasses): string {
  const closed = classes.closed(sideOf(term), term.node);
  return `${closed} ${classes.published(term.node)} ${term.implied ?? false} ${term.pointer}`;
}
