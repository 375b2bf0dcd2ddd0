import { canonicalJson } from "../../../json/canonical-json.ts";
import type { JsonValue } from "../../../json/json-value.ts";
import type { Side } from "../../../openapi/side.ts";
import { KINDS, type Kind, normalize, type SchemaView } from "../../normalize.ts";
import { type Atom, atomKey, below, type Plain, type Term, termKey } from "./atom.ts";
import { impliedBounds } from "./implied-bounds.ts";
import { choicesOf, isWhole, membersOf } from "./members-of.ts";

/**
 * Facts that are true for every payload of a term. `$ref`, `allOf` and an `anyOf` of one are followed, without
 * losing adjacent keywords. Anything that cannot be read, such as a broken reference, is left out, which only
 * weakens the facts.
 */
export interface TermFacts {
  readonly term: Term;
  /** Every schema under which the payloads are valid, including those that compose others. */
  readonly members: readonly Atom[];
  readonly plains: readonly Plain[];
  readonly kinds: ReadonlySet<Kind>;
  /** The values that all enums have in common; undefined without any. */
  readonly values: readonly JsonValue[] | undefined;
  /** Bounds that no node states but all payloads satisfy, by keyword. */
  readonly implied: ReadonlyMap<string, readonly number[]>;
}

/** Gathers facts for terms over two documents. What it finds out about a node is cached. */
export type FactsOf = (term: Term) => TermFacts;

/** Returns a function that gathers facts for terms over two documents. */
export function factsOver(sides: readonly [Side, Side]): FactsOf {
  const views = new Map<string, SchemaView>();
  const branches = new Map<string, readonly Kind[]>();
  const viewOf = (atom: Atom): SchemaView => {
    const view = views.get(atomKey(atom)) ?? normalize(atom.schema);
    views.set(atomKey(atom), view);
    return view;
  };
  const gather = (term: Term): TermFacts => {
    const members = membersOf(sides, term.atoms);
    const plains = members.map((atom) => ({ atom, view: viewOf(atom) }));
    const values = commonValues(plains);
    const reached = new Set(members.map(atomKey));
    const admitted = plains.map((plain) => kindsOf({ sides, viewOf, branches }, plain, reached));
    const kinds = new Set(
      KINDS.filter(
        (kind) =>
          admitted.every((set) => set.has(kind)) &&
          (term.only === undefined || term.only.includes(kind)) &&
          (term.present === undefined || kind === "object"),
      ),
    );
    const implied = impliedBounds(plains, kinds, (plain) => {
      const rejected = below(plain.atom, "not");
      if (rejected === undefined || !isWhole(sides, rejected)) return undefined;
      return membersOf(sides, [rejected]).map((atom) => ({ atom, view: viewOf(atom) }));
    });
    return { term, members, plains, kinds, values, implied };
  };
  const known = new Map<string, TermFacts>();
  return (term) => {
    const key = termKey(term, atomKey);
    const facts = known.get(key) ?? gather(term);
    known.set(key, facts);
    return { ...facts, term };
  };
}

function commonValues(plains: readonly Plain[]): readonly JsonValue[] | undefined {
  const lists = plains.flatMap(({ view }) => (view.values === undefined ? [] : [view.values]));
  const [first, ...others] = lists;
  const texts = others.map((values) => new Set(values.map(canonicalJson)));
  return first?.filter((value) => texts.every((set) => set.has(canonicalJson(value))));
}

interface KindSearch {
  readonly sides: readonly [Side, Side];
  readonly viewOf: (atom: Atom) => SchemaView;
  /** The results for branches, so that a branch with several paths to it is visited once. */
  readonly branches: Map<string, readonly Kind[]>;
}

/** The kinds that a node may accept: its own, restricted to those of its anyOf or oneOf. */
function kindsOf(search: KindSearch, plain: Plain, seen: ReadonlySet<string>): ReadonlySet<Kind> {
  const admitted = choicesOf(plain.atom).map(
    (branches) => new Set(branches.flatMap((branch) => branchKinds(search, branch, seen))),
  );
  const own = [...plain.view.kinds];
  return new Set(own.filter((kind) => admitted.every((kinds) => kinds.has(kind))));
}

function branchKinds(search: KindSearch, branch: Atom, seen: ReadonlySet<string>): readonly Kind[] {
  const known = search.branches.get(atomKey(branch));
  if (known !== undefined) return known;
  const members = membersOf(search.sides, [branch]);
  // A branch that refers back here adds nothing, because its kinds are already being computed.
  const fresh = members.filter((atom) => !seen.has(atomKey(atom)));
  const inner = new Set([...seen, ...members.map(atomKey)]);
  const sets = fresh.map((atom) => kindsOf(search, { atom, view: search.viewOf(atom) }, inner));
  const kinds = KINDS.filter((kind) => sets.every((set) => set.has(kind)));
  search.branches.set(atomKey(branch), kinds);
  return kinds;
}

/** The first anyOf or oneOf of which no branch has been chosen. */
export function openChoice(facts: TermFacts): readonly Atom[] | undefined {
  const known = new Set(facts.members.map(atomKey));
  return facts.plains
    .flatMap(({ atom }) => choicesOf(atom))
    .find((branches) => !branches.some((branch) => known.has(atomKey(branch))));
}

/** Nested choices multiply, so with more schemas than this they are not split. */
export const schemasAtMost = 10;

/** The choice to split next, alternative by alternative. */
export function choiceToSplit(facts: TermFacts): readonly Atom[] | undefined {
  return facts.term.atoms.length > schemasAtMost ? undefined : openChoice(facts);
}
