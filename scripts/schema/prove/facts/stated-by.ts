import type { JsonValue } from "../../../json/json-value.ts";
import { type Atom, below } from "./atom.ts";
import type { TermFacts } from "./term-facts.ts";

/** All schemas stated under a keyword by any of a term's nodes. */
export function statedBy(facts: TermFacts, keyword: string): readonly Atom[] {
  return facts.plains.flatMap(({ atom, view }) =>
    view.keywords.has(keyword) ? (below(atom, keyword) ?? []) : [],
  );
}

/** All values stated under a keyword by any of a term's nodes. */
export function valuesBy(facts: TermFacts, keyword: string): readonly JsonValue[] {
  return facts.plains.flatMap(({ view }) => {
    const value = view.keywords.get(keyword);
    return value === undefined ? [] : [value];
  });
}
