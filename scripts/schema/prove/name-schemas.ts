import { member } from "../../json/json-pointer.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { isJsonObject } from "../../json/json-value.ts";
import { type Atom, below, inside, type Plain } from "./facts/atom.ts";
import { statedBy, valuesBy } from "./facts/stated-by.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import type { Prover } from "./prover.ts";
import { atLeast, atMost } from "./string-proofs.ts";

/** The names a node declares under `properties`. */
export function declaredNames(plain: Plain): readonly string[] {
  return Object.keys(mapOf(plain.atom, "properties"));
}

/** Cached, because it is used often. */
const requiredByNodes = new WeakMap<readonly Plain[], ReadonlySet<string>>();

/** The names that every object of a term has: required by a node, or by one of these names in `dependentRequired`. */
export function requiredNames(facts: TermFacts): ReadonlySet<string> {
  const known = requiredByNodes.get(facts.plains) ?? allRequired(facts);
  requiredByNodes.set(facts.plains, known);
  return known;
}

function allRequired(facts: TermFacts): ReadonlySet<string> {
  return withDemanded(facts, [...(facts.term.present ?? []), ...facts.plains.flatMap(requiredBy)]);
}

/** Some names, and those that `dependentRequired` adds. */
export function withDemanded(facts: TermFacts, first: Iterable<string>): ReadonlySet<string> {
  const names = new Set(first);
  const demands = valuesBy(facts, "dependentRequired");
  // A name may require further names. The loop includes names that are added while it runs.
  for (const name of names) {
    for (const demand of demands) {
      const asked = member(demand, name);
      if (Array.isArray(asked)) for (const one of asked) names.add(String(one));
    }
  }
  return names;
}

function requiredBy({ atom, view }: Plain): readonly string[] {
  const names = view.keywords.has("required") ? member(atom.schema, "required") : [];
  return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
}

/** The schemas that apply to the member with a name. */
export interface NameSchemas {
  readonly atoms: readonly Atom[];
  /** Whether these are all. Not if a pattern could not be run. */
  readonly complete: boolean;
}

/** The schemas of one node for a name: from properties and patternProperties, otherwise additionalProperties. */
export function schemasForName(prover: Prover, atom: Atom, name: string): NameSchemas {
  const own = below(atom, "properties", name);
  const patterns = Object.keys(mapOf(atom, "patternProperties"));
  const matches = patterns.map((pattern) => ({ pattern, hit: prover.matches(pattern, name) }));
  const matched = matches.flatMap(({ pattern, hit }) =>
    hit === true ? (below(atom, "patternProperties", pattern) ?? []) : [],
  );
  const complete = matches.every(({ hit }) => hit !== undefined);
  const stated = own === undefined ? matched : [own, ...matched];
  if (stated.length > 0 || !complete) return { atoms: stated, complete };
  const rest = below(atom, "additionalProperties");
  return { atoms: rest === undefined ? [] : [rest], complete };
}

/** The schemas that certainly apply to a name in the objects of a term. */
export function atName(prover: Prover, facts: TermFacts, name: string): readonly Atom[] {
  return facts.plains.flatMap(({ atom }) => schemasForName(prover, atom, name).atoms);
}

/** The schemas that certainly apply to an undeclared name that matches no pattern. */
export function atOtherNames(facts: TermFacts): readonly Atom[] {
  return statedBy(facts, "additionalProperties");
}

/** A keyword's map of schemas; empty without one. */
export function mapOf(atom: Atom, keyword: string): JsonObject {
  const value = member(atom.schema, keyword);
  return isJsonObject(value) ? value : {};
}

/** Whether a node has any patternProperties. */
export function hasPatterns(atom: Atom): boolean {
  return Object.keys(mapOf(atom, "patternProperties")).length > 0;
}

/** An upper bound of the number of members in a term's objects. */
export function mostMembers(prover: Prover, facts: TermFacts): number {
  const stated = atMost(facts, "maxProperties");
  const closed = facts.plains.flatMap((plain) => {
    const rest = below(plain.atom, "additionalProperties");
    const isClosed = rest?.schema === false && !hasPatterns(plain.atom);
    return isClosed ? [declaredNames(plain)] : [];
  });
  const counts = closed.map(
    (names) =>
      names.filter((name) => !prover.empty(inside(facts.term, atName(prover, facts, name)))).length,
  );
  return Math.min(stated, ...counts);
}

/** A lower bound of the number of members in a term's objects. */
export function leastMembers(facts: TermFacts): number {
  return Math.max(atLeast(facts, "minProperties"), requiredNames(facts).size);
}
