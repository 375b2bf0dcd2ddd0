import type { JsonValue } from "../../json/json-value.ts";
import { alternativesOf } from "../compare/pair-alternatives.ts";
import { type Atom, and, atomKey, below, listBelow, type Term, termKey } from "../prove/atom.ts";
import { type Facts, openChoice } from "../prove/facts.ts";
import { arrayVariants } from "./array-variants.ts";
import { conditionVariants } from "./condition-variants.ts";
import { objectVariants } from "./object-variants.ts";
import { plainPayload, type Sampling } from "./plain-payload.ts";
import { scalars } from "./scalars.ts";

/** A search for payloads of one schema that another refuses. */
export interface Search extends Sampling {
  /** Whether names that only the refusing side declares stay out. */
  readonly aligned: boolean;
  /** How often each pair of schemas was varied already: what is shared is not varied on every path to it. */
  readonly visits: Map<string, number>;
}

/** One place of the search. */
export interface Aim {
  /** What the payloads shall be. */
  readonly term: Term;
  /** Schemas whose boundaries are worth trying: those that shall refuse. */
  readonly hints: readonly Term[];
  /** Steps of a payload path to vary at, `*` for any item or undeclared name; all places, where it is empty. */
  readonly focus: readonly string[];
}

/**
 * Payloads of a term, each a plain one changed at a single place to a value at a boundary; plainest first. Not all are
 * valid. Ends when the work allowed is spent.
 */
export function* variants(search: Search, aim: Aim): Generator<JsonValue> {
  if (!search.spend()) return;
  const facts = search.prover.facts(aim.term);
  if (facts.kinds.size === 0) return;
  const choice = openChoice(facts);
  if (choice !== undefined) {
    for (const branch of choice) yield* variants(search, { ...aim, term: and(aim.term, branch) });
    return;
  }
  if (isVaried(search, aim)) {
    const plain = plainPayload(search, aim.term);
    if (plain !== undefined) yield plain;
    return;
  }
  const hints = aim.hints
    .flatMap((hint) => alternativesOf(search.prover, hint, facts.kinds))
    .slice(0, hintsAtMost)
    .map((hint) => search.prover.facts(hint));
  if (aim.focus.length === 0) yield* simpleVariants(search, facts, hints);
  if (facts.kinds.has("object")) yield* objectVariants(search, aim, facts, hints);
  if (facts.kinds.has("array")) yield* arrayVariants(search, aim, facts, hints);
  yield* overlapVariants(search, aim, hints);
  yield* conditionVariants(search, aim, facts, hints);
}

function isVaried(search: Search, aim: Aim): boolean {
  const places = [aim.term, ...aim.hints].map((term) => termKey(term, atomKey));
  const key = JSON.stringify([places, aim.focus]);
  const visits = search.visits.get(key) ?? 0;
  search.visits.set(key, visits + 1);
  return visits >= visitsAtMost;
}

/** Of the alternatives on the refusing side, so many are looked at for their boundaries. */
const hintsAtMost = 6;
/** A second and third path may succeed where the first led through something no payload has. */
const visitsAtMost = 3;

function* simpleVariants(
  search: Search,
  facts: Facts,
  hints: readonly Facts[],
): Generator<JsonValue> {
  for (const kind of facts.kinds) yield* scalars(kind, [...hints, facts], search.texts);
  yield* facts.values ?? [];
}

/** Payloads that are in a `not`, or in two alternatives of a oneOf at once. */
function* overlapVariants(search: Search, aim: Aim, hints: readonly Facts[]): Generator<JsonValue> {
  const nodes = hints.flatMap(({ plains }) => plains.map(({ atom }) => atom));
  for (const atoms of nodes.flatMap(overlaps)) {
    const term = atoms.reduce(and, aim.term);
    yield* variants(search, { ...aim, term, hints: [] });
  }
}

function overlaps(node: Atom): readonly (readonly Atom[])[] {
  const not = below(node, "not");
  const branches = listBelow(node, "oneOf").slice(0, 8);
  const pairs = branches.flatMap((one, index) =>
    branches.slice(index + 1).map((other) => [one, other]),
  );
  return not === undefined ? pairs : [[not], ...pairs];
}

/**
 * The facts to make plain payloads from: of what is valid under both sides, if it can be, so that a change in one place
 * shows one difference; else of the term.
 */
export function bases(search: Search, term: Term, facts: Facts, hints: readonly Facts[]): Facts[] {
  const common = hints.map((hint) =>
    search.prover.facts({ ...term, atoms: [...term.atoms, ...hint.term.atoms] }),
  );
  return [...common, facts];
}
